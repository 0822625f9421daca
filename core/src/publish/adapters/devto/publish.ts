import type { Outcome, Sent } from '../../../ledger/outcome.ts';
import { tagLine } from '../../../networks/counting/tag-line.ts';
import type { Account, Conversation, Step } from '../../adapter.ts';
import { isSuccess, readAnswer } from '../../answer.ts';
import type { HttpAnswer } from '../../http.ts';
import type { Json } from '../../json.ts';
import { outcomeOf, refused } from '../../outcomes.ts';
import { articleSchema, foremRefusal, foremUrl, HEADERS } from './forem.ts';

/** Publishes an article. Pictures go by their address: the API takes none. */
export function* publishArticle(step: Step, account: Account): Conversation<Outcome> {
  const { title, media, poll, index } = step;
  if (index > 0) return refused({ reason: 'unsupported', subject: 'thread' });
  if (step.kind === 'comment') return refused({ reason: 'unsupported', subject: 'firstComment' });
  if (poll) return refused({ reason: 'unsupported', subject: 'poll' });
  if (!title) return refused({ reason: 'missing', subject: 'title' });
  const [picture, ...others] = media;
  const refusedFile = others[0] ?? (picture && !isOnWeb(picture.uri) ? picture : undefined);
  if (refusedFile) return refused({ reason: 'media', subject: refusedFile.fileName });
  const answer: HttpAnswer = yield {
    method: 'POST',
    url: foremUrl(account, '/articles'),
    headers: HEADERS,
    body: { kind: 'json', value: { article: articleOf(step, title, account) } },
    effect: 'publish',
    imagined: { id: 1, url: 'https://dev.to/article' },
  };
  return outcomeOf(answer, sentOf(answer), foremRefusal(answer));
}

function articleOf(step: Step, title: string, { target }: Account): Json {
  const canonical = canonicalOf(step);
  const tags = tagsOf(step.text);
  const [picture] = step.media;
  return {
    title,
    body_markdown: step.wire,
    published: true,
    ...(tags.length > 0 && { tags }),
    ...(canonical && { canonical_url: canonical }),
    ...(picture && { main_image: picture.uri }),
    // The plan's target is the organization in whose name one writes.
    ...(target !== undefined && /^\d+$/.test(target) && { organization_id: Number(target) }),
  };
}

/** Forem's tags are small letters and digits. */
function tagsOf(text: string): readonly string[] {
  const tags = (tagLine(text)?.tags ?? []).map(({ value }) => value.replaceAll('_', '').toLowerCase());
  return [...new Set(tags)];
}

/**
 * Where the article was first published: the post's link, where the text does not show it to readers.
 * Search engines want that address as it is, so what campaigns add to it is taken off.
 */
function canonicalOf({ link, text }: Step): string | undefined {
  if (link === undefined || text.includes(link)) return undefined;
  const [address = '', fragment] = link.split('#', 2);
  const [page = '', query = ''] = address.split('?', 2);
  const kept = query.split('&').filter((pair) => pair !== '' && !pair.startsWith('utm_'));
  const asked = kept.length > 0 ? `?${kept.join('&')}` : '';
  return `${page}${asked}${fragment === undefined ? '' : `#${fragment}`}`;
}

function isOnWeb(uri: string): boolean {
  return /^https:\/\//i.test(uri);
}

function sentOf(answer: HttpAnswer): Sent | undefined {
  const article = isSuccess(answer) ? readAnswer(articleSchema, answer) : undefined;
  return article && { id: String(article.id), ...(article.url && { url: article.url }) };
}
