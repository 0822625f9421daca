import type { OAuthSite } from './oauth.ts';

/** What the plan says of a channel's account, as the command line lists it. */
export type PlannedAccount = {
  readonly channel: string;
  readonly network: string;
  readonly networkName: string;
  readonly handle?: string;
  readonly server?: string;
  readonly target?: string;
  readonly canPublish: boolean;
  readonly secrets: readonly {
    readonly name: string;
    readonly variable: string;
    readonly about: string;
    readonly isRequired: boolean;
  }[];
};

/** Ids of the team's own apps, from the settings; empty where there is none. They are no secrets. */
export type AppIds = { readonly xClientId: string; readonly linkedinClientId: string };

/**
 * Where an account of a network is signed in to in the browser; or what is missing for it: the channel's `server`,
 * `https` in it, or a setting by its name. One file per network.
 */
export type SiteOf = (
  account: PlannedAccount,
  redirect: string,
  settings: AppIds,
  signal: AbortSignal,
) => Promise<OAuthSite | { readonly missing: string }>;
