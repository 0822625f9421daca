import { keyWith } from '../model/add-variant.ts';
import { editText } from '../model/edit-text.ts';
import { insertFirst, insertKey, lineBreakOf } from '../model/insert-key.ts';
import type { Post } from '../model/parsed.ts';
import type { Entity } from '../networks/profile/entity.ts';
import { pairOf } from '../syntax/node.ts';
import { textSpan } from '../syntax/spell-scalar.ts';
import type { Edit } from '../text/edit.ts';
import { type Mapped, toFile } from '../text/mapped.ts';
import { span } from '../text/span.ts';
import type { Delivery, SentPost } from './sent.ts';

/**
 * The edits that take a link out of a text and put it into the first comment.
 *
 * @returns undefined where one of the channels that are sent the text has no first comment, where its
 * readers could not follow a link there, or where the link is all there is.
 */
export function moveLink(
  post: Post,
  { deliveries }: SentPost,
  { section }: Delivery,
  part: Mapped,
  link: Entity,
): readonly Edit[] | undefined {
  const peers = deliveries.filter((other) => other.section === section);
  const takes = ({ network }: Delivery) =>
    network?.supports.firstComment?.value === true && network.supports.clickableLinks?.value !== false;
  if (!peers.every(takes)) return undefined;
  const before = part.text.slice(0, link.start).trimEnd();
  const fileText = post.source.text;
  const written = toFile(part, link.start, link.end);
  const cut = before === '' ? undefined : editText(post, toFile(part, before.length, link.end), '');
  const isForAll = peers.length === deliveries.length;
  const networks = [...new Set(peers.map(({ networkId }) => networkId))];
  const added =
    cut && comment(post, fileText.slice(written.start, written.end), isForAll ? undefined : networks);
  return added && [cut, ...added];
}

/** The edits that write a text under a post: for all channels, or on some networks. */
function comment(
  post: Post,
  text: string,
  networks: readonly string[] | undefined,
): readonly Edit[] | undefined {
  const fileText = post.source.text;
  const lineBreak = lineBreakOf(fileText);
  if (post.node.kind !== 'map') return undefined;
  const known = pairOf(post.node, 'firstComment');
  if (!known) {
    const keys = (networks ?? []).map((network) => keyWith(network, text, lineBreak));
    const one = keyWith('firstComment', text, lineBreak);
    const many = {
      block: (indent: string) =>
        `firstComment:${keys.map((key) => `${lineBreak}${indent}  ${key.block(`${indent}  `)}`).join('')}`,
      flow: `firstComment: { ${keys.map(({ flow }) => flow).join(', ')} }`,
    };
    const edit = insertKey(fileText, post.node, networks ? many : one);
    return edit && [edit];
  }
  if (known.value.kind === 'scalar') {
    if (networks) return undefined;
    const { end } = textSpan(fileText, known.value);
    const edit = editText(post, span(end, end), ` ${text}`);
    return edit && [edit];
  }
  const [network, ...others] = networks ?? [];
  if (network === undefined || others.length > 0 || pairOf(known.value, network)) return undefined;
  const edit = insertFirst(fileText, known, keyWith(network, text, lineBreak));
  return edit && [edit];
}
