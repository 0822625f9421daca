import { defineCommand } from '../define-command.ts';
import { askAndSend } from '../publishing/ask-and-send.ts';

export const publishPost = defineCommand({
  title: { en: 'Publish Now…', es: 'Publicar ahora…' },
  icon: 'cloud-upload',
  run: (context, given) =>
    askAndSend(context, given, 'publish', (strings) => ({
      nothing: strings.allOut,
      isPossible: strings.publishTitle,
      isNot: strings.cannot,
    })),
});
