import { defineCommand } from '../define-command.ts';
import { openPostFile, postOf } from '../posts-tree.ts';

export const openPost = defineCommand({
  title: { en: 'Open Post', es: 'Abrir la publicación' },
  isForMenus: true,
  run: async (_context, target) => {
    const post = postOf(target);
    if (post) await openPostFile(post, true);
  },
});
