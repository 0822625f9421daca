import { linkedinSite } from './linkedin.ts';
import { mastodonSite } from './mastodon.ts';
import type { PlannedAccount, SiteOf } from './sign-in-site.ts';
import type { WayBack } from './way-back.ts';
import { xSite } from './x.ts';

/** How somebody signs in: in the browser, or with what they type in. */
export type WayIn =
  | ({ readonly kind: 'browser'; readonly variable: string } & Site)
  | { readonly kind: 'typed'; readonly secrets: PlannedAccount['secrets'] };

type Site = { readonly siteOf: SiteOf; readonly back: WayBack };

/** LinkedIn's native clients come back to nothing but a loopback address; X compares with what was written down. */
const SITES: Readonly<Record<string, Site>> = {
  linkedin: { siteOf: linkedinSite, back: 'loopback' },
  mastodon: { siteOf: mastodonSite, back: 'anywhere' },
  x: { siteOf: xSite, back: 'written-down' },
};

/** What belongs together: whoever types one of them types them all. */
const TOGETHER: Readonly<Record<string, readonly string[]>> = {
  x: ['api_key', 'api_key_secret', 'oauth1_token', 'oauth1_token_secret'],
};

/** The ways into an account, the easiest first. */
export function waysIn({ network, secrets }: PlannedAccount): readonly WayIn[] {
  const token = secrets.find(({ name }) => name === 'access_token');
  const site = SITES[network];
  const browser: readonly WayIn[] =
    site && token ? [{ kind: 'browser', ...site, variable: token.variable }] : [];
  const required = secrets.filter(({ isRequired }) => isRequired);
  if (required.length > 0) return [...browser, { kind: 'typed', secrets: required }];
  const together = TOGETHER[network] ?? [];
  const alone = secrets.filter(({ name }) => !together.includes(name));
  const group = secrets.filter(({ name }) => together.includes(name));
  return [
    ...browser,
    ...alone.map((one): WayIn => ({ kind: 'typed', secrets: [one] })),
    ...(group.length > 0 ? [{ kind: 'typed', secrets: group } as const] : []),
  ];
}
