import type { CalendarIntent, CalendarNews } from '../../core/src/contract/webview/calendar.ts';
import { readCalendarIntent } from '../../core/src/contract/webview/calendar.ts';
import { checkMove } from '../../core/src/features/calendar-moves/check-move.ts';
import { makeMoves } from '../../core/src/features/calendar-moves/make-moves.ts';
import { resizeCampaign } from '../../core/src/features/calendar-moves/resize-campaign.ts';
import { parseFile } from '../../core/src/model/parse.ts';
import type { CalendarBoard } from '../../core/src/report/calendar-board/board.ts';
import { type BoardQuestion, calendarBoard } from '../../core/src/report/calendar-board/calendar-board.ts';
import type { FileEdit } from '../../core/src/rules/finding.ts';
import { lintFile } from '../../core/src/rules/lint.ts';
import type { Language } from '../../core/src/rules/words.ts';
import { applyEdits } from '../../core/src/text/edit.ts';
import { sourceAt, type Workspace, withFiles } from '../../core/src/workspace/workspace.ts';

/** Works a board out to its end. */
export function boardOf(workspace: Workspace, question: BoardQuestion, language: Language): CalendarBoard {
  const steps = calendarBoard(workspace, question, (uri) => lintFile(workspace, uri), language);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** A host that keeps its files in memory, and otherwise does what the extension and the server do. */
export class CalendarHost {
  workspace: Workspace;
  /** Places that the page asked to have opened. */
  readonly opened: { readonly uri: string; readonly offset: number; readonly takesFocus: boolean }[] = [];
  private readonly uri: string;
  private readonly language: Language;
  private readonly before: Workspace[] = [];
  private shown: Extract<CalendarIntent, { kind: 'show' }> | undefined;

  /** @param uri a file of the project. */
  constructor(workspace: Workspace, uri: string, language: Language) {
    this.workspace = workspace;
    this.uri = uri;
    this.language = language;
  }

  textOf(uri: string): string {
    return sourceAt(this.workspace, uri)?.text ?? '';
  }

  /** The board that the page shows, as it is now. */
  board(): CalendarNews {
    if (!this.shown) throw new Error('The page has not asked for anything yet.');
    const { kind: _, ...question } = this.shown;
    return { kind: 'board', board: boardOf(this.workspace, { ...question, uri: this.uri }, this.language) };
  }

  /** Puts another text in a file, as when somebody types. */
  write(uri: string, text: string): CalendarNews {
    const file = parseFile(uri, text);
    if (file) this.workspace = withFiles(this.workspace, [file]);
    return this.board();
  }

  answer(body: unknown): readonly CalendarNews[] {
    const intent = readCalendarIntent(body);
    if (!intent) throw new Error(`The page said what is not understood: ${JSON.stringify(body)}`);
    switch (intent.kind) {
      case 'show':
        this.shown = intent;
        return [this.board()];
      case 'open':
        this.opened.push(intent);
        return [];
      case 'check': {
        const check = checkMove(this.workspace, intent.move, this.language);
        return [{ kind: 'checked', ticket: intent.ticket, check }];
      }
      case 'move': {
        const { edits, created, moved } = makeMoves(this.workspace, intent.moves, intent.copies, () => false);
        this.before.push(this.workspace);
        this.apply(edits);
        for (const { uri, text } of created) this.write(uri, text);
        return [this.board(), { kind: 'told', text: `${moved}`, isFailure: false }];
      }
      case 'resize': {
        this.before.push(this.workspace);
        const { campaign, first, last } = intent;
        this.apply(resizeCampaign(this.workspace, this.uri, campaign, first, last));
        return [this.board()];
      }
      case 'undo':
        this.workspace = this.before.pop() ?? this.workspace;
        return [this.board()];
      case 'export':
      case 'picture':
        return [];
    }
  }

  private apply(edits: readonly FileEdit[]): void {
    for (const uri of new Set(edits.map((edit) => edit.uri))) {
      const own = edits.filter((edit) => edit.uri === uri).map(({ edit }) => edit);
      const file = parseFile(uri, applyEdits(this.textOf(uri), own));
      if (file) this.workspace = withFiles(this.workspace, [file]);
    }
  }
}
