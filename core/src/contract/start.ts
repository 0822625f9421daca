import type { NewPlan } from '../features/new-plan.ts';
import type { PostGroup, PostPage } from '../report/posts-tree/posts-tree.ts';
import type { Preview } from '../report/preview/preview.ts';
import type { ServerRequest } from './server.ts';

// What client and server say to each other in the first five minutes, and for the list of posts.

/** What a new plan in a folder may choose from. */
export type NewPlanChoices = {
  /** The address of a plan that is there already; null where none is. */
  readonly existing: string | null;
  /** What the brand may be called, by the name of the folder. */
  readonly name: string;
  readonly speeches: readonly { readonly id: string; readonly label: string }[];
  readonly networks: readonly { readonly id: string; readonly name: string }[];
};

export type NewPlanParams = {
  /** A folder. */
  readonly uri: string;
  readonly name: string;
  /** Id of one of the choices. */
  readonly speech: string;
  /** Ids of networks. */
  readonly networks: readonly string[];
  /** IANA zone. */
  readonly zone: string;
};

export const newPlanChoicesRequest: ServerRequest<{ readonly uri: string }, NewPlanChoices> = {
  method: 'vocero/newPlanChoices',
};

/** The address of a file that does not exist yet, and its text. */
export const newPlanRequest: ServerRequest<NewPlanParams, NewPlan & { readonly uri: string }> = {
  method: 'vocero/newPlan',
};

export type PostGroupsParams = { readonly by: 'status' | 'channel' | 'campaign' };

export type PostGroups = {
  readonly groups: readonly PostGroup[];
  readonly plans: number;
  readonly posts: number;
};

export const postGroupsRequest: ServerRequest<PostGroupsParams, PostGroups> = {
  method: 'vocero/postGroups',
};

export type PostsInGroupParams = PostGroupsParams & {
  readonly group: string;
  /** How many at most. */
  readonly most: number;
};

export const postsInGroupRequest: ServerRequest<PostsInGroupParams, PostPage> = {
  method: 'vocero/postsInGroup',
};

/** How the post at an offset of a file will look. */
export const previewRequest: ServerRequest<{ readonly uri: string; readonly offset: number }, Preview> = {
  method: 'vocero/preview',
};
