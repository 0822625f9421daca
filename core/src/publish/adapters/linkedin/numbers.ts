import * as z from 'zod';
import type { Sent } from '../../../ledger/outcome.ts';
import type { Account, Conversation, Numbers } from '../../adapter.ts';
import { isSuccess, readAnswer } from '../../answer.ts';
import type { HttpAnswer } from '../../http.ts';
import { authorOf, inPath, readLinkedin } from './api.ts';

const metadataSchema = z.object({
  reactionSummaries: z.record(z.string(), z.object({ count: z.number().default(0) })).default({}),
  commentSummary: z.object({ count: z.number().default(0) }).optional(),
});
const statisticsSchema = z.object({
  elements: z.tuple(
    [
      z.object({
        totalShareStatistics: z.object({
          shareCount: z.number().optional(),
          clickCount: z.number().optional(),
          impressionCount: z.number().optional(),
          uniqueImpressionsCount: z.number().optional(),
        }),
      }),
    ],
    z.unknown(),
  ),
});

/** Reactions and comments of every post; how often a page's was shown, shared and clicked too. */
export function* linkedinNumbers(
  published: readonly Sent[],
  account: Account,
): Conversation<readonly (Numbers | undefined)[]> {
  const author = yield* authorOf(account);
  const page = author.ok && author.value.startsWith('urn:li:organization') ? author.value : undefined;
  const numbers: (Numbers | undefined)[] = [];
  for (const { id, data } of published) {
    // A comment has no numbers of its own that apps may see.
    const isPost = data?.post === undefined;
    numbers.push(isPost ? yield* numbersOf(id, page) : undefined);
  }
  return numbers;
}

function* numbersOf(id: string, page: string | undefined): Conversation<Numbers | undefined> {
  const answer: HttpAnswer = yield readLinkedin(`/rest/socialMetadata/${inPath(id)}`);
  const metadata = isSuccess(answer) ? readAnswer(metadataSchema, answer) : undefined;
  if (!metadata) return undefined;
  const seen = {
    likes: Object.values(metadata.reactionSummaries).reduce((sum, { count }) => sum + count, 0),
    replies: metadata.commentSummary?.count ?? 0,
  };
  return page === undefined ? seen : { ...seen, ...(yield* statisticsOf(id, page)) };
}

/** Only pages have statistics, and shares are asked for apart from what was made as `ugcPost`. */
function* statisticsOf(id: string, page: string): Conversation<Numbers> {
  const list = id.startsWith('urn:li:ugcPost') ? 'ugcPosts' : 'shares';
  const answer: HttpAnswer = yield readLinkedin(
    `/rest/organizationalEntityShareStatistics?q=organizationalEntity&organizationalEntity=${inPath(page)}&${list}=List(${inPath(id)})`,
  );
  const found = isSuccess(answer) ? readAnswer(statisticsSchema, answer)?.elements[0] : undefined;
  const total = found?.totalShareStatistics;
  if (!total) return {};
  return {
    ...(total.shareCount !== undefined && { reposts: total.shareCount }),
    ...(total.clickCount !== undefined && { clicks: total.clickCount }),
    ...(total.impressionCount !== undefined && { views: total.impressionCount }),
    ...(total.uniqueImpressionsCount !== undefined && { reach: total.uniqueImpressionsCount }),
  };
}
