import { nodeAt, type ScalarNode } from '../syntax/node.ts';
import type { Post } from './parsed.ts';

/** The first comment that a channel gets: its own, else its network's, else the one for all. */
export function firstCommentNode(
  { node }: Post,
  channelId: string,
  networkId: string,
): ScalarNode | undefined {
  for (const path of [['firstComment', channelId], ['firstComment', networkId], ['firstComment']]) {
    const found = nodeAt(node, path);
    if (found?.kind === 'scalar' && typeof found.value === 'string') return found;
  }
  return undefined;
}
