import type { PublishTarget } from '../features/publish-target.ts';
import type { ServerRequest } from './server.ts';

// What client and server say to each other about publishing. No secret is ever among it.

/** Request client → server: the post that somebody wants to publish, and what speaks against it. */
export const publishTargetRequest: ServerRequest<PublishTargetParams, PublishTarget | null> = {
  method: 'vocero/publishTarget',
};
export type PublishTargetParams = {
  readonly uri: string;
  readonly offset: number;
  /** The place of the post in its file, from 0, where that is known; then the offset does not matter. */
  readonly post?: number | undefined;
};

/** Request client → server: the plans of the workspace, and what goes out by them next. */
export const publishingPlansRequest: ServerRequest<Record<string, never>, readonly PublishingPlan[]> = {
  method: 'vocero/publishingPlans',
};
export type PublishingPlan = {
  /** Address of the plan. */
  readonly uri: string;
  /** Address of its folder, without a slash at the end. */
  readonly folder: string;
  readonly name: string;
  /** True where the open editor sends what is due, at least on some channel. */
  readonly isOurs: boolean;
  readonly isPaused: boolean;
  /** What the open editor sends next; each with its moment, in milliseconds since 1970-01-01T00:00Z. */
  readonly ahead: readonly { readonly key: string; readonly at: number; readonly title: string }[];
};

/** Request client → server: the text of a plan in which everything is paused, or goes on again. */
export const crisisEditRequest: ServerRequest<
  { readonly uri: string; readonly state: 'crisis' | 'normal'; readonly reason: string },
  { readonly text: string } | null
> = { method: 'vocero/crisisEdit' };

/**
 * Request client → server: something was published or read back in the project of a folder, and is to be seen at
 * once. Watchers miss a file that is written right after its folder was made.
 */
export const recordedRequest: ServerRequest<{ readonly folder: string }, null> = {
  method: 'vocero/recorded',
};
