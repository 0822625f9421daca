import { CancellationTokenSource, type TextEditor, Uri, window, workspace } from 'vscode';
import {
  type CalendarEdit,
  type CalendarEditQuestion,
  calendarEditRequest,
  calendarExportRequest,
  calendarRequest,
  checkMoveRequest,
} from '../../../core/src/contract/server.ts';
import {
  type CalendarIntent,
  type CalendarNews,
  readCalendarIntent,
} from '../../../core/src/contract/webview/calendar.ts';
import { defineView, type ViewPage } from '../define-view.ts';
import { createEditHistory } from '../edit-history.ts';
import type { LanguageServer } from '../language-client.ts';
import { openBeside } from '../open-beside.ts';
import { saveExport } from '../save-export.ts';
import { isOurs } from '../start-when-needed.ts';

type Show = Extract<CalendarIntent, { kind: 'show' }>;
type Board = Extract<CalendarNews, { kind: 'board' }>['board'];

export const calendar = defineView<CalendarIntent, CalendarNews>({
  title: { en: 'Calendar', es: 'Calendario' },
  readIntent: readCalendarIntent,
  connect: (page) => {
    const { server, strings } = page.context;
    const history = createEditHistory();
    let place: Uri | undefined;
    let show: Show | undefined;
    let spellings: ReadonlyMap<string, string> = new Map();

    const tell = (text: string, isFailure: boolean) => page.say({ kind: 'told', text, isFailure });
    const safely = async (action: () => Promise<void>): Promise<void> => {
      try {
        await action();
      } catch (error) {
        tell(strings().couldNotAnswer(error instanceof Error ? error.message : String(error)), true);
      }
    };
    const project = async (): Promise<string | undefined> => {
      place ??= await somePlace();
      return place?.toString();
    };
    const showBoard = (board: Board) => {
      spellings = new Map([...board.cards, ...board.tray].map(({ uri }) => [Uri.parse(uri).toString(), uri]));
      page.say({ kind: 'board', board });
      // While the calendar has the focus no editor is active.
      tellCursor(
        window.activeTextEditor ?? window.visibleTextEditors.find(({ document }) => isOurs(document)),
      );
    };
    const tellCursor = (editor: TextEditor | undefined) => {
      if (!editor || !isOurs(editor.document)) return;
      const uri = spellings.get(editor.document.uri.toString());
      const offset = editor.document.offsetAt(editor.selection.active);
      page.say({ kind: 'cursor', at: uri === undefined ? undefined : { uri, offset } });
    };
    const refresh = createRefresh(page, async (findings, token) => {
      const uri = await project();
      if (!show || uri === undefined) return undefined;
      const { kind: _, ...question } = show;
      const board = await server.ask(calendarRequest, { ...question, uri, findings }, token);
      if (board) showBoard(board);
      return board?.hasAllFindings;
    });

    page.onOpen((target) => {
      const isNews = target instanceof Uri && target.toString() !== place?.toString();
      if (isNews) place = target;
      if (isNews) refresh();
    });
    page.onIntent((intent) => {
      void safely(async () => {
        switch (intent.kind) {
          case 'show':
            show = intent;
            refresh();
            return;
          case 'open':
            await openBeside(Uri.parse(intent.uri, true), intent.offset, intent.takesFocus, page.column());
            return;
          case 'check': {
            const check = await server.ask(checkMoveRequest, { move: intent.move });
            if (check) page.say({ kind: 'checked', ticket: intent.ticket, check });
            return;
          }
          case 'move':
          case 'resize': {
            const uri = await project();
            if (uri === undefined) return;
            const question = intent.kind === 'resize' ? { ...intent, uri } : intent;
            const edit = await askedEdit(server, question);
            const isDone = edit !== null && (await history.apply(edit));
            if (edit) tell(isDone ? edit.told : strings().notEdited, edit.isFailure || !isDone);
            // Where nothing was changed nothing is told, and the card that was dragged goes back.
            refresh();
            return;
          }
          case 'undo':
            tell(strings()[await history.undo()], false);
            return;
          case 'picture': {
            const bytes = Uint8Array.from(atob(intent.picture), (character) => character.charCodeAt(0));
            const saved = await saveExport('calendar.png', bytes);
            if (saved) tell(strings().exported(saved), false);
            return;
          }
          case 'export': {
            const uri = await project();
            if (uri === undefined) return;
            const { kind: _, ...question } = intent;
            const asked = { ...question, uri, scale: 'cards' as const, showsSlots: false };
            const made = await server.ask(calendarExportRequest, asked);
            const saved = made && (await saveExport(made.name, new TextEncoder().encode(made.text)));
            if (saved) tell(strings().exported(saved), false);
            return;
          }
        }
      });
    });
    page.subscriptions.push(
      server.onChanged(refresh),
      window.onDidChangeTextEditorSelection(({ textEditor }) => tellCursor(textEditor)),
      window.onDidChangeActiveTextEditor(tellCursor),
    );
  },
});

/** The edit that a question comes to. About posts that are out, a person is asked first. */
async function askedEdit(
  server: LanguageServer,
  question: CalendarEditQuestion,
): Promise<CalendarEdit | null> {
  const edit = await server.ask(calendarEditRequest, question);
  if (!edit?.asks || question.kind !== 'move') return edit;
  const { question: text, move, copy } = edit.asks;
  const answer = await window.showWarningMessage(text, { modal: true }, move, copy);
  if (answer === undefined) return null;
  return server.ask(calendarEditRequest, { ...question, isSure: true, copies: answer === copy });
}

/** The project to show when nobody named one: that of the file at hand, else that of some plan. */
async function somePlace(): Promise<Uri | undefined> {
  const open = [window.activeTextEditor, ...window.visibleTextEditors].find(
    (editor) => editor && isOurs(editor.document),
  );
  if (open) return open.document.uri;
  const [plan] = await workspace.findFiles('**/*.plan.{yaml,yml}', '**/node_modules/**', 1);
  const folder = workspace.workspaceFolders?.[0]?.uri;
  return plan ?? (folder && Uri.joinPath(folder, '/'));
}

/** Shows an answer, and says whether it had all findings. */
type Ask = (
  findings: 'known' | 'all',
  token: CancellationTokenSource['token'],
) => Promise<boolean | undefined>;

/**
 * Keeps the page up to date: one question at a time, and one more when something changed meanwhile. Cards
 * come first and findings that have to be worked out behind them, unless there is something newer.
 */
function createRefresh(page: ViewPage<CalendarIntent, CalendarNews>, ask: Ask): () => void {
  let isDirty = false;
  let isBusy = false;
  let later = new CancellationTokenSource();
  const run = async () => {
    isBusy = true;
    try {
      while (isDirty && page.isVisible()) {
        isDirty = false;
        later = new CancellationTokenSource();
        const hasAll = await ask('known', new CancellationTokenSource().token);
        if (hasAll === false && !isDirty) await ask('all', later.token);
      }
    } catch (error) {
      // A question that was taken back is one of these; the newer one answers.
      page.context.output.debug(`The calendar could not be shown: ${String(error)}`);
    } finally {
      isBusy = false;
      if (isDirty && page.isVisible()) void run();
    }
  };
  return () => {
    isDirty = true;
    later.cancel();
    if (!isBusy) void run();
  };
}
