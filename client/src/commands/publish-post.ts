import { window } from 'vscode';
import { defineCommand } from '../define-command.ts';
import { confirm } from '../publishing/confirm.ts';
import { postWish } from '../publishing/post-wish.ts';
import { lookAhead, publishNow } from '../publishing/publish-run.ts';

export const publishPost = defineCommand({
  title: { en: 'Publish Now…', es: 'Publicar ahora…' },
  icon: 'cloud-upload',
  run: async (context, given) => {
    const { publishing } = context;
    if (!(await publishing.mayPublish())) return;
    const found = await postWish(context, given);
    if (!found) return;
    const { wish, target } = found;
    const jobs = await lookAhead(context, wish);
    if (!jobs) return;
    const strings = publishing.strings();
    if (jobs.length === 0) {
      window.showInformationMessage(strings.allOut);
      return;
    }
    const isReady = jobs.some(({ obstacles }) => obstacles.length === 0);
    const title = isReady ? strings.publishTitle(target.title) : strings.cannot(target.title);
    if (await confirm(context, title, wish, jobs, target.warnings)) await publishNow(context, wish);
  },
});
