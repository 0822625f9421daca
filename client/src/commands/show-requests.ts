import { defineCommand } from '../define-command.ts';
import { postWish } from '../publishing/post-wish.ts';
import { showRequests as open } from '../publishing/requests-document.ts';

export const showRequests = defineCommand({
  title: { en: 'What Would Be Sent?', es: '¿Qué se enviaría?' },
  run: async (context, given) => {
    if (!(await context.publishing.mayPublish())) return;
    const found = await postWish(context, given);
    if (found) await open(context, found.wish);
  },
});
