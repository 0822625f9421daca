import type { OutgoingMedia } from '../../../workspace/outgoing.ts';
import type { Step } from '../../adapter.ts';
import type { FormPart, HttpBody } from '../../http.ts';
import type { Json } from '../../json.ts';
import { pollQuestion } from '../../poll-question.ts';

/** Longest question of a poll, in UTF-16 units. */
export const QUESTION = 300;

/** Polls are open for whole hours, 768 at most. */
const HOURS = { min: 1, usual: 24, max: 768 };

type Message = { readonly [name: string]: Json };

/** What a message is, apart from how it is addressed. */
export function messageOf(step: Step): Message {
  const { media, poll } = step;
  const { rest } = poll ? pollQuestion(step.wire, step.title) : { rest: step.wire };
  return {
    ...(rest !== '' && { content: rest }),
    ...(media.length > 0 && { attachments: media.map((medium, index) => attachment(medium, index, step)) }),
    ...(poll && { poll: pollOf(step) }),
  };
}

function attachment({ fileName, alt }: OutgoingMedia, index: number, { warning }: Step): Message {
  return {
    id: String(index),
    filename: fileName,
    ...(alt && { description: alt }),
    // Readers of a post with a warning see its pictures when they touch them.
    ...(warning && { is_spoiler: true }),
  };
}

function pollOf({ wire, title, poll }: Step): Json {
  const hours = poll?.minutes === undefined ? HOURS.usual : Math.ceil(poll.minutes / 60);
  return {
    question: { text: pollQuestion(wire, title).question },
    answers: (poll?.options ?? []).map((option) => ({ poll_media: { text: option } })),
    duration: Math.min(Math.max(hours, HOURS.min), HOURS.max),
    allow_multiselect: poll?.isMultiple ?? false,
  };
}

/** The message as JSON, or as a form where files go with it. */
export function bodyOf(message: Message, media: readonly OutgoingMedia[]): HttpBody {
  if (media.length === 0) return { kind: 'json', value: message };
  const files = media.map(({ uri, type, fileName }, index): FormPart => {
    return { name: `files[${index}]`, fileName, file: { media: uri, type } };
  });
  return { kind: 'multipart', parts: [{ name: 'payload_json', json: message }, ...files] };
}
