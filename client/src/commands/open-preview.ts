import { Uri, window } from 'vscode';
import { defineCommand } from '../define-command.ts';
import { openPostFile, postOf } from '../posts-tree.ts';

export const openPreview = defineCommand({
  title: { en: 'Open Preview', es: 'Abrir la vista previa' },
  icon: 'device-mobile',
  run: async ({ views }, target, place) => {
    const post = postOf(target);
    if (post) await openPostFile(post, true);
    // A code lens says which post of its file it stands above; a menu names the file.
    if (post) views.open('preview', { uri: post.uri, offset: post.offset });
    else if (typeof target === 'string' && typeof place === 'number')
      views.open('preview', { uri: target, post: place });
    else views.open('preview', target instanceof Uri ? target : window.activeTextEditor?.document.uri);
  },
});
