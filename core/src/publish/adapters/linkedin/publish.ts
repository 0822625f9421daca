import * as z from 'zod';
import type { Outcome, Sent } from '../../../ledger/outcome.ts';
import type { OutgoingMedia } from '../../../workspace/outgoing.ts';
import type { Account, Conversation, Step } from '../../adapter.ts';
import { isSuccess, readAnswer } from '../../answer.ts';
import type { HttpAnswer } from '../../http.ts';
import type { Json } from '../../json.ts';
import { outcomeOf, refused } from '../../outcomes.ts';
import { pollQuestion } from '../../poll-question.ts';
import { authorOf, inPath, linkedinRefusal, postLinkedin } from './api.ts';
import { uploadToLinkedin } from './media.ts';

/** Longest question of a poll, in UTF-16 units. */
const QUESTION = 140;

/** How long polls may be open, in days. */
const DAYS = [
  [1, 'ONE_DAY'],
  [3, 'THREE_DAYS'],
  [7, 'SEVEN_DAYS'],
  [14, 'FOURTEEN_DAYS'],
] as const;

const commentSchema = z.object({ id: z.union([z.string().min(1), z.number()]) });

/** Publishes a post of a person or a page, or a comment of theirs under it. */
export function* publishToLinkedin(step: Step, account: Account): Conversation<Outcome> {
  if (step.kind === 'comment') return yield* publishComment(step, account);
  if (step.index > 0) return refused({ reason: 'unsupported', subject: 'thread' });
  if (step.wire === '' && step.media.length === 0) return refused({ reason: 'empty' });
  if (!isOneKind(step)) return refused({ reason: 'unsupported', subject: 'media' });
  if (step.poll && pollQuestion(step.text, step.title).question.length > QUESTION) {
    return refused({ reason: 'too-long', subject: 'poll' });
  }
  const author = yield* authorOf(account);
  if (!author.ok) return author.outcome;
  const media = yield* uploadToLinkedin(step.media, author.value);
  if (!media.ok) return media.outcome;
  const answer: HttpAnswer = yield postLinkedin(
    '/rest/posts',
    postOf(step, account, author.value, media.value),
    {
      effect: 'publish',
      imaginedHeaders: { 'x-restli-id': 'urn:li:share:1' },
    },
  );
  const id = answer.headers['x-restli-id'] ?? answer.headers['x-linkedin-id'];
  const sent = isSuccess(answer) && id ? sentAs(id) : undefined;
  return outcomeOf(answer, sent, linkedinRefusal(answer));
}

/** Pictures, or one video, or one document, or a poll. */
function isOneKind({ media, poll }: Step): boolean {
  const kinds = new Set(media.map(({ kind }) => (kind === 'gif' ? 'image' : kind)));
  if (poll) return media.length === 0;
  return kinds.size <= 1 && (media.length <= 1 || kinds.has('image'));
}

function postOf(step: Step, { visibility }: Account, author: string, media: readonly string[]): Json {
  const content = contentOf(step, media);
  return {
    author,
    commentary: step.wire,
    // There are no unlisted posts; connections stand for followers.
    visibility: visibility === 'followers' ? 'CONNECTIONS' : 'PUBLIC',
    distribution: { feedDistribution: 'MAIN_FEED', targetEntities: [], thirdPartyDistributionChannels: [] },
    lifecycleState: 'PUBLISHED',
    isReshareDisabledByAuthor: false,
    ...(content && { content }),
  };
}

function contentOf({ media, poll, text, title, link }: Step, urns: readonly string[]): Json | undefined {
  if (poll) {
    const { question } = pollQuestion(text, title);
    const days = (poll.minutes ?? 0) / (24 * 60);
    const duration = DAYS.find(([most]) => days <= most)?.[1] ?? 'FOURTEEN_DAYS';
    return {
      poll: { question, options: poll.options.map((option) => ({ text: option })), settings: { duration } },
    };
  }
  const [first] = media;
  if (first && urns.length === 1) return { media: { id: urns[0] ?? '', ...saying(first, title) } };
  if (first) {
    const images = urns.map((id, index) => ({ id, ...altOf(media[index]) }));
    return { multiImage: { images } };
  }
  // LinkedIn reads no page: without a title there is nothing to show of it, and the link stays in the text.
  return link && title ? { article: { source: link, title } } : undefined;
}

/** A picture has an alt text; a video and a document have a title, which documents need. */
function saying(medium: OutgoingMedia, title: string | undefined) {
  if (medium.kind === 'image' || medium.kind === 'gif') return altOf(medium);
  return { title: title ?? medium.fileName };
}

function altOf(medium: OutgoingMedia | undefined) {
  return medium?.alt ? { altText: medium.alt } : {};
}

function* publishComment(step: Step, account: Account): Conversation<Outcome> {
  const parent = (step.first ?? step.follows)?.id;
  if (parent === undefined) return refused({ reason: 'reply-gone' });
  if (step.text === '') return refused({ reason: 'empty' });
  const author = yield* authorOf(account);
  if (!author.ok) return author.outcome;
  const answer: HttpAnswer = yield postLinkedin(
    `/rest/socialActions/${inPath(parent)}/comments`,
    // A comment is plain text: its marks are not escaped.
    { actor: author.value, object: parent, message: { text: step.text } },
    { effect: 'publish', imagined: { id: '1' } },
  );
  const read = isSuccess(answer) ? readAnswer(commentSchema, answer)?.id : undefined;
  const id = read ?? (isSuccess(answer) ? answer.headers['x-restli-id'] || undefined : undefined);
  const refusal = linkedinRefusal(answer);
  const isGone = answer.status === 404;
  return outcomeOf(
    answer,
    id === undefined ? undefined : { ...sentAs(parent), id: String(id), data: { post: parent } },
    isGone ? { ...refusal, reason: 'reply-gone' } : refusal,
  );
}

export function sentAs(id: string): Sent {
  return { id, url: `https://www.linkedin.com/feed/update/${id}/` };
}
