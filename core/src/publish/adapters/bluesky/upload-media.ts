import * as z from 'zod';
import type { OutgoingMedia } from '../../../workspace/outgoing.ts';
import type { Account, Conversation } from '../../adapter.ts';
import { isSuccess, readAnswer } from '../../answer.ts';
import type { Json } from '../../json.ts';
import { notReady, notTaken, type Ready, ready } from '../../outcomes.ts';
import { ask, authorization, methodUrl, refusalIn } from './session.ts';

/** A file that the server keeps for a record to name, as the server describes it. */
export type Uploaded = { readonly media: OutgoingMedia; readonly blob: Json };

const uploaded = z.looseObject({
  blob: z.object({
    $type: z.literal('blob'),
    ref: z.object({ $link: z.string() }),
    mimeType: z.string(),
    size: z.number(),
  }),
});

/** Uploads the media of a step. Blobs that no record names are swept away by the server, so this may be repeated. */
export function* uploadMedia(
  media: readonly OutgoingMedia[],
  account: Account,
): Conversation<Ready<readonly Uploaded[]>> {
  const kinds = new Set(media.map(({ kind }) => (kind === 'gif' ? 'image' : kind)));
  if (kinds.has('audio') || kinds.has('document'))
    return notReady({ reason: 'unsupported', subject: 'audio, document' });
  if (kinds.size > 1) return notReady({ reason: 'unsupported', subject: 'image, video' });
  const all: Uploaded[] = [];
  for (const one of media) {
    const answer = yield* ask(account, {
      method: 'POST',
      url: methodUrl(account, 'com.atproto.repo.uploadBlob'),
      headers: { authorization },
      body: { kind: 'media', bytes: { media: one.uri, type: one.type } },
      effect: 'upload',
      imagined: {
        blob: {
          $type: 'blob',
          ref: { $link: `blob-${all.length + 1}` },
          mimeType: one.type,
          size: one.bytes,
        },
      },
    });
    const blob = isSuccess(answer) ? readAnswer(uploaded, answer)?.blob : undefined;
    if (!blob) return notTaken(answer, { ...refusalIn(answer), subject: one.fileName });
    all.push({ media: one, blob });
  }
  return ready(all);
}
