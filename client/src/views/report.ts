import { CancellationTokenSource, Uri, window, workspace } from 'vscode';
import { reportExportRequest, reportRequest } from '../../../core/src/contract/report.ts';
import {
  type ReportIntent,
  type ReportNews,
  readReportIntent,
} from '../../../core/src/contract/webview/report.ts';
import { defineView } from '../define-view.ts';
import { openBeside } from '../open-beside.ts';
import { saveExport } from '../save-export.ts';
import { isOurs } from '../start-when-needed.ts';

type Show = Extract<ReportIntent, { kind: 'show' }>;

export const report = defineView<ReportIntent, ReportNews>({
  title: { en: 'Report', es: 'Informe' },
  readIntent: readReportIntent,
  connect: (page) => {
    const { server, strings, output } = page.context;
    let place: Uri | undefined;
    let show: Show | undefined;
    let isDirty = false;
    let isBusy = false;
    let asking = new CancellationTokenSource();

    const tell = (text: string, isFailure: boolean) => page.say({ kind: 'told', text, isFailure });
    const project = async (): Promise<string | undefined> => {
      place ??= await somePlace();
      return place?.toString();
    };
    const answer = async () => {
      const uri = await project();
      if (!show || uri === undefined) {
        page.say({ kind: 'nothing' });
        return;
      }
      const { kind: _, ...question } = show;
      asking = new CancellationTokenSource();
      const board = await server.ask(reportRequest, { ...question, uri }, asking.token);
      if (board) page.say({ kind: 'board', board });
      else if (!asking.token.isCancellationRequested) page.say({ kind: 'nothing' });
    };
    // One question at a time, and one more when something changed meanwhile.
    const refresh = () => {
      isDirty = true;
      asking.cancel();
      if (!isBusy) void run();
    };
    const run = async () => {
      isBusy = true;
      try {
        while (isDirty && page.isVisible() && show) {
          isDirty = false;
          try {
            await answer();
          } catch (error) {
            // A question that was taken back is one of these; the newer one answers.
            output.debug(`The report could not be shown: ${String(error)}`);
          }
        }
      } finally {
        isBusy = false;
      }
    };
    const save = async ({ kind: _, ...question }: Extract<ReportIntent, { kind: 'export' }>) => {
      const uri = await project();
      if (uri === undefined) return;
      const made = await server.ask(reportExportRequest, { ...question, uri });
      const saved = made && (await saveExport(made.name, new TextEncoder().encode(made.text)));
      if (saved) tell(strings().exported(saved), false);
    };

    page.onOpen((target) => {
      const isNews = target instanceof Uri && target.toString() !== place?.toString();
      if (!isNews) return;
      place = target;
      refresh();
    });
    page.onIntent((intent) => {
      const act = async () => {
        switch (intent.kind) {
          case 'show':
            show = intent;
            refresh();
            return;
          case 'open':
            await openBeside(Uri.parse(intent.uri, true), intent.offset, true, page.column());
            return;
          case 'export':
            await save(intent);
        }
      };
      act().catch((error: unknown) =>
        tell(strings().couldNotAnswer(error instanceof Error ? error.message : String(error)), true),
      );
    });
    page.subscriptions.push(server.onChanged(refresh));
  },
});

/** The project to show when nobody named one: that of the file at hand, else that of some plan. */
async function somePlace(): Promise<Uri | undefined> {
  const open = [window.activeTextEditor, ...window.visibleTextEditors].find(
    (editor) => editor && isOurs(editor.document),
  );
  if (open) return open.document.uri;
  const [plan] = await workspace.findFiles('**/*.plan.{yaml,yml}', '**/node_modules/**', 1);
  return plan;
}
