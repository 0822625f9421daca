import type { Connection } from 'vscode-languageserver/node';
import {
  crisisEditRequest,
  type PublishingPlan,
  type PublishTargetParams,
  publishingPlansRequest,
  publishTargetRequest,
  recordedRequest,
} from '../../../core/src/contract/publish.ts';
import { withCrisisState } from '../../../core/src/features/crisis-state.ts';
import { postsAhead, sendsFromEditor } from '../../../core/src/features/posts-ahead.ts';
import { type PublishTarget, publishTarget } from '../../../core/src/features/publish-target.ts';
import { findReceipts } from '../../../core/src/workspace/scan.ts';
import { fileAt, projectOf, withNow } from '../../../core/src/workspace/workspace.ts';
import { diskFiles, normalizeUri } from '../node/file-system.ts';
import { guard } from './guard.ts';
import { loadPlans, reloadReceipts } from './indexing.ts';
import { reloadRecords } from './report.ts';
import type { ServerState } from './server-state.ts';

/** Answers what the editor asks before it publishes. Nothing is published from here. */
export function answerPublishRequests(
  connection: Connection,
  state: ServerState,
  clock: () => number,
  refresh: () => void,
): void {
  connection.onRequest(
    publishTargetRequest.method,
    guard('post to publish', state.log, null, (params: PublishTargetParams): PublishTarget | null => {
      const uri = normalizeUri(params.uri);
      state.documents.settle();
      loadPlans(state, uri);
      const at = params.post === undefined ? params.offset : { post: params.post };
      const { workspace } = state.session;
      const { findings } = state.session.result(uri);
      const found = publishTarget(workspace, uri, at, findings, state.language);
      return found ? { ...found, file: state.documents.clientUri(found.file) } : null;
    }),
  );
  connection.onRequest(
    publishingPlansRequest.method,
    guard('plans to publish from', state.log, [], () => publishingPlans(state, clock())),
  );
  connection.onRequest(
    recordedRequest.method,
    guard('records', state.log, null, ({ folder }: { folder: string }) => {
      const project = projectOf(state.session.workspace, `${normalizeUri(folder).replace(/\/$/, '')}/`);
      for (const { uri } of findReceipts(diskFiles, project)) reloadReceipts(state, uri);
      reloadRecords(state, project);
      refresh();
      return null;
    }),
  );
  connection.onRequest(
    crisisEditRequest.method,
    guard(
      'pause',
      state.log,
      null,
      ({ uri, state: wanted, reason }: { uri: string; state: 'crisis' | 'normal'; reason: string }) => {
        state.documents.settle();
        const file = fileAt(state.session.workspace, normalizeUri(uri));
        if (file?.kind !== 'plan') return null;
        const text = withCrisisState(file, { state: wanted, reason }, clock());
        return text === undefined ? null : { text };
      },
    ),
  );
}

function publishingPlans(state: ServerState, now: number): readonly PublishingPlan[] {
  state.documents.settle();
  const workspace = withNow(state.session.workspace, now);
  const files = new Map<string, string[]>();
  for (const uri of workspace.entries.keys()) {
    const project = projectOf(workspace, uri);
    files.set(project, [...(files.get(project) ?? []), uri]);
  }
  return [...workspace.plans.values()].flat().flatMap((uri) => {
    const file = fileAt(workspace, uri);
    if (file?.kind !== 'plan') return [];
    const folder = projectOf(workspace, uri);
    const isOurs = sendsFromEditor(file.plan);
    return [
      {
        uri: state.documents.clientUri(uri),
        folder,
        name: file.plan.brand?.name ?? '',
        isOurs,
        isPaused: file.plan.crisis?.state === 'crisis',
        ahead: isOurs ? postsAhead(workspace, `${folder}/`, files.get(folder) ?? [], now) : [],
      },
    ];
  });
}
