import { window } from 'vscode';
import { defineCommand } from '../define-command.ts';
import { confirm } from '../publishing/confirm.ts';
import { postWish } from '../publishing/post-wish.ts';
import { lookAhead, publishNow } from '../publishing/publish-run.ts';

export const takeBackPost = defineCommand({
  title: { en: 'Take Back from the Network…', es: 'Retirar de la red…' },
  run: async (context, given) => {
    const { publishing } = context;
    if (!(await publishing.mayPublish())) return;
    const found = await postWish(context, given, 'unschedule');
    if (!found) return;
    // Also of channels that the post does not go to any more.
    const { channels: _, ...wish } = found.wish;
    const { title } = found.target;
    const jobs = await lookAhead(context, wish);
    if (!jobs) return;
    const strings = publishing.strings();
    if (jobs.length === 0) {
      window.showInformationMessage(strings.nothingHeld);
      return;
    }
    const isReady = jobs.some(({ obstacles }) => obstacles.length === 0);
    const question = isReady ? strings.takeBackTitle(title) : strings.cannotTakeBack(title);
    if (await confirm(context, question, wish, jobs, [])) await publishNow(context, wish);
  },
});
