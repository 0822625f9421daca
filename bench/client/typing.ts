import type { Range } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** One change of the text, as an editor reports it. */
export type Stroke = { readonly range: Range; readonly text: string; readonly place: string };

/** A place to write at: what comes before the cursor, what is typed there, and how it is taken out again. */
export type Spot = {
  readonly place: string;
  readonly before: RegExp;
  readonly text: string;
  /** A sentence is selected and deleted; an entry of the front matter goes key by key. */
  readonly erase: 'selection' | 'backspace';
};

/** Where somebody writes in a post: a sentence in the middle, the title, an entry of the front matter. */
export const POST_SPOTS: readonly Spot[] = [
  { place: 'front matter', before: /^title: "[^"\n]*/m, text: ' (2.ª versión)', erase: 'backspace' },
  {
    place: 'body',
    before: /^[\s\S]*?\n---\n[\s\S]{300,}?\. /,
    text: 'Y el sábado, aunque llueva, salimos igual: café caliente y luces. 🚲 ',
    erase: 'selection',
  },
  {
    place: 'body',
    before: /\S(?=\s*$)/,
    text: ' ¿Te apuntas? Escribe a @brisa o mira https://brisa.example/x',
    erase: 'selection',
  },
  { place: 'front matter', before: /^pillar: \w+/m, text: '\nexpires: 2027-01-31 10:00', erase: 'backspace' },
];

/** Where somebody writes in a plan: a note far down, a word in the voice. */
export const PLAN_SPOTS: readonly Spot[] = [
  {
    place: 'note',
    before: /name: Persona 100\n[^\n]*\n[^\n]*asked/,
    text: ' twice, in the morning',
    erase: 'selection',
  },
  { place: 'voice', before: /word: utilize\n/, text: '      reason: Nobody says it.\n', erase: 'backspace' },
  { place: 'sample', before: /- Medimos antes de cambiar/, text: ', y después también', erase: 'selection' },
];

/** Every so many keys one is wrong and is taken back. */
const SLIP_EVERY = 15;

/**
 * Single key presses, as somebody types who goes from place to place and does not keep what they
 * wrote: the text has nearly the same length throughout.
 *
 * @throws when the text lacks one of the places.
 */
export function typing(text: string, spots: readonly Spot[], count: number): readonly Stroke[] {
  const document = TextDocument.create('file:///typing', 'text', 0, text);
  const strokes: Stroke[] = [];
  const replace = (place: string, start: number, end: number, inserted: string) => {
    const range = { start: document.positionAt(start), end: document.positionAt(end) };
    strokes.push({ range, text: inserted, place });
    TextDocument.update(document, [{ range, text: inserted }], document.version + 1);
  };
  while (strokes.length < count) {
    for (const { place, before, text: typed, erase } of spots) {
      const found = before.exec(document.getText());
      if (!found) throw new Error(`The text has no place for ${String(before)}.`);
      const start = found.index + found[0].length;
      let at = start;
      for (const character of typed) {
        if (strokes.length % SLIP_EVERY === 0) {
          replace(place, at, at, 'ñ');
          replace(place, at, at + 1, '');
        }
        replace(place, at, at, character);
        at += character.length;
      }
      if (erase === 'selection') replace(place, start, at, '');
      else takeBack(typed, at, (from, to) => replace(place, from, to, ''));
    }
  }
  return strokes.slice(0, count);
}

function takeBack(typed: string, end: number, remove: (from: number, to: number) => void): void {
  let at = end;
  for (const character of [...typed].reverse()) {
    remove(at - character.length, at);
    at -= character.length;
  }
}
