import { defineCommand } from '../define-command.ts';
import { askAndSend } from '../publishing/ask-and-send.ts';

export const scheduleAtNetwork = defineCommand({
  title: { en: 'Schedule at the Network…', es: 'Programar en la red…' },
  run: (context, given) =>
    askAndSend(context, given, 'schedule', (strings) => ({
      nothing: strings.noneToSchedule,
      isPossible: strings.scheduleTitle,
      isNot: strings.cannotSchedule,
    })),
});
