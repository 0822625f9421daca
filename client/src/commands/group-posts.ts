import { window } from 'vscode';
import { defineCommand } from '../define-command.ts';
import { GROUPINGS } from '../posts-tree.ts';

export const groupPosts = defineCommand({
  title: { en: 'Group Posts By…', es: 'Agrupar las publicaciones por…' },
  icon: 'group-by-ref-type',
  run: async ({ posts, strings }, target) => {
    const known = GROUPINGS.find((by) => by === target);
    const { groupedBy, groupPrompt } = strings();
    const items = GROUPINGS.map((by) => ({ by, label: groupedBy[by], picked: by === posts.grouping() }));
    const chosen = known ?? (await window.showQuickPick(items, { placeHolder: groupPrompt }))?.by;
    if (chosen) posts.setGrouping(chosen);
  },
});
