import * as z from 'zod';
import type { Account, Conversation, ServerLimits } from '../../adapter.ts';
import { isSuccess, readAnswer } from '../../answer.ts';
import type { HttpAnswer } from '../../http.ts';

const most = z.number().positive().optional().catch(undefined);
const part = <Shape extends z.ZodRawShape>(shape: Shape) => z.object(shape).optional().catch(undefined);

/** Of `/api/v2/instance`; the first version has the same `configuration`, and some forks a bare number. */
const instanceSchema = z.object({
  max_toot_chars: most,
  configuration: part({
    statuses: part({ max_characters: most, max_media_attachments: most }),
    media_attachments: part({ description_limit: most, image_size_limit: most, video_size_limit: most }),
    polls: part({ max_options: most, max_characters_per_option: most }),
  }),
});

/** What the server says of itself; nothing where it says nothing. */
export function* mastodonLimits({ server }: Account): Conversation<ServerLimits> {
  if (server === undefined) return {};
  for (const path of ['/api/v2/instance', '/api/v1/instance']) {
    const answer: HttpAnswer = yield { method: 'GET', url: `${server}${path}`, effect: 'read' };
    const read = isSuccess(answer) ? readAnswer(instanceSchema, answer) : undefined;
    if (!read) continue;
    const { statuses, media_attachments: media, polls } = read.configuration ?? {};
    return defined({
      text: statuses?.max_characters ?? read.max_toot_chars,
      media: statuses?.max_media_attachments,
      altText: media?.description_limit,
      imageBytes: media?.image_size_limit,
      videoBytes: media?.video_size_limit,
      pollOptions: polls?.max_options,
      pollOption: polls?.max_characters_per_option,
    });
  }
  return {};
}

/** Without what is not known. */
function defined(limits: { readonly [Key in keyof ServerLimits]: number | undefined }): ServerLimits {
  return Object.fromEntries(Object.entries(limits).filter(([, limit]) => limit !== undefined));
}
