import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CancellationToken } from 'vscode-languageserver/node';
import type {
  CalendarEdit,
  CalendarEditQuestion,
  CalendarExport,
  CalendarExportQuestion,
  CalendarQuestion,
} from '../../../core/src/contract/server.ts';
import { checkMove, type MoveCheck } from '../../../core/src/features/calendar-moves/check-move.ts';
import { makeMoves } from '../../../core/src/features/calendar-moves/make-moves.ts';
import type { Move } from '../../../core/src/features/calendar-moves/move.ts';
import { publishedAmong } from '../../../core/src/features/calendar-moves/published-among.ts';
import { resizeCampaign } from '../../../core/src/features/calendar-moves/resize-campaign.ts';
import { label } from '../../../core/src/features/labels.ts';
import type { CalendarBoard } from '../../../core/src/report/calendar-board/board.ts';
import { type BoardQuestion, calendarBoard } from '../../../core/src/report/calendar-board/calendar-board.ts';
import { exportBoard } from '../../../core/src/report/calendar-board/export-board.ts';
import type { FileEdit } from '../../../core/src/rules/finding.ts';
import { sourceAt } from '../../../core/src/workspace/workspace.ts';
import { normalizeUri } from '../node/file-system.ts';
import { runInSlices } from '../node/slices.ts';
import { toRange } from './convert.ts';
import { loadPlans } from './indexing.ts';
import type { ServerState } from './server-state.ts';

/** What the calendar shows; null when nobody waits for it any more. */
export async function provideCalendar(
  state: ServerState,
  { findings, ...question }: CalendarQuestion,
  token: CancellationToken,
): Promise<CalendarBoard | null> {
  state.documents.settle();
  const uri = normalizeUri(question.uri);
  loadPlans(state, uri);
  const { session } = state;
  const findingsOf = (file: string) =>
    (findings === 'all' ? session.result(file) : session.knownResult(file))?.findings;
  return finish(
    calendarBoard(session.workspace, { ...question, uri }, findingsOf, state.language),
    () => token.isCancellationRequested,
  );
}

/** What would speak against a move. */
export function provideMoveCheck(state: ServerState, { move }: { readonly move: Move }): MoveCheck {
  state.documents.settle();
  return checkMove(state.session.workspace, { ...move, uri: normalizeUri(move.uri) }, state.language);
}

/** The edits of moves and of campaigns that are given other days. */
export function provideCalendarEdit(state: ServerState, question: CalendarEditQuestion): CalendarEdit {
  state.documents.settle();
  const { workspace } = state.session;
  const { language } = state;
  if (question.kind === 'resize') {
    const { campaign, first, last } = question;
    const edits = resizeCampaign(workspace, normalizeUri(question.uri), campaign, first, last);
    const told = label(edits.length > 0 ? 'resized' : 'notResized', language);
    return { files: toFiles(state, edits), created: [], told, isFailure: edits.length === 0 };
  }
  const moves = question.moves.map((move) => ({ ...move, uri: normalizeUri(move.uri) }));
  const out = question.copies || question.isSure ? 0 : publishedAmong(workspace, moves);
  if (out > 0) {
    const asks = {
      question: label('askPublished', language, { count: String(out) }),
      move: label('moveAnyway', language),
      copy: label('copyInstead', language),
    };
    return { files: [], created: [], told: '', isFailure: false, asks };
  }
  const exists = (uri: string) => uri.startsWith('file:') && existsSync(fileURLToPath(uri));
  const { edits, created, moved, refused } = makeMoves(workspace, moves, question.copies, exists);
  const [first] = moves;
  const lands = moved === 1 && first && checkMove(workspace, first, language).lands;
  const count = String(moved);
  const done = question.copies
    ? label(moved === 1 ? 'copiedOne' : 'copiedMany', language, { count })
    : lands
      ? label('movedOne', language, { when: lands.text })
      : label('movedMany', language, { count });
  const failed = refused > 0 ? label('notMoved', language, { count: String(refused) }) : '';
  return {
    files: toFiles(state, edits),
    created: created.map(({ uri, text }) => ({ uri: state.documents.clientUri(uri), text })),
    told: [moved > 0 ? done : '', failed].filter(Boolean).join(' '),
    isFailure: refused > 0,
  };
}

/** The calendar as a file for others. */
export async function provideCalendarExport(
  state: ServerState,
  { form, ...question }: CalendarExportQuestion,
  token: CancellationToken,
): Promise<CalendarExport | null> {
  state.documents.settle();
  const uri = normalizeUri(question.uri);
  const { workspace } = state.session;
  const asked: BoardQuestion = { ...question, uri };
  const board = await finish(
    calendarBoard(workspace, { ...asked, scale: 'cards', showsSlots: false }, () => [], state.language),
    () => token.isCancellationRequested,
  );
  return board && exportBoard(workspace, uri, board, asked.filter, form, state.language);
}

function toFiles({ session, documents }: ServerState, edits: readonly FileEdit[]): CalendarEdit['files'] {
  const uris = [...new Set(edits.map(({ uri }) => uri))];
  return uris.flatMap((uri) => {
    const source = sourceAt(session.workspace, uri);
    if (!source) return [];
    const own = edits.filter((edit) => edit.uri === uri);
    return [
      {
        uri: documents.clientUri(uri),
        edits: own.map(({ edit }) => ({ range: toRange(source, edit.span), newText: edit.text })),
      },
    ];
  });
}

/** Works in slices and gives what the work comes to. */
async function finish<Result>(
  work: Generator<undefined, Result>,
  isStale: () => boolean,
): Promise<Result | null> {
  let result: Result | undefined;
  const steps = function* (): Generator<undefined> {
    result = yield* work;
  };
  const isWhole = await runInSlices(steps(), () => undefined, isStale);
  return isWhole && result !== undefined ? result : null;
}
