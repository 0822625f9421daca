import {
  type Disposable,
  languages,
  Range,
  StatusBarAlignment,
  type TextDocument,
  type TextEditor,
  ThemeColor,
  window,
  workspace,
} from 'vscode';
import type { TextLengths } from '../../../core/src/contract/server.ts';
import { documentSelector } from '../documents.ts';
import type { LanguageServer } from '../language-client.ts';
import type { Strings } from '../strings.ts';
import { lengthsAt } from './lengths-at.ts';

export type Length = TextLengths['lengths'][number];

/** How long the texts of the posts in sight are: in the status bar, and marked in the text where they are too long. */
export type LengthsView = Disposable & {
  /** Asks again for every editor in sight, as when a plan or the language has changed. */
  refresh(): void;
  /** The lengths for the post under the cursor of the active editor, the one at the cursor first. */
  current(): readonly Length[];
};

export const createLengthsView = (server: LanguageServer, strings: () => Strings): LengthsView => {
  const overflow = window.createTextEditorDecorationType({
    backgroundColor: new ThemeColor('vocero.overflowBackground'),
    borderColor: new ThemeColor('vocero.overflowBorder'),
    borderStyle: 'dashed',
    borderWidth: '0 0 1px 0',
    overviewRulerColor: new ThemeColor('editorOverviewRuler.errorForeground'),
  });
  const item = window.createStatusBarItem('vocero.lengths', StatusBarAlignment.Left, -1);
  item.command = 'vocero.showLengths';
  const known = new Map<string, readonly Length[]>();
  const asking = new Set<string>();

  /** One question at a time for each document; what was typed meanwhile is asked about behind it. */
  const ask = async (document: TextDocument): Promise<void> => {
    const key = document.uri.toString();
    if (asking.has(key) || languages.match(documentSelector, document) === 0) return;
    asking.add(key);
    const { version } = document;
    try {
      known.set(key, (await server.textLengths({ uri: key })).lengths);
    } catch {
      // The server is not running, and its status says so.
      known.delete(key);
    } finally {
      asking.delete(key);
    }
    if (document.version !== version && !document.isClosed) return ask(document);
    for (const editor of window.visibleTextEditors) if (editor.document === document) mark(editor);
    show();
  };

  const mark = (editor: TextEditor): void => {
    const lengths = known.get(editor.document.uri.toString()) ?? [];
    const ranges = lengths.flatMap(({ overflow: place }) => (place ? [toRange(place)] : []));
    editor.setDecorations(overflow, ranges);
  };

  const current = (): readonly Length[] => {
    const editor = window.activeTextEditor;
    return editor ? lengthsAt(known.get(editor.document.uri.toString()) ?? [], editor.selection.active) : [];
  };

  const show = (): void => {
    const [first] = current();
    if (!first) {
      item.hide();
      return;
    }
    const isOver = (first.room ?? 0) < 0;
    const words = first.left === '' ? first.count : first.left;
    item.name = strings().lengthsName;
    item.text = `${isOver ? '$(warning)' : '$(text-size)'} ${first.name}: ${words}`;
    item.tooltip = strings().lengthsTip;
    item.accessibilityInformation = {
      label: [first.name, first.count, first.left, first.part].filter((part) => part !== '').join(', '),
      role: 'button',
    };
    item.backgroundColor = isOver ? new ThemeColor('statusBarItem.warningBackground') : undefined;
    item.show();
  };

  const refresh = (): void => {
    for (const { document } of window.visibleTextEditors) void ask(document);
    show();
  };

  const listeners = [
    workspace.onDidChangeTextDocument(({ document }) => {
      if (languages.match(documentSelector, document) > 0) refresh();
    }),
    workspace.onDidCloseTextDocument(({ uri }) => known.delete(uri.toString())),
    window.onDidChangeVisibleTextEditors(refresh),
    window.onDidChangeActiveTextEditor(show),
    window.onDidChangeTextEditorSelection(show),
  ];
  return {
    refresh,
    current,
    dispose: () => {
      for (const one of [...listeners, overflow, item]) one.dispose();
    },
  };
};

type Place = Length['range'];

export const toRange = ({ start, end }: Place): Range =>
  new Range(start.line, start.character, end.line, end.character);
