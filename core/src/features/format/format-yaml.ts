import {
  Document,
  isCollection,
  isScalar,
  isSeq,
  Lexer,
  parseAllDocuments,
  type Scalar,
  type ScalarTag,
  visit,
  YAMLSeq,
} from 'yaml';
import { toValue } from '../../syntax/node.ts';
import { parseYaml } from '../../syntax/yaml.ts';
import { span } from '../../text/span.ts';

/**
 * YAML in one layout: two spaces a level, one space where one belongs, at most one blank line, a line
 * break at the end. Only white space changes: words, quotes, comments and their order stay. Undefined where
 * the text is broken, or where nobody can promise that.
 *
 * @param text YAML with `\n` as its line break.
 */
export function formatYaml(text: string): string | undefined {
  const before = parseYaml(text, span(0, text.length));
  if (before.problems.length > 0 || !before.node) return undefined;
  const once = layOut(text);
  // What is laid out twice must stay as it is, or saving would change a file again and again.
  if (once === undefined || layOut(once) !== once) return undefined;
  const after = parseYaml(once, span(0, once.length));
  const isSame =
    after.node !== undefined &&
    after.problems.length === 0 &&
    JSON.stringify(toValue(after.node)) === JSON.stringify(toValue(before.node)) &&
    wordsOf(once) === wordsOf(text);
  return isSame ? once : undefined;
}

/** Marks a comment that stands behind a key. From the range that no text has a use for. */
const MARK = '\ue0f0';
const MARKED = /\n[ \t]*#\ue0f0/g;

/** No limit on a line: where a value is broken into lines is up to its author. */
const LAYOUT = {
  indent: 2,
  lineWidth: 0,
  minContentWidth: 0,
  flowCollectionPadding: true,
  directives: null,
} as const;

function layOut(text: string): string | undefined {
  if (text.includes(MARK)) return undefined;
  const documents = parseAllDocuments(text, {
    version: '1.2',
    schema: 'core',
    merge: false,
    resolveKnownTags: false,
    uniqueKeys: false,
    customTags: (tags) => [...tags, WRITTEN_TAG],
    logLevel: 'silent',
    prettyErrors: false,
  });
  const [document] = documents;
  if (!(document instanceof Document) || documents.length !== 1) return undefined;
  visit(document, {
    Pair: (_, { key, value }) => {
      // Else a comment behind a key would go down to what it holds.
      if (!isScalar(key) || !isCollection(value) || !value.commentBefore) return;
      const line = text.slice(key.range?.[1] ?? 0).split('\n', 1)[0] ?? '';
      if (/^["']?[ \t]*:(?:[ \t]+[&!]\S*)*[ \t]+#/.test(line))
        value.commentBefore = MARK + value.commentBefore;
    },
    Scalar: (_, node) => {
      const lines = writtenLines(text, node);
      if (!lines) return;
      node.value = new Written(lines);
      // The header of a block carries its comment with it.
      if (lines.isBlock) node.comment = null;
    },
    Seq: (_, node) => {
      // `[a, b]` and `{ a: b }`, as everybody writes them; the library pads both or none.
      if (isSeq(node) && node.flow)
        node.toString = (context, ...rest) =>
          YAMLSeq.prototype.toString.call(
            node,
            context && { ...context, flowCollectionPadding: '' },
            ...rest,
          );
    },
  });
  return document.toString(LAYOUT).replace(MARKED, ' #');
}

type Lines = { readonly first: string; readonly others: readonly string[]; readonly isBlock: boolean };

/** A value as its author wrote it: only how far its lines are indented is not theirs to say. */
class Written {
  readonly lines: Lines;

  constructor(lines: Lines) {
    this.lines = lines;
  }
}

const WRITTEN_TAG: ScalarTag = {
  tag: 'tag:vocero,2026:written',
  default: true,
  identify: (value) => value instanceof Written,
  resolve: (value) => value,
  stringify: ({ value }, { indent }) => {
    if (!(value instanceof Written)) return '';
    const { first, others } = value.lines;
    return [first, ...others.map((line) => (line === '' ? '' : `${indent}${line}`))].join('\n');
  },
};

/** The lines of a folded block, or of a value that is no block, without what they are indented by. */
function writtenLines(text: string, { type, range }: Scalar): Lines | undefined {
  const source = range ? text.slice(range[0], range[1]) : '';
  if (type === 'BLOCK_FOLDED') {
    const [header = '', ...lines] = source.split('\n');
    // With its own measure of indentation, or lines at the end that count, only the library is to be trusted.
    if (/^>[-+]*\d|^>\d?\+/.test(header)) return undefined;
    const indent = /^ */.exec(lines.find((line) => line.trim() !== '') ?? '')?.[0].length ?? 0;
    const others = lines.map((line) => (line.trim() === '' ? '' : line.slice(indent)));
    while (others.at(-1) === '') others.pop();
    return { first: header.trimEnd(), others, isBlock: true };
  }
  const isFlow = type === 'PLAIN' || type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
  // Also on one line: escapes and quotes are the author's, too. Where nothing is written, nothing is kept.
  if (!isFlow || source === '') return undefined;
  const [first = '', ...others] = source.split('\n');
  return { first: first.trimEnd(), others: others.map((line) => line.trim()), isBlock: false };
}

/** All of a text but its white space, in order: comments as well as values. Trailing commas mean nothing. */
function wordsOf(text: string): string {
  const words: string[] = [];
  for (const token of new Lexer().lex(text)) {
    const word = token.replace(/\s+/g, ' ').trim();
    if (word !== '' && word !== ',') words.push(word);
  }
  return words.join('\n');
}
