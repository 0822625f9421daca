import type { CompletionPorts } from '../../../core/src/features/completion/completion.ts';

let names: CompletionPorts['emoji'] | undefined;

/** The names of emoji, where they have been loaded. */
export function loadedEmoji(): CompletionPorts['emoji'] | undefined {
  return names;
}

/** Loads the names of emoji, which lie in a bundle of their own. */
export async function loadEmoji(): Promise<void> {
  names ??= (await import('./emoji.ts')).emojiNames;
}
