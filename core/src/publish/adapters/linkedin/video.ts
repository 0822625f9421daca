import * as z from 'zod';
import type { OutgoingMedia } from '../../../workspace/outgoing.ts';
import type { Conversation } from '../../adapter.ts';
import { isSuccess, readAnswer } from '../../answer.ts';
import type { HttpAnswer } from '../../http.ts';
import { notReady, notTaken, type Ready, ready } from '../../outcomes.ts';
import { LOOKS } from '../../patience.ts';
import { inPath, linkedinRefusal, postLinkedin, readLinkedin } from './api.ts';

const openedSchema = z.object({
  value: z.object({
    video: z.string(),
    uploadToken: z.string().default(''),
    uploadInstructions: z.array(
      z.object({ uploadUrl: z.string(), firstByte: z.number(), lastByte: z.number() }),
    ),
  }),
});
const videoSchema = z.object({ status: z.string() });

/**
 * Uploads a video in the pieces that LinkedIn asks for, and waits until it may be posted. The addresses
 * are the permission: no token goes with the bytes.
 *
 * @see https://learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/videos-api (read
 * 2026-11-21)
 */
export function* uploadVideo(
  { uri, type, bytes, fileName }: OutgoingMedia,
  owner: string,
): Conversation<Ready<string>> {
  const asked = { owner, fileSizeBytes: bytes, uploadCaptions: false, uploadThumbnail: false };
  const opened: HttpAnswer = yield postLinkedin(
    '/rest/videos?action=initializeUpload',
    { initializeUploadRequest: asked },
    { effect: 'upload', imagined: imaginedUpload(bytes, fileName) },
  );
  const upload = isSuccess(opened) ? readAnswer(openedSchema, opened)?.value : undefined;
  const failed = (answer: HttpAnswer) => notTaken(answer, { ...linkedinRefusal(answer), subject: fileName });
  if (!upload) return failed(opened);
  const parts: string[] = [];
  for (const { uploadUrl, firstByte, lastByte } of upload.uploadInstructions) {
    const put: HttpAnswer = yield {
      method: 'PUT',
      url: uploadUrl,
      body: { kind: 'media', bytes: { media: uri, type, from: firstByte, to: lastByte + 1 } },
      effect: 'upload',
      imaginedHeaders: { etag: 'part' },
    };
    const tag = put.headers.etag;
    if (!isSuccess(put) || tag === undefined) return failed(put);
    parts.push(tag.replace(/^"(.*)"$/, '$1'));
  }
  const { video, uploadToken } = upload;
  const closed: HttpAnswer = yield postLinkedin(
    '/rest/videos?action=finalizeUpload',
    { finalizeUploadRequest: { video, uploadToken, uploadedPartIds: parts } },
    { effect: 'upload' },
  );
  if (!isSuccess(closed)) return failed(closed);
  for (const delay of LOOKS) {
    const request = { ...readLinkedin(`/rest/videos/${inPath(video)}`), delay };
    const answer: HttpAnswer = yield { ...request, imagined: { status: 'AVAILABLE' } };
    const status = isSuccess(answer) ? readAnswer(videoSchema, answer)?.status : undefined;
    if (status === undefined) return failed(answer);
    if (status === 'AVAILABLE') return ready(video);
    if (status === 'PROCESSING_FAILED') break;
  }
  return notReady({ reason: 'media', subject: fileName });
}

function imaginedUpload(bytes: number, fileName: string) {
  const uploadUrl = 'https://www.linkedin.com/dms-uploads/…';
  const uploadInstructions = [{ uploadUrl, firstByte: 0, lastByte: bytes - 1 }];
  return { value: { video: `urn:li:video:${fileName}`, uploadToken: '', uploadInstructions } };
}
