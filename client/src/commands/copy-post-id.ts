import { env, window } from 'vscode';
import { defineCommand } from '../define-command.ts';
import { postOf } from '../posts-tree.ts';

export const copyPostId = defineCommand({
  title: { en: 'Copy Id', es: 'Copiar el id' },
  isForMenus: true,
  run: async ({ strings }, target) => {
    const id = postOf(target)?.postId;
    if (id === undefined) return;
    await env.clipboard.writeText(id);
    window.setStatusBarMessage(strings().copied(id), 3000);
  },
});
