import * as z from 'zod';
import type { OutgoingMedia } from '../../../workspace/outgoing.ts';
import type { Conversation } from '../../adapter.ts';
import { isSuccess, readAnswer } from '../../answer.ts';
import type { HttpAnswer, HttpRequest } from '../../http.ts';
import { notReady, notTaken, type Ready, ready } from '../../outcomes.ts';
import { HEADERS, linkedinRefusal, postLinkedin } from './api.ts';
import { uploadVideo } from './video.ts';

const imageSchema = z.object({ value: z.object({ uploadUrl: z.string(), image: z.string() }) });
const documentSchema = z.object({ value: z.object({ uploadUrl: z.string(), document: z.string() }) });

/** Uploads files in the author's name; gives back what LinkedIn calls each. */
export function* uploadToLinkedin(
  media: readonly OutgoingMedia[],
  owner: string,
): Conversation<Ready<readonly string[]>> {
  const urns: string[] = [];
  for (const medium of media) {
    const urn = yield* medium.kind === 'video' ? uploadVideo(medium, owner) : uploadFile(medium, owner);
    if (!urn.ok) return urn;
    urns.push(urn.value);
  }
  return ready(urns);
}

function* uploadFile(medium: OutgoingMedia, owner: string): Conversation<Ready<string>> {
  const { kind, fileName } = medium;
  if (kind === 'audio') return notReady({ reason: 'media', subject: fileName });
  const what = kind === 'document' ? 'document' : 'image';
  const asked: HttpAnswer = yield postLinkedin(
    `/rest/${what}s?action=initializeUpload`,
    { initializeUploadRequest: { owner } },
    {
      effect: 'upload',
      imagined: {
        value: { uploadUrl: 'https://www.linkedin.com/dms-uploads/…', [what]: `urn:li:${what}:${fileName}` },
      },
    },
  );
  const place = isSuccess(asked) ? placeOf(asked) : undefined;
  if (!place) return notTaken(asked, { ...linkedinRefusal(asked), subject: fileName });
  const put: HttpAnswer = yield putRequest(medium, place.url);
  return isSuccess(put) ? ready(place.urn) : notTaken(put, { ...linkedinRefusal(put), subject: fileName });
}

function placeOf(answer: HttpAnswer): { readonly url: string; readonly urn: string } | undefined {
  const image = readAnswer(imageSchema, answer)?.value;
  if (image) return { url: image.uploadUrl, urn: image.image };
  const document = readAnswer(documentSchema, answer)?.value;
  return document && { url: document.uploadUrl, urn: document.document };
}

/** The token goes with the bytes only to LinkedIn's own host: the address comes out of an answer. */
function putRequest({ uri, type }: OutgoingMedia, url: string): HttpRequest {
  const isOwn = /^https:\/\/(?:[a-z\d-]+\.)?linkedin\.com\//i.test(url);
  return {
    method: 'PUT',
    url,
    ...(isOwn && { headers: { authorization: HEADERS.authorization ?? '' } }),
    body: { kind: 'media', bytes: { media: uri, type } },
    effect: 'upload',
  };
}
