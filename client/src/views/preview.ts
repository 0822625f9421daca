import { type TextEditor, Uri, window } from 'vscode';
import { previewRequest } from '../../../core/src/contract/start.ts';
import {
  type PreviewIntent,
  type PreviewNews,
  readPreviewIntent,
} from '../../../core/src/contract/webview/preview.ts';
import { defineView } from '../define-view.ts';
import { openBeside } from '../open-beside.ts';
import { isOurs } from '../start-when-needed.ts';

type Preview = Extract<PreviewNews, { kind: 'preview' }>['preview'];
type Place = { readonly uri: Uri; readonly offset: number };

export const preview = defineView<PreviewIntent, PreviewNews>({
  title: { en: 'Preview', es: 'Vista previa' },
  showsFiles: true,
  readIntent: readPreviewIntent,
  connect: (page) => {
    const { server, output } = page.context;
    let place = placeOf(window.activeTextEditor) ?? window.visibleTextEditors.map(placeOf).find(Boolean);
    let shown: Preview | undefined;
    let isBusy = false;
    let isDirty = false;

    const show = async (): Promise<void> => {
      if (!place) {
        page.say({ kind: 'preview', preview: { kind: 'none', why: 'no-post' }, pictures: {} });
        return;
      }
      const preview = await server.ask(previewRequest, { uri: place.uri.toString(), offset: place.offset });
      shown = preview;
      page.say({ kind: 'preview', preview, pictures: addresses(preview, page.addressOf) });
      page.say({ kind: 'cursor', offset: place.offset });
    };
    /** One question at a time, and one more when something changed meanwhile. */
    const refresh = async (): Promise<void> => {
      isDirty = true;
      if (isBusy) return;
      isBusy = true;
      try {
        while (isDirty && page.isVisible()) {
          isDirty = false;
          await show();
        }
      } catch (error) {
        output.warn(`The preview: ${error instanceof Error ? error.message : String(error)}`);
      } finally {
        isBusy = false;
      }
    };
    const follow = (editor: TextEditor | undefined) => {
      const next = placeOf(editor);
      if (!next) return;
      const isSameFile = next.uri.toString() === place?.uri.toString();
      place = next;
      if (!isSameFile || !isIn(next.offset, shown)) void refresh();
      else page.say({ kind: 'cursor', offset: next.offset });
    };

    page.onReady(() => void refresh());
    page.onOpen((target) => {
      const given = toPlace(target);
      if (given) place = given;
      void refresh();
    });
    page.onIntent(({ offset }) => {
      if (place) void openBeside(place.uri, offset, true, page.column());
    });
    page.subscriptions.push(
      server.onChanged(() => void refresh()),
      window.onDidChangeActiveTextEditor(follow),
      window.onDidChangeTextEditorSelection(({ textEditor }) => follow(textEditor)),
    );
  },
});

function placeOf(editor: TextEditor | undefined): Place | undefined {
  if (!editor || !isOurs(editor.document)) return undefined;
  const { document, selection } = editor;
  return { uri: document.uri, offset: document.offsetAt(selection.active) };
}

/** What somebody opened the preview for: a file, or a place in one. */
function toPlace(target: unknown): Place | undefined {
  if (target instanceof Uri) {
    const editor = window.visibleTextEditors.find(
      ({ document }) => document.uri.toString() === target.toString(),
    );
    return placeOf(editor) ?? { uri: target, offset: 0 };
  }
  if (typeof target !== 'object' || target === null) return undefined;
  const { uri, offset } = target as { readonly uri?: unknown; readonly offset?: unknown };
  return typeof uri === 'string' && typeof offset === 'number'
    ? { uri: Uri.parse(uri, true), offset }
    : undefined;
}

function isIn(offset: number, shown: Preview | undefined): boolean {
  return shown?.kind === 'post' && shown.span.start <= offset && offset < shown.span.end;
}

/** The pictures of a preview, each by an address that a page may load. */
function addresses(preview: Preview, addressOf: (uri: Uri) => string): Readonly<Record<string, string>> {
  if (preview.kind === 'none') return {};
  const media = preview.channels.flatMap(({ parts }) => parts.flatMap((part) => part.media));
  const uris = new Set(media.flatMap(({ uri, isMissing }) => (uri === undefined || isMissing ? [] : [uri])));
  return Object.fromEntries([...uris].map((uri) => [uri, addressOf(Uri.parse(uri, true))]));
}
