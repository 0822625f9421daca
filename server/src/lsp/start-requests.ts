import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CancellationToken, Connection } from 'vscode-languageserver/node';
import {
  type NewPlanChoices,
  type NewPlanParams,
  newPlanChoicesRequest,
  newPlanRequest,
  type PostGroups,
  type PostGroupsParams,
  type PostsInGroupParams,
  postGroupsRequest,
  postsInGroupRequest,
  previewRequest,
} from '../../../core/src/contract/start.ts';
import { newPlan, PLAN_NAME } from '../../../core/src/features/new-plan.ts';
import { SPEECHES } from '../../../core/src/features/speech.ts';
import { fileKind } from '../../../core/src/model/file-kind.ts';
import { networks } from '../../../core/src/networks/registry.gen.ts';
import { type PostRow, postRows } from '../../../core/src/report/posts-tree/post-rows.ts';
import { type PostPage, postGroups, postsInGroup } from '../../../core/src/report/posts-tree/posts-tree.ts';
import type { Preview } from '../../../core/src/report/preview/preview.ts';
import { previewOf } from '../../../core/src/report/preview/preview-of.ts';
import type { Language } from '../../../core/src/rules/words.ts';
import { normalizeFolder, normalizeUri } from '../node/file-system.ts';
import { runInSlices } from '../node/slices.ts';
import { loadPlans } from './indexing.ts';
import type { ServerState } from './server-state.ts';

/** Most posts that one answer has. */
const MAX_PAGE = 1000;

/** Answers what is asked by who begins, and by the list of posts. */
export function answerStartRequests(connection: Connection, state: ServerState, clock: () => number): void {
  connection.onRequest(newPlanChoicesRequest.method, ({ uri }: { readonly uri: string }) =>
    choices(normalizeFolder(uri), state.language),
  );
  connection.onRequest(newPlanRequest.method, (params: NewPlanParams) => {
    const { uri, name, speech, zone } = params;
    const spoken = SPEECHES.find(({ id }) => id === speech) ?? SPEECHES[0];
    const { languages = [state.language], register = 'you' } = spoken ?? {};
    const channels = params.networks.map((network) => ({ network }));
    const today = new Date(clock()).toISOString().slice(0, 10);
    const plan = newPlan({ name, languages, register, channels, zone }, state.language, today);
    return { ...plan, uri: `${normalizeFolder(uri)}/${PLAN_NAME}` };
  });
  connection.onRequest<Preview, void>(
    previewRequest.method,
    async ({ uri, offset }: { readonly uri: string; readonly offset: number }): Promise<Preview> => {
      const file = normalizeUri(uri);
      state.documents.settle();
      loadPlans(state, file);
      return previewOf(state.session.workspace, file, offset, state.language);
    },
  );
  connection.onRequest(
    postGroupsRequest.method,
    async ({ by }: PostGroupsParams, token: CancellationToken): Promise<PostGroups> => {
      const rows = await readRows(state, token);
      const { workspace } = state.session;
      return {
        groups: postGroups(workspace, rows, by, state.language),
        plans: workspace.plans.size,
        posts: rows.length,
      };
    },
  );
  connection.onRequest(
    postsInGroupRequest.method,
    async ({ by, group, most }: PostsInGroupParams, token: CancellationToken): Promise<PostPage> =>
      postsInGroup(
        state.session.workspace,
        await readRows(state, token),
        by,
        group,
        Math.min(most, MAX_PAGE),
        state.language,
      ),
  );
}

function choices(folder: string, language: Language): NewPlanChoices {
  const path = folder.startsWith('file:') ? fileURLToPath(folder) : undefined;
  const names = path !== undefined && existsSync(path) ? readdirSync(path) : [];
  const plan = names.find((name) => fileKind(name) === 'plan');
  return {
    existing: plan === undefined ? null : `${folder}/${encodeURIComponent(plan)}`,
    name: decodeURIComponent(folder.slice(folder.lastIndexOf('/') + 1)),
    speeches: SPEECHES.map(({ id, label }) => ({ id, label: label[language] })),
    networks: Object.entries(networks)
      .map(([id, { name }]) => ({ id, name }))
      .sort((a, b) => a.name.localeCompare(b.name, language)),
  };
}

/** The first time, every file is read for it; in slices, so that nobody who types waits for a list. */
async function readRows(
  { session, documents }: ServerState,
  token: CancellationToken,
): Promise<readonly PostRow[]> {
  documents.settle();
  const rows: PostRow[] = [];
  const isStale = () => token.isCancellationRequested;
  await runInSlices(postRows(session.workspace), (some) => rows.push(...some), isStale);
  return rows;
}
