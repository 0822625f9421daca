import { commands, type Location, Position, Uri } from 'vscode';
import { defineCommand } from '../define-command.ts';

/** Shows where a name is used: at a place that a lens gives, or at the cursor. */
export const showReferences = defineCommand({
  title: { en: 'Show Where It Is Used', es: 'Mostrar dónde se usa' },
  run: async (_context, ...args) => {
    const place = readPlace(args);
    if (!place) {
      await commands.executeCommand('editor.action.goToReferences');
      return;
    }
    const found = await commands.executeCommand<Location[]>(
      'vscode.executeReferenceProvider',
      place.uri,
      place.position,
    );
    await commands.executeCommand('editor.action.showReferences', place.uri, place.position, found);
  },
});

const readPlace = ([uri, position]: readonly unknown[]) => {
  if (typeof uri !== 'string' || typeof position !== 'object' || position === null) return undefined;
  const { line, character } = position as Record<string, unknown>;
  if (typeof line !== 'number' || typeof character !== 'number') return undefined;
  return { uri: Uri.parse(uri, true), position: new Position(line, character) };
};
