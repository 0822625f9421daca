import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFile } from '../../core/src/model/parse.ts';
import { lintFile } from '../../core/src/rules/lint.ts';
import { factsOf } from '../../core/src/workspace/facts.ts';
import {
  readRememberedFacts,
  recallFacts,
  rememberFacts,
} from '../../core/src/workspace/remembered-facts.ts';
import { EMPTY_WORKSPACE, restingEntry, withEntries, withTools } from '../../core/src/workspace/workspace.ts';
import { PATIENT, runs } from '../properties/runs.ts';
import { parse, TOOLS, uriOf, workspaceOf } from '../support/project.ts';
import { history } from './steps.ts';

/** Facts after they were written down as text and read back. */
function throughText(uri: string, text: string) {
  const file = parseFile(uri, text);
  if (!file) throw new Error(`Vocero does not read ${uri}.`);
  const remembered = readRememberedFacts(JSON.parse(JSON.stringify(rememberFacts(factsOf(file)))));
  return remembered && recallFacts(remembered, uri, text);
}

const URI = 'file:///w/a.post.md';
const TEXT = `---
id: a
after: b
channels: [x, y]
schedule: { x: 2026-11-26 09:30, y: 2026-11-26T09:30+01:00 }
repeat: { rule: weekly, until: 2027-01-31, count: 3, except: [2026-12-03] }
kind: promotion
pillar: p
link: https://acme.example/a
media: [{ file: ../a b.png, alt: A dog }]
---
Where would you go? https://acme.example/b
`;
const remembered = () =>
  JSON.parse(JSON.stringify(rememberFacts(factsOf(parseFile(URI, TEXT) ?? parse('a.post.md', '')))));

describe('remembered facts', () => {
  test('are to the letter those of the text, whatever the text', PATIENT, () => {
    fc.assert(
      fc.property(history, ({ start, steps }) => {
        for (const files of [start, ...steps.map(({ write }) => write)]) {
          for (const [name, text] of Object.entries(files)) {
            const facts = factsOf(parse(name, text));
            const recalled = throughText(uriOf(name), text);
            expect(recalled).toEqual(facts);
            // The order of keys counts too: facts are compared as text.
            expect(JSON.stringify(recalled)).toBe(JSON.stringify(facts));
          }
        }
      }),
      runs(60),
    );
  });

  test('make a workspace with the findings and the index of one that was parsed', PATIENT, () => {
    fc.assert(
      fc.property(history, ({ start }) => {
        const entries = Object.entries(start).map(([name, text]) => {
          const entry = restingEntry(parse(name, text));
          const facts = throughText(uriOf(name), text);
          return facts && entry.kind === 'at-rest' ? { ...entry, facts } : entry;
        });
        const recalled = withEntries(withTools(EMPTY_WORKSPACE, TOOLS), entries);
        const parsed = workspaceOf(start);
        expect(JSON.parse(JSON.stringify(recalled.index))).toEqual(JSON.parse(JSON.stringify(parsed.index)));
        const uris = Object.keys(start).map(uriOf);
        expect(uris.map((uri) => lintFile(recalled, uri))).toEqual(uris.map((uri) => lintFile(parsed, uri)));
      }),
      runs(40),
    );
  });

  test('hold every kind of fact', () => {
    const facts = throughText(URI, TEXT);
    expect(facts).toEqual(factsOf(parse('a.post.md', TEXT)));
    expect(facts?.occurrences).toHaveLength(2);
    expect(facts?.media).toHaveLength(1);
    expect(facts?.contents[0]?.sketches).toHaveLength(1);
  });

  test('hold neither the words of a post nor the address of its file', () => {
    const written = JSON.stringify(remembered());
    expect(written).not.toMatch(/Where|would|dog|a\.post\.md/);
  });

  const hostile: Readonly<Record<string, (facts: ReturnType<typeof remembered>) => unknown>> = {
    nothing: () => null,
    'a text': () => 'facts',
    'a list': () => [],
    'a key too many': (facts) => ({ ...facts, more: 1 }),
    'a key too few': ({ media: _, ...facts }) => facts,
    'the prototype as a key': (facts) =>
      JSON.parse(JSON.stringify(facts).replace('{', '{"__proto__":{"posts":9},')),
    'the prototype as a key within': (facts) =>
      JSON.parse(JSON.stringify(facts).replace('"contents":[{', '"contents":[{"__proto__":{"kind":"own"},')),
    'more posts than contents': (facts) => ({ ...facts, posts: 2 }),
    'a post that is not there': (facts) => ({
      ...facts,
      definitions: [{ ...facts.definitions[0], index: 1 }],
    }),
    'a number that is none': (facts) => ({ ...facts, posts: '1' }),
    'a span the wrong way round': (facts) => ({
      ...facts,
      occurrences: [{ ...facts.occurrences[0], span: { start: 5, end: 4 } }],
    }),
    'a span behind the end': (facts) => ({
      ...facts,
      occurrences: [{ ...facts.occurrences[0], span: { start: 5, end: 9999 } }],
    }),
    'a day that does not exist': (facts) => ({
      ...facts,
      occurrences: [
        {
          ...facts.occurrences[0],
          time: { kind: 'wall', wall: { year: 2026, month: 2, day: 30, hour: 1, minute: 1, second: 1 } },
        },
      ],
    }),
    'a rule that is none': (facts) => ({
      ...facts,
      occurrences: [{ ...facts.occurrences[0], repeat: { rule: 'FREQ=SECONDLY' } }],
    }),
    'media on another machine': (facts) => ({ ...facts, media: ['file://elsewhere/share/a.png'] }),
    'media behind another protocol': (facts) => ({
      ...facts,
      contents: [{ media: ['https://elsewhere/a.png'] }],
    }),
  };
  test.each(Object.entries(hostile))('are refused with %s', (_, damage) => {
    const read = readRememberedFacts(damage(remembered()));
    expect(read && recallFacts(read, URI, TEXT)).toBeUndefined();
    expect(Object.hasOwn(Object.prototype, 'posts')).toBe(false);
  });
});
