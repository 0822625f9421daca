import { contains, join } from '../../text/span.ts';
import type { CodeAction } from '../code-actions.ts';
import { action, type RewriteContext } from './context.ts';

/** A place for every alt text that a post lacks, to be filled in: what a picture shows only a person can say. */
export function addAlts(context: RewriteContext): readonly CodeAction[] {
  const { post, findings } = context;
  const whole = post.body ? join(post.span, post.body) : post.span;
  const edits = findings
    .filter(({ rule, span }) => rule === 'media/missing-alt' && contains(whole, span))
    .flatMap(({ fixes }) => fixes.slice(0, 1).flatMap((fix) => fix.edits.map(({ edit }) => edit)));
  if (edits.length === 0) return [];
  const stops = edits.map(({ text }) => (text.endsWith('""') ? text.length - 1 : undefined));
  return [action(context, 'alt', 'addAlts', { count: String(edits.length) }, edits, { stops })];
}
