import * as z from 'zod';
import type { OutgoingMedia } from '../../../workspace/outgoing.ts';
import type { Account, Conversation } from '../../adapter.ts';
import { isSuccess, readAnswer } from '../../answer.ts';
import type { HttpAnswer, HttpRequest } from '../../http.ts';
import { notReady, notTaken, type Ready, ready } from '../../outcomes.ts';
import { LOOKS } from '../../patience.ts';
import { AUTHORIZED, mastodonRefusal, serverId } from './server.ts';

const mediaSchema = z.object({ id: serverId, url: z.string().nullish() });

/**
 * Uploads files, one after another, and waits until the server has processed them: a status with one
 * that is not ready is refused.
 *
 * @see https://docs.joinmastodon.org/methods/media/ (read 2026-11-21)
 */
export function* uploadToMastodon(
  media: readonly OutgoingMedia[],
  account: Account,
): Conversation<Ready<readonly string[]>> {
  const ids: string[] = [];
  for (const medium of media) {
    const id = yield* uploadOne(medium, account);
    if (!id.ok) return id;
    ids.push(id.value);
  }
  return ready(ids);
}

function* uploadOne(medium: OutgoingMedia, { server = '' }: Account): Conversation<Ready<string>> {
  let answer: HttpAnswer = yield uploadRequest(medium, `${server}/api/v2/media`);
  // Servers that know only the older of the two take the same form.
  if (answer.status === 404) answer = yield uploadRequest(medium, `${server}/api/v1/media`);
  const media = readAnswer(mediaSchema, answer);
  if (!isSuccess(answer) || !media) return notTaken(answer, refusalOfMedia(answer, medium));
  // 202 means that it is being processed, and so does an attachment that has no address yet.
  if (answer.status !== 202 && media.url) return ready(media.id);
  return yield* waitFor(media.id, medium, server);
}

function uploadRequest({ uri, type, fileName, alt }: OutgoingMedia, url: string): HttpRequest {
  return {
    method: 'POST',
    url,
    headers: AUTHORIZED,
    body: {
      kind: 'multipart',
      parts: [
        ...(alt ? [{ name: 'description', value: alt }] : []),
        { name: 'file', fileName, file: { media: uri, type } },
      ],
    },
    effect: 'upload',
    imagined: { id: `media-of-${fileName}`, url: 'https://example.org/media' },
  };
}

function* waitFor(id: string, medium: OutgoingMedia, server: string): Conversation<Ready<string>> {
  for (const delay of LOOKS) {
    const answer: HttpAnswer = yield {
      method: 'GET',
      url: `${server}/api/v1/media/${encodeURIComponent(id)}`,
      headers: AUTHORIZED,
      effect: 'read',
      delay,
    };
    // snac cannot be asked, and processes nothing.
    if (answer.status === 404 || answer.status === 200) return ready(id);
    if (answer.status !== 206) return notTaken(answer, refusalOfMedia(answer, medium));
  }
  return notReady({ reason: 'media', subject: medium.fileName, words: 'still processing after ten minutes' });
}

function refusalOfMedia(answer: HttpAnswer, { fileName }: OutgoingMedia) {
  const refusal = mastodonRefusal(answer, 'write:media');
  if (refusal.reason === 'missing-permission') return refusal;
  const isOfFile = ['invalid', 'media', 'too-large', 'too-long'].includes(refusal.reason);
  const reason = refusal.reason === 'invalid' ? 'media' : refusal.reason;
  return isOfFile ? { ...refusal, reason, subject: fileName } : refusal;
}
