import { Uri, window } from 'vscode';
import { defineCommand } from '../define-command.ts';

export const openCalendar = defineCommand({
  title: { en: 'Open Calendar', es: 'Abrir el calendario' },
  icon: 'calendar',
  run: ({ views }, target) => {
    const uri = target instanceof Uri ? target : window.activeTextEditor?.document.uri;
    views.open('calendar', uri);
  },
});
