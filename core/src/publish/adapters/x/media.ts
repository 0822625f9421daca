import * as z from 'zod';
import type { OutgoingMedia } from '../../../workspace/outgoing.ts';
import type { Account, Conversation } from '../../adapter.ts';
import { isSuccess, readAnswer } from '../../answer.ts';
import type { HttpAnswer, HttpRequest } from '../../http.ts';
import { notReady, notTaken, type Ready, ready } from '../../outcomes.ts';
import { LOOKS } from '../../patience.ts';
import { authorizedAs, readX, xRefusal, xUrl } from './api.ts';

/** A piece of a file, in bytes; X takes 5 MB at most. */
const PIECE = 4 * 1024 * 1024;

const CATEGORIES = { image: 'tweet_image', gif: 'tweet_gif', video: 'tweet_video' } as const;

const uploadSchema = z.object({
  data: z.object({
    id: z.string(),
    processing_info: z.object({ state: z.string(), check_after_secs: z.number().optional() }).optional(),
  }),
});
type Processing = z.output<typeof uploadSchema>['data']['processing_info'];

/**
 * Uploads files piece by piece, waits until X has processed them, and tells what they show.
 *
 * @see https://docs.x.com/x-api/media/quickstart/media-upload-chunked (read 2026-11-21)
 */
export function* uploadToX(
  media: readonly OutgoingMedia[],
  account: Account,
): Conversation<Ready<readonly string[]>> {
  const ids: string[] = [];
  for (const medium of media) {
    const id = yield* uploadOne(medium, account);
    if (!id.ok) return id;
    const described = yield* describe(id.value, medium, account);
    if (!described.ok) return described;
    ids.push(id.value);
  }
  return ready(ids);
}

function* uploadOne(medium: OutgoingMedia, account: Account): Conversation<Ready<string>> {
  const { kind, type, bytes, uri, fileName } = medium;
  if (kind === 'audio' || kind === 'document') return notReady({ reason: 'media', subject: fileName });
  const opened: HttpAnswer = yield {
    ...upload('/media/upload/initialize', account),
    body: { kind: 'json', value: { media_type: type, total_bytes: bytes, media_category: CATEGORIES[kind] } },
    imagined: { data: { id: `media-of-${fileName}` } },
  };
  const id = isSuccess(opened) ? readAnswer(uploadSchema, opened)?.data.id : undefined;
  if (id === undefined) return notTaken(opened, { ...xRefusal(opened), subject: fileName });
  for (let from = 0, segment = 0; from < bytes; from += PIECE, segment += 1) {
    const file = { media: uri, type, from, to: Math.min(from + PIECE, bytes) };
    const added: HttpAnswer = yield {
      ...upload(`/media/upload/${encodeURIComponent(id)}/append`, account),
      body: {
        kind: 'multipart',
        parts: [
          { name: 'segment_index', value: String(segment) },
          { name: 'media', fileName, file },
        ],
      },
    };
    if (!isSuccess(added)) return notTaken(added, { ...xRefusal(added), subject: fileName });
  }
  const closed: HttpAnswer = yield {
    ...upload(`/media/upload/${encodeURIComponent(id)}/finalize`, account),
    imagined: { data: { id } },
  };
  const read = isSuccess(closed) ? readAnswer(uploadSchema, closed) : undefined;
  if (!read) return notTaken(closed, { ...xRefusal(closed), subject: fileName });
  return yield* waitFor(id, medium, account, read.data.processing_info);
}

/** Videos and moving pictures are processed after they have arrived; X says when to ask again. */
function* waitFor(
  id: string,
  { fileName }: OutgoingMedia,
  account: Account,
  first: Processing,
): Conversation<Ready<string>> {
  let processing = first;
  for (const look of LOOKS) {
    if (processing === undefined || processing.state === 'succeeded') return ready(id);
    if (processing.state === 'failed') break;
    // At least what X asks for, but never for ever.
    const delay = Math.min(Math.max(look, processing.check_after_secs ?? 0), 60);
    const path = `/media/upload?command=STATUS&media_id=${encodeURIComponent(id)}`;
    const answer: HttpAnswer = yield { ...readX(path, account), delay };
    const read = isSuccess(answer) ? readAnswer(uploadSchema, answer) : undefined;
    if (!read) return notTaken(answer, { ...xRefusal(answer), subject: fileName });
    processing = read.data.processing_info;
  }
  return notReady({ reason: 'media', subject: fileName });
}

function* describe(
  id: string,
  { alt, kind, fileName }: OutgoingMedia,
  account: Account,
): Conversation<Ready<undefined>> {
  // X describes pictures, moving ones too, and no videos.
  if (!alt || kind === 'video') return ready(undefined);
  const answer: HttpAnswer = yield {
    ...upload('/media/metadata', account),
    body: { kind: 'json', value: { id, metadata: { alt_text: { text: alt } } } },
  };
  return isSuccess(answer) ? ready(undefined) : notTaken(answer, { ...xRefusal(answer), subject: fileName });
}

function upload(path: string, account: Account): Omit<HttpRequest, 'body'> {
  return { method: 'POST', url: xUrl(path), ...authorizedAs(account), effect: 'upload' };
}
