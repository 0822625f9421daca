import { window } from 'vscode';
import { defineCommand } from '../define-command.ts';
import { confirm } from '../publishing/confirm.ts';
import { postWish } from '../publishing/post-wish.ts';
import { lookAhead, publishNow } from '../publishing/publish-run.ts';

export const scheduleAtNetwork = defineCommand({
  title: { en: 'Schedule at the Network…', es: 'Programar en la red…' },
  run: async (context, given) => {
    const { publishing } = context;
    if (!(await publishing.mayPublish())) return;
    const found = await postWish(context, given, 'schedule');
    if (!found) return;
    const { wish, target } = found;
    const jobs = await lookAhead(context, wish);
    if (!jobs) return;
    const strings = publishing.strings();
    if (jobs.length === 0) {
      window.showInformationMessage(strings.noneToSchedule);
      return;
    }
    const isReady = jobs.some(({ obstacles }) => obstacles.length === 0);
    const title = isReady ? strings.scheduleTitle(target.title) : strings.cannotSchedule(target.title);
    if (await confirm(context, title, wish, jobs, target.warnings)) await publishNow(context, wish);
  },
});
