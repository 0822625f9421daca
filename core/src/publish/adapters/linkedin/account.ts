import * as z from 'zod';
import type { Account, ChannelNumbers, Checked, Conversation } from '../../adapter.ts';
import { isSuccess, readAnswer } from '../../answer.ts';
import type { HttpAnswer } from '../../http.ts';
import { authorOf, inPath, linkedinRefusal, readLinkedin } from './api.ts';

const meSchema = z.object({ sub: z.string(), name: z.string().optional() });
const organizationSchema = z.object({
  vanityName: z.string().optional(),
  localizedName: z.string().optional(),
});
const sizeSchema = z.object({ firstDegreeSize: z.number() });

/** Who signed in; for a page, whether that person sees it as one of its administrators does. */
export function* linkedinCheck(account: Account): Conversation<Checked> {
  const author = yield* authorOf(account);
  if (!author.ok) {
    const { outcome } = author;
    return { kind: 'refused', refusal: 'refusal' in outcome ? outcome.refusal : { reason: 'unavailable' } };
  }
  const urn = author.value;
  const id = urn.slice(urn.lastIndexOf(':') + 1);
  const isPage = urn.startsWith('urn:li:organization');
  const answer: HttpAnswer = yield readLinkedin(
    isPage ? `/rest/organizations/${inPath(id)}` : '/v2/userinfo',
  );
  if (!isSuccess(answer)) return { kind: 'refused', refusal: linkedinRefusal(answer) };
  const page = isPage ? readAnswer(organizationSchema, answer) : undefined;
  const me = isPage ? undefined : readAnswer(meSchema, answer);
  return {
    kind: 'ok',
    id: urn,
    handle: page?.vanityName ?? page?.localizedName ?? me?.name ?? id,
    url: page?.vanityName === undefined ? undefined : `https://www.linkedin.com/company/${page.vanityName}/`,
    // A token of one person does not write in the name of another.
    mayPublish: me === undefined ? undefined : me.sub === id ? undefined : false,
    permissions: [],
    // LinkedIn tells that only to who has the app's own secret.
    expires: undefined,
    schedules: false,
  };
}

/** Followers of a page. Of a person LinkedIn tells none. */
export function* linkedinFollowers(account: Account): Conversation<ChannelNumbers> {
  const author = yield* authorOf(account);
  if (!author.ok || !author.value.startsWith('urn:li:organization')) return {};
  const path = `/rest/networkSizes/${inPath(author.value)}?edgeType=COMPANY_FOLLOWED_BY_MEMBER`;
  const answer: HttpAnswer = yield readLinkedin(path);
  const read = isSuccess(answer) ? readAnswer(sizeSchema, answer) : undefined;
  return read ? { followers: read.firstDegreeSize } : {};
}
