import { defineCommand } from '../define-command.ts';
import { askAndSend } from '../publishing/ask-and-send.ts';

export const takeBackPost = defineCommand({
  title: { en: 'Take Back from the Network…', es: 'Retirar de la red…' },
  run: (context, given) =>
    askAndSend(context, given, 'unschedule', (strings) => ({
      nothing: strings.nothingHeld,
      isPossible: strings.takeBackTitle,
      isNot: strings.cannotTakeBack,
    })),
});
