import type { Plan } from './plan/plan.ts';
import type { Entry } from './post.ts';

/** The placeholder in a text that stands for the post's link. */
export const LINK_PLACEHOLDER = '{link}';

/**
 * The address that `{link}` stands for on a network: the post's link with the UTM parameters of its
 * campaign. Parameters that the link already has are left as they are.
 *
 * @returns undefined when the post has no link.
 */
export function linkOf(entry: Entry, plan: Plan | undefined, networkId: string): string | undefined {
  const { link, campaign: id } = entry;
  const campaigns = plan?.campaigns ?? {};
  const utm = id !== undefined && Object.hasOwn(campaigns, id) ? campaigns[id]?.utm : undefined;
  if (link === undefined || id === undefined || utm === undefined) return link;
  const parameters = {
    utm_source: utm.source ?? networkId,
    utm_medium: utm.medium ?? 'social',
    utm_campaign: utm.campaign ?? id,
    utm_content: utm.content,
    utm_term: utm.term,
  };
  return addParameters(link, parameters);
}

function addParameters(link: string, parameters: Readonly<Record<string, string | undefined>>): string {
  const hash = link.indexOf('#');
  const address = hash < 0 ? link : link.slice(0, hash);
  const fragment = hash < 0 ? '' : link.slice(hash);
  const question = address.indexOf('?');
  const query = question < 0 ? '' : address.slice(question + 1);
  const present = new Set(query.split('&').map((pair) => pair.split('=')[0]));
  const added = Object.entries(parameters)
    .filter(([name, value]) => value !== undefined && !present.has(name))
    .map(([name, value]) => `${name}=${encodeURIComponent(value ?? '')}`);
  const all = [query, ...added].filter((part) => part !== '').join('&');
  return `${question < 0 ? address : address.slice(0, question)}${all === '' ? '' : `?${all}`}${fragment}`;
}
