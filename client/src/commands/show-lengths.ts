import { TextEditorRevealType, window } from 'vscode';
import { defineCommand } from '../define-command.ts';
import { type Length, toRange } from '../lengths/lengths-view.ts';

/** Lists how long the post is on each channel; the one that is chosen is shown in the text. */
export const showLengths = defineCommand({
  title: { en: 'Show Length on Each Channel', es: 'Mostrar la longitud en cada canal' },
  run: async ({ lengths, strings }) => {
    const editor = window.activeTextEditor;
    const current = lengths.current();
    if (!editor || current.length === 0) {
      void window.showInformationMessage(strings().noLengths);
      return;
    }
    const picked = await window.showQuickPick(current.map(toPick), {
      title: strings().lengthsName,
      placeHolder: strings().lengthsPrompt,
      matchOnDescription: true,
    });
    if (!picked) return;
    const range = toRange(picked.length.overflow ?? picked.length.range);
    const shown = await window.showTextDocument(editor.document, { selection: range });
    shown.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  },
});

const toPick = (length: Length) => ({
  label: `$(${(length.room ?? 0) < 0 ? 'warning' : 'check'}) ${length.name}`,
  description: [length.count, length.left, length.part].filter((part) => part !== '').join(' · '),
  detail: length.bar,
  length,
});
