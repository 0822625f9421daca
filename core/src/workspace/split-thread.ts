import { addVariant } from '../model/add-variant.ts';
import { insertBreak } from '../model/insert-break.ts';
import { LINK_PLACEHOLDER } from '../model/link.ts';
import type { Post } from '../model/parsed.ts';
import type { TextLimit } from '../networks/network.ts';
import { firstOverflow } from '../networks/profile/first-overflow.ts';
import { splitBody } from '../syntax/post-body.ts';
import type { Edit } from '../text/edit.ts';
import { type Mapped, replaced, toFile } from '../text/mapped.ts';
import { span } from '../text/span.ts';
import { splitText } from '../voice/split-text.ts';
import type { Stretch } from '../voice/stretch.ts';
import type { Delivery, SentPost } from './sent.ts';

/** Most messages that a thread is offered in where the network names no limit: nobody reads on for longer. */
const MAX_PARTS = 25;
/** Longest text, in UTF-16 units, that is made a thread: it is measured again with every key press. */
const LONGEST = 20_000;

/**
 * The edits that make a thread of a text, so that each of its messages fits. Where other channels are
 * sent the same text and have room for it, they keep it, and this one gets a text of its own.
 *
 * @param tooLong the parts of each channel that are too long, by their position.
 * @param partIndex the part that is to be split in any case.
 * @returns undefined where the network has no threads, or the text cannot be cut between sentences.
 */
export function splitThread(
  post: Post,
  { deliveries }: SentPost,
  delivery: Delivery,
  tooLong: ReadonlyMap<Delivery, ReadonlySet<number>>,
  partIndex: number,
): readonly Edit[] | undefined {
  const { network, section, limits } = delivery;
  if (network?.supports.threads?.value !== true || !section) return undefined;
  const { warning } = post.entry;
  const most = limits.parts?.value ?? MAX_PARTS;
  // Nobody waits for the first twenty-five messages of a book.
  const isHopeless = ({ text }: Mapped) =>
    text.length > LONGEST || limits.text.some(({ count, max }) => count(text) > most * max.value);
  // Only the first piece of a part keeps its media.
  const cutsOf = (part: Mapped, index: number) =>
    isHopeless(part)
      ? undefined
      : splitText(
          part.text,
          (text, piece) =>
            firstOverflow(text, piece === 0 ? limitsAt(delivery, index) : limits.text, warning),
          most,
        );
  const peers = deliveries.filter((other) => other.section === section);
  const isTooLong = (other: Delivery, index: number) => tooLong.get(other)?.has(index) === true;
  const splits = (other: Delivery) =>
    other.network?.supports.threads?.value === true && isTooLong(other, partIndex);
  if (peers.every(splits)) {
    const part = delivery.parts[partIndex];
    const cuts = part && cutsOf(part, partIndex);
    if (!cuts || delivery.parts.length + cuts.length > most) return undefined;
    return breakAt(post, part, cuts);
  }
  const parts: string[] = [];
  for (const [index, filled] of delivery.parts.entries()) {
    const cuts = isTooLong(delivery, index) ? cutsOf(filled, index) : [];
    const written = section.parts[index]?.text.text;
    if (!cuts || written === undefined) return undefined;
    parts.push(...piecesOf(written, filled.text, cuts));
  }
  if (parts.length > most || !staysInParts(parts)) return undefined;
  const edit = addVariant(
    post,
    ownTarget(delivery, peers, (other) => splits(other)),
    parts,
  );
  return edit && [edit];
}

function limitsAt({ partLimits, limits }: Delivery, index: number): readonly TextLimit[] {
  return partLimits[index] ?? limits.text;
}

/**
 * What a text that only some channels are to get is called: by their network where all channels on it
 * need it, else by the channel.
 */
export function ownTarget(
  { channelId, networkId, section }: Delivery,
  peers: readonly Delivery[],
  needs: (other: Delivery) => boolean,
): string {
  const alike = peers.filter((other) => other.networkId === networkId);
  return section?.target === undefined && alike.every(needs) ? networkId : channelId;
}

/** Breaks a text where it stands. Undefined where a break there would not be read as one: in a code fence. */
function breakAt(post: Post, part: Mapped, cuts: readonly Stretch[]): readonly Edit[] | undefined {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of cuts) {
    pieces.push(part.text.slice(from, start));
    from = end;
  }
  if (!staysInParts([...pieces, part.text.slice(from)])) return undefined;
  const edits = cuts.map(({ start, end }) =>
    insertBreak(post, toFile(part, start, end), toFile(part, end, end).start),
  );
  return edits.every((edit) => edit !== undefined) ? edits : undefined;
}

/** True when messages put one after the other are read as just these. */
function staysInParts(parts: readonly string[]): boolean {
  const text = parts.join('\n\n---\n\n');
  const [section, ...others] = splitBody(replaced(text, span(0, 0)), () => false).sections;
  return others.length === 0 && section?.parts.length === parts.length;
}

/** The pieces of a part as it is written, by cuts in the part with its links filled in. */
function piecesOf(written: string, filled: string, cuts: readonly Stretch[]): readonly string[] {
  const unfilled = offsetsBeforeFilling(written, filled);
  const ends = [...cuts.map(({ start }) => unfilled(start)), written.length];
  const starts = [0, ...cuts.map(({ end }) => unfilled(end))];
  return starts.map((start, index) => written.slice(start, ends[index]));
}

/** Where in the written text an offset of the filled one lies; no offset may be inside a link. */
function offsetsBeforeFilling(written: string, filled: string): (offset: number) => number {
  const count = written.split(LINK_PLACEHOLDER).length - 1;
  const growth = count === 0 ? 0 : (filled.length - written.length) / count;
  const filledEnds: number[] = [];
  for (let at = written.indexOf(LINK_PLACEHOLDER); at >= 0; at = written.indexOf(LINK_PLACEHOLDER, at + 1))
    filledEnds.push(at + LINK_PLACEHOLDER.length + growth * (filledEnds.length + 1));
  return (offset) => offset - growth * filledEnds.filter((end) => end <= offset).length;
}
