import { defineCommand } from '../define-command.ts';
import type { PostsNode } from '../posts-tree.ts';

export const showMorePosts = defineCommand({
  title: { en: 'Show More Posts', es: 'Mostrar más publicaciones' },
  isForMenus: true,
  run: ({ posts }, target) => {
    const node = target as PostsNode | undefined;
    if (node?.kind === 'more') posts.showMore(node.group.id);
  },
});
