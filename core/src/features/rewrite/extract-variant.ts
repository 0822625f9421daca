import { addVariant } from '../../model/add-variant.ts';
import { partSpan } from '../../model/body-blocks.ts';
import { overlaps } from '../../text/span.ts';
import { deliveryName, sentPost } from '../../workspace/sent.ts';
import type { CodeAction } from '../code-actions.ts';
import { action, type RewriteContext } from './context.ts';

/** A text of its own for each channel that shares the one under the cursor with others: a copy to start from. */
export function extractVariant(context: RewriteContext): readonly CodeAction[] {
  const { post, plan, range } = context;
  const { deliveries } = sentPost(post, plan);
  const [section] = deliveries.flatMap(({ section: one }) =>
    one?.parts.some((part) => overlaps(partSpan(part), range)) ? [one] : [],
  );
  const sharing = deliveries.filter((delivery) => section !== undefined && delivery.section === section);
  if (!section || sharing.length < 2) return [];
  const parts = section.parts.map(({ text }) => text.text);
  return sharing.flatMap((delivery) => {
    const edit = addVariant(post, delivery.channelId, parts);
    return edit ? [action(context, 'extract', 'extract', { channel: deliveryName(delivery) }, [edit])] : [];
  });
}
