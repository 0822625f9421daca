import { Uri, window } from 'vscode';
import { defineCommand } from '../define-command.ts';

export const openReport = defineCommand({
  title: { en: 'Open Report', es: 'Abrir el informe' },
  icon: 'graph',
  run: ({ views }, target) => {
    const uri = target instanceof Uri ? target : window.activeTextEditor?.document.uri;
    views.open('report', uri);
  },
});
