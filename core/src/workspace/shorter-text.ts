import { addVariant } from '../model/add-variant.ts';
import { linkOf } from '../model/link.ts';
import type { Post } from '../model/parsed.ts';
import type { Plan } from '../model/plan/plan.ts';
import { fits } from '../networks/profile/first-overflow.ts';
import type { Section } from '../syntax/post-body.ts';
import type { Edit } from '../text/edit.ts';
import { textLanguage } from '../voice/text-language.ts';
import { type Delivery, fillLink, type SentPost } from './sent.ts';
import { ownTarget } from './split-thread.ts';

/** Another text of the post that fits, and the edit that gives it to a channel too. */
type ShorterText = {
  /** The channel or network it was written for; undefined for the common text. */
  readonly target: string | undefined;
  readonly edit: Edit;
};

/**
 * The longest other text of a post in the same language that a channel has room for. Nothing is taken
 * away for it, so there is none for a channel that has a text of its own.
 */
export function shorterText(
  post: Post,
  plan: Plan | undefined,
  { sections, deliveries }: SentPost,
  delivery: Delivery,
): ShorterText | undefined {
  const { section: own, networkId, limits, partLimits, network } = delivery;
  const peers = deliveries.filter((other) => other.section === own);
  const target = ownTarget(delivery, peers, () => true);
  if (!own || sections.some((section) => section.target === target)) return undefined;
  const language = textLanguage(post.entry, plan, own.target ?? delivery.channelId);
  const link = linkOf(post.entry, plan, networkId);
  const suits = ({ parts, target: name }: Section) =>
    (parts.length === 1 || network?.supports.threads?.value === true) &&
    textLanguage(post.entry, plan, name) === language &&
    parts.every(({ text }, index) => {
      const filled = link === undefined ? text : fillLink(text, link);
      const room = (index === 0 ? partLimits[0] : undefined) ?? limits.text;
      return filled.text !== '' && fits(filled.text, room, post.entry.warning);
    });
  const others = sections.filter((section) => section !== own && suits(section));
  const longest = others.toSorted((a, b) => lengthOf(b) - lengthOf(a))[0];
  const edit =
    longest &&
    addVariant(
      post,
      target,
      longest.parts.map(({ text }) => text.text),
    );
  return longest && edit && { target: longest.target, edit };
}

function lengthOf({ parts }: Section): number {
  return parts.reduce((sum, { text }) => sum + text.text.length, 0);
}
