import { nodeAt, pairOf, type YamlNode } from '../../syntax/node.ts';
import { type Span, touches } from '../../text/span.ts';
import { type SentPost, sentPost } from '../../workspace/sent.ts';
import { countLine } from '../counts/count-line.ts';
import { leftText } from '../counts/count-text.ts';
import { type PartCount, partCounts } from '../counts/part-counts.ts';
import { label } from '../labels.ts';
import { plainMarkdown } from '../markdown.ts';
import type { Hover, HoverAsk } from './hover.ts';

/** Most parts of threads that are listed. */
const MAX_LINES = 24;

/** The count on each channel: at the channels of a post, at the key or heading of a text, and where a text is too long. */
export function* counts({ post, plan, offset, language }: HoverAsk): Generator<Hover> {
  if (!post) return;
  const sent = sentPost(post, plan);
  const all = partCounts(post, sent);
  const list = (some: readonly PartCount[]) =>
    some
      .slice(0, MAX_LINES)
      .map((one) => countLine(one, language))
      .join('\n');
  const channels = nodeAt(post.node, ['channels']);
  const key = pairOf(post.node, 'channels')?.key.span;
  if (key && touches(key, offset)) yield { span: key, markdown: list(all) };
  const items = channels?.kind === 'seq' ? channels.items : channels ? [channels] : [];
  for (const item of items) {
    if (item.kind !== 'scalar' || !touches(item.span, offset)) continue;
    const delivery = sent.deliveries.find(({ channelId }) => channelId === String(item.value));
    const how = delivery?.network?.counting?.[language];
    const own = list(all.filter((one) => one.delivery === delivery));
    yield {
      span: item.span,
      markdown:
        how === undefined
          ? own
          : `${own}

${how}`,
    };
  }
  for (const { span, target } of headsOf(sent, post.node, post.body !== undefined)) {
    if (!touches(span, offset)) continue;
    yield { span, markdown: list(all.filter((one) => one.delivery.section?.target === target)) };
  }
  for (const one of all) {
    const { overflow, name } = one;
    if (!overflow || overflow.start === overflow.end || !touches(overflow, offset)) continue;
    const over = leftText(one, language);
    yield { span: overflow, markdown: `⚠ ${plainMarkdown(label('tooLongFor', language, { name, over }))}` };
  }
}

/** Where a text of a post is named: by its heading, or by its key. */
function headsOf(sent: SentPost, node: YamlNode, isBody: boolean) {
  if (isBody) return sent.sections.filter(({ target }) => target !== undefined);
  const heads: { readonly span: Span; readonly target: string | undefined }[] = [];
  const text = pairOf(node, 'text');
  if (text) heads.push({ span: text.key.span, target: undefined });
  const variants = nodeAt(node, ['variants']);
  for (const { key } of variants?.kind === 'map' ? variants.pairs : [])
    heads.push({ span: key.span, target: String(key.value) });
  return heads;
}
