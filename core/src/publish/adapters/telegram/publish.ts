import * as z from 'zod';
import type { Outcome, Sent } from '../../../ledger/outcome.ts';
import { toTelegramHtml } from '../../../networks/counting/telegram-markup.ts';
import type { OutgoingMedia } from '../../../workspace/outgoing.ts';
import type { Account, Conversation, Step } from '../../adapter.ts';
import { isSuccess, readAnswer } from '../../answer.ts';
import type { FormPart, HttpAnswer, HttpBody } from '../../http.ts';
import type { Json } from '../../json.ts';
import { outcomeOf, refused } from '../../outcomes.ts';
import { pollQuestion } from '../../poll-question.ts';
import { call, chatOf, telegramRefusal } from './bot-api.ts';

type Fields = { readonly [name: string]: Json };
type Method = { readonly name: string; readonly body: HttpBody };

const messageSchema = z.object({
  message_id: z.number(),
  chat: z.object({ id: z.number(), username: z.string().optional() }),
});
const resultSchema = z.object({
  // Of an album every picture is a message; the first has the caption.
  result: z.union([messageSchema, z.tuple([messageSchema], messageSchema).transform(([first]) => first)]),
});

/** How a lone file of each kind goes out, and what an album calls it. */
const KINDS = {
  image: { method: 'sendPhoto', field: 'photo', inAlbum: 'photo' },
  video: { method: 'sendVideo', field: 'video', inAlbum: 'video' },
  gif: { method: 'sendAnimation', field: 'animation', inAlbum: undefined },
  audio: { method: 'sendAudio', field: 'audio', inAlbum: 'audio' },
  document: { method: 'sendDocument', field: 'document', inAlbum: 'document' },
} as const;

/** Longest question of a poll, and description of one, in UTF-16 units. */
const QUESTION = 300;
const DESCRIPTION = 1024;
const POLL_MINUTES = 24 * 60;

/** Publishes a part: as a text, a file with a caption, an album, or a poll with what the text says above it. */
export function* publishMessage(step: Step, account: Account): Conversation<Outcome> {
  const chat = chatOf(account);
  if (chat === undefined) return refused({ reason: 'missing', subject: 'target' });
  const method = methodFor(step, chat);
  if (method === undefined) {
    const subject = step.poll ? 'poll, media' : step.media.map(({ fileName }) => fileName).join(', ');
    return refused({ reason: 'unsupported', subject });
  }
  if (step.poll && isPollTooLong(step)) return refused({ reason: 'too-long', subject: 'poll' });
  const answer: HttpAnswer = yield call(account, method.name, method.body, {
    effect: 'publish',
    imagined: {
      ok: true,
      result: { message_id: 1, chat: { id: -1001, username: account.handle ?? 'channel' } },
    },
  });
  return outcomeOf(answer, sentOf(answer), telegramRefusal(answer));
}

/** Undefined where the Bot API has no message that holds all of this. */
function methodFor(step: Step, chat: string): Method | undefined {
  const { media, poll, follows } = step;
  const fields: Fields = {
    chat_id: chat,
    ...(follows && { reply_parameters: { message_id: Number(follows.id) } }),
  };
  if (poll)
    return media.length === 0 ? { name: 'sendPoll', body: json(pollFields(step, fields)) } : undefined;
  const [first] = media;
  if (!first) {
    return { name: 'sendMessage', body: json({ ...fields, text: step.wire, parse_mode: 'HTML' }) };
  }
  const caption: Fields = step.wire === '' ? {} : { caption: step.wire, parse_mode: 'HTML' };
  if (media.length === 1) {
    const { method, field } = KINDS[first.kind];
    const sent = {
      ...fields,
      ...caption,
      ...hidden(step, first),
      ...(first.kind === 'video' && { supports_streaming: true }),
    };
    return { name: method, body: { kind: 'multipart', parts: [...texts(sent), part(field, first)] } };
  }
  return isAlbum(media) ? { name: 'sendMediaGroup', body: album(step, fields, caption) } : undefined;
}

/** Readers of a post with a warning see its pictures when they touch them. */
function hidden({ warning }: Step, { kind }: OutgoingMedia): Fields {
  return warning && kind !== 'audio' && kind !== 'document' ? { has_spoiler: true } : {};
}

/** Pictures and videos go together; sounds and documents with their like alone. */
function isAlbum(media: readonly OutgoingMedia[]): boolean {
  const kinds = new Set(media.map(({ kind }) => (kind === 'video' ? 'image' : kind)));
  return kinds.size === 1 && !kinds.has('gif') && media.length <= 10;
}

function album(step: Step, fields: Fields, caption: Fields): HttpBody {
  const { media } = step;
  const items = media.map((medium, index) => {
    const type = KINDS[medium.kind].inAlbum ?? 'photo';
    const item = { type, media: `attach://file${index}`, ...hidden(step, medium) };
    return index === 0 ? { ...item, ...caption } : item;
  });
  const files = media.map((medium, index) => part(`file${index}`, medium));
  return { kind: 'multipart', parts: [...texts(fields), { name: 'media', json: items }, ...files] };
}

function pollFields({ text, title, poll }: Step, fields: Fields): Fields {
  const { question, rest } = pollQuestion(text, title);
  return {
    ...fields,
    question,
    options: (poll?.options ?? []).map((option) => ({ text: option })),
    allows_multiple_answers: poll?.isMultiple ?? false,
    open_period: Math.round((poll?.minutes ?? POLL_MINUTES) * 60),
    ...(rest !== '' && { description: toTelegramHtml(rest), description_parse_mode: 'HTML' }),
  };
}

function isPollTooLong({ text, title }: Step): boolean {
  const { question, rest } = pollQuestion(text, title);
  return question.length > QUESTION || rest.length > DESCRIPTION;
}

function json(value: Fields): HttpBody {
  return { kind: 'json', value };
}

/** Fields of a form: what is no text travels as JSON. */
function texts(fields: Fields): readonly FormPart[] {
  return Object.entries(fields).map(([name, value]) => {
    return { name, value: typeof value === 'string' ? value : JSON.stringify(value) };
  });
}

function part(name: string, { uri, type, fileName }: OutgoingMedia): FormPart {
  return { name, fileName, file: { media: uri, type } };
}

function sentOf(answer: HttpAnswer): Sent | undefined {
  const message = isSuccess(answer) ? readAnswer(resultSchema, answer)?.result : undefined;
  if (!message) return undefined;
  const { username, id } = message.chat;
  const inside = /^-100(\d+)$/.exec(String(id))?.[1];
  const where = username ?? (inside === undefined ? undefined : `c/${inside}`);
  return {
    id: String(message.message_id),
    ...(where && { url: `https://t.me/${where}/${message.message_id}` }),
  };
}
