/** One file of a workspace in a test, and what is expected to be found in it. */
export type MarkedFile = {
  readonly name: string;
  readonly text: string;
  readonly expected: readonly Expected[];
  /** UTF-16 offset of `█`, if the text has one. */
  readonly cursor: number | undefined;
};

/** UTF-16 offsets of the marked text, and the rule that must find it. */
export type Expected = { readonly rule: string; readonly start: number; readonly end: number };

/** A media file of a workspace in a test, and what is seen of it. */
export type MarkedMedia = { readonly name: string; readonly text: string };

const MEDIA = /^\/\/ media: (\S+) (.*)\n/gm;

/** Media files by `// media: name missing` (with the names of those beside it behind), or `// media: name image/png 1200x630 90000 12s` (bytes, then seconds). */
export function readMarkedMedia(marked: string): readonly MarkedMedia[] {
  return Array.from(marked.matchAll(MEDIA), ([, name = '', text = '']) => ({ name, text }));
}

/** The moment it is, by `// now: 2026-11-21T12:00Z`; undefined without it. */
export function readMarkedNow(marked: string): number | undefined {
  const [, text] = /^\/\/ now: (\S+)\n/m.exec(marked) ?? [];
  return text === undefined ? undefined : Date.parse(text);
}

/** Whether somebody has looked for plans, by `// plans sought`. */
export function readMarkedSearch(marked: string): boolean {
  return /^\/\/ plans sought\n/m.test(marked);
}

const FILE = /^\/\/ file: (.+)\r?\n/gm;
const CLOSING = /^⟧\(([\w./-]+)\)/;

/** Splits `// file: name` sections and takes the marks `⟦text⟧(rule-id)` and `█` out of them. Marks may nest. */
export function readMarked(marked: string, defaultName = 'a.post.md'): readonly MarkedFile[] {
  const starts = [...marked.matchAll(FILE)];
  if (starts.length === 0) return [readFile(defaultName, marked)];
  return starts.map((start, index) => {
    const from = start.index + start[0].length;
    return readFile(start[1] ?? defaultName, marked.slice(from, starts[index + 1]?.index));
  });
}

function readFile(name: string, marked: string): MarkedFile {
  const expected: Expected[] = [];
  const open: number[] = [];
  let text = '';
  let cursor: number | undefined;
  for (let offset = 0; offset < marked.length; ) {
    const closing = CLOSING.exec(marked.slice(offset, offset + 80));
    if (closing) {
      const start = open.pop();
      if (start === undefined) throw new Error(`A mark in ${name} closes but never opens.`);
      expected.push({ rule: closing[1] ?? '', start, end: text.length });
      offset += closing[0].length;
    } else if (marked[offset] === '⟦') {
      open.push(text.length);
      offset++;
    } else if (marked[offset] === '█') {
      cursor = text.length;
      offset++;
    } else {
      text += marked[offset];
      offset++;
    }
  }
  if (open.length > 0) throw new Error(`A mark in ${name} opens but never closes.`);
  expected.sort((a, b) => a.start - b.start || a.end - b.end);
  return { name, text, expected, cursor };
}
