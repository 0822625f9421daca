import { commands } from 'vscode';
import { defineCommand } from '../define-command.ts';

export const openWalkthrough = defineCommand({
  title: { en: 'The First Five Minutes', es: 'Los primeros cinco minutos' },
  run: async ({ extension }) => {
    await commands.executeCommand(
      'workbench.action.openWalkthrough',
      `${extension.extension.id}#start`,
      false,
    );
  },
});
