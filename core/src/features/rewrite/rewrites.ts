import { planFor } from '../../workspace/workspace.ts';
import type { CodeAction } from '../code-actions.ts';
import { addAlts } from './add-alts.ts';
import { approve } from './approve.ts';
import { postAt, type RewriteContext } from './context.ts';
import { extractVariant } from './extract-variant.ts';
import { sortKeys } from './sort-keys.ts';
import { joinThread, splitMessage } from './thread.ts';
import { toList } from './to-list.ts';
import { toPost } from './to-post.ts';

/** What can be done with the post under the cursor beside answering its findings, what is nearest first. */
export function rewrites(given: Omit<RewriteContext, 'post' | 'plan'>): readonly CodeAction[] {
  const { workspace, file, range } = given;
  const post = postAt(file, range);
  if (!post) return [];
  const context = { ...given, post, plan: planFor(workspace, file.source.uri)?.plan };
  const all = [splitMessage, joinThread, extractVariant, addAlts, approve, sortKeys, toPost, toList];
  return all.flatMap((offer) => offer(context));
}
