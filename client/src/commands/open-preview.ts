import { Uri, window } from 'vscode';
import { defineCommand } from '../define-command.ts';
import { openPostFile, postOf } from '../posts-tree.ts';

export const openPreview = defineCommand({
  title: { en: 'Open Preview', es: 'Abrir la vista previa' },
  icon: 'open-preview',
  run: async ({ views }, target) => {
    const post = postOf(target);
    if (post) await openPostFile(post, true);
    // A code lens says where its post is; a menu names the file.
    const at = post ?? (isPlace(target) ? target : undefined);
    views.open('preview', at ?? (target instanceof Uri ? target : window.activeTextEditor?.document.uri));
  },
});

function isPlace(value: unknown): value is { readonly uri: string; readonly offset: number } {
  if (typeof value !== 'object' || value === null) return false;
  const { uri, offset } = value as { readonly uri?: unknown; readonly offset?: unknown };
  return typeof uri === 'string' && typeof offset === 'number';
}
