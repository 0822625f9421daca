import { fileURLToPath } from 'node:url';
import { window } from 'vscode';
import { defineCommand } from '../define-command.ts';
import { confirm } from '../publishing/confirm.ts';
import { lookAhead, publishNow } from '../publishing/publish-run.ts';

export const publishDue = defineCommand({
  title: { en: 'Publish Due Posts', es: 'Publicar lo pendiente' },
  run: async (context) => {
    const { publishing } = context;
    if (!(await publishing.mayPublish())) return;
    const plan = await publishing.choosePlan();
    if (!plan) return;
    const wish = { folder: plan.folder, args: [fileURLToPath(plan.folder), '--due'] };
    const jobs = await lookAhead(context, wish);
    if (!jobs) return;
    const strings = publishing.strings();
    if (jobs.length === 0) {
      window.showInformationMessage(strings.nothingDue);
      return;
    }
    const posts = new Set(jobs.map(({ post }) => post)).size;
    if (await confirm(context, strings.publishDueTitle(posts), wish, jobs, []))
      await publishNow(context, wish);
  },
});
