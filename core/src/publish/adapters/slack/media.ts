import * as z from 'zod';
import type { OutgoingMedia } from '../../../workspace/outgoing.ts';
import type { Conversation } from '../../adapter.ts';
import { isSuccess, readAnswer, refusalOf } from '../../answer.ts';
import type { HttpAnswer } from '../../http.ts';
import { notTaken, type Ready, ready } from '../../outcomes.ts';
import { form, isOk, slackRefusal, withStatus } from './api.ts';

const uploadSchema = z.object({ upload_url: z.string(), file_id: z.string() });

/**
 * Uploads files where nobody sees them. Their message comes of sharing them, which is the publish.
 *
 * @see https://docs.slack.dev/reference/methods/files.getUploadURLExternal (read 2026-11-21)
 */
export function* uploadToSlack(media: readonly OutgoingMedia[]): Conversation<Ready<readonly string[]>> {
  const ids: string[] = [];
  for (const { uri, type, fileName, bytes, alt } of media) {
    const asked: HttpAnswer = yield form(
      'files.getUploadURLExternal',
      { filename: fileName, length: String(bytes), alt_txt: alt || undefined },
      {
        effect: 'upload',
        imagined: {
          ok: true,
          upload_url: 'https://files.slack.com/upload/v1/…',
          file_id: `file-of-${fileName}`,
        },
      },
    );
    const place = isOk(asked) ? readAnswer(uploadSchema, asked) : undefined;
    if (!place) return notTaken(withStatus(asked), { ...slackRefusal(asked), subject: fileName });
    // The address is the permission: no token goes with the bytes.
    const put: HttpAnswer = yield {
      method: 'POST',
      url: place.upload_url,
      body: { kind: 'media', bytes: { media: uri, type } },
      effect: 'upload',
    };
    if (!isSuccess(put)) return notTaken(put, { ...refusalOf(put, put.body), subject: fileName });
    ids.push(place.file_id);
  }
  return ready(ids);
}
