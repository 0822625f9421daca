import { describe, expect, test } from 'vitest';
import { prepareRename, type RenameStep, rename } from '../../core/src/features/names/rename.ts';
import { type RenameRefusal, refusalText } from '../../core/src/features/names/rename-words.ts';
import { definitionAt } from '../../core/src/features/navigate/definition.ts';
import { highlightsAt } from '../../core/src/features/navigate/highlights.ts';
import { linkedRangesAt } from '../../core/src/features/navigate/linked-ranges.ts';
import { referencesAt } from '../../core/src/features/navigate/references.ts';
import { writeLine } from '../../core/src/ledger/ledger-line.ts';
import { applyEdits } from '../../core/src/text/edit.ts';
import type { Span } from '../../core/src/text/span.ts';
import { sourceAt } from '../../core/src/workspace/workspace.ts';
import { lineOf } from '../ledger/lines.ts';
import { readMarked } from '../support/marked.ts';
import { ROOT, uriOf, workspaceOf } from '../support/project.ts';

const PLAN = `// file: social.plan.yaml
brand: { handles: { x: acme } }
channels:
  x-es: { network: x, handle: acme_es, objective: leads } # the main one
  "fedi": { network: mastodon, audience: devs }
pillars: { product: {}, people: { name: People } }
objectives: { leads: { kpi: clicks, owner: ana } }
kpis: { clicks: {} }
audiences: { devs: {} }
campaigns:
  v2:
    # launch
    channels: [x-es]
team: { ana: { name: Ana } }
crisis: { paused: 'x-es' }
`;

/** The workspace of a marked text, its cursor, and its texts by name. */
function at(marked: string) {
  const files = readMarked(marked);
  const workspace = workspaceOf(Object.fromEntries(files.map(({ name, text }) => [name, text])));
  const file = files.find(({ cursor }) => cursor !== undefined);
  if (file?.cursor === undefined) throw new Error('No cursor.');
  const shown = (uri: string, { start, end }: Span) => {
    const text = sourceAt(workspace, uri)?.text ?? '';
    const line = text.slice(0, start).split('\n').length;
    return `${uri.slice(ROOT.length + 1)}:${line} ${text.slice(start, end)}`;
  };
  return { workspace, uri: uriOf(file.name), offset: file.cursor, shown };
}

function definition(marked: string): readonly string[] {
  const { workspace, uri, offset, shown } = at(marked);
  return (definitionAt(workspace, uri, offset)?.targets ?? []).map((one) => shown(one.uri, one.selection));
}

function references(marked: string, withDeclaration = true): readonly string[] {
  const { workspace, uri, offset, shown } = at(marked);
  const found = [...(referencesAt(workspace, uri, offset, withDeclaration) ?? [])].flat();
  return found.map((one) => shown(one.uri, one.selection)).toSorted();
}

/** The files as a rename would leave them, or why it does not happen. */
function renamed(marked: string, newId: string, canMove = true): Record<string, string> | string {
  const { workspace, uri, offset } = at(marked);
  const result = rename(workspace, uri, offset, newId, canMove);
  const say = (refusal: RenameRefusal, file: string) => refusalText(refusal, file, 'en');
  if (!isSteps(result)) return say(result, '');
  const texts: Record<string, string> = {};
  for (const step of result) {
    if (!step) continue;
    const name = step.uri.slice(ROOT.length + 1);
    if (step.refusal) return say(step.refusal, name);
    const before = texts[name] ?? sourceAt(workspace, step.uri)?.text ?? '';
    texts[name] = applyEdits(
      before,
      step.edits.map(({ edit }) => edit),
    );
    if (step.movesTo) texts[`→ ${step.movesTo.slice(ROOT.length + 1)}`] = name;
  }
  return texts;
}

function isSteps(
  result: RenameRefusal | Iterable<RenameStep | undefined>,
): result is Iterable<RenameStep | undefined> {
  return Symbol.iterator in result;
}

const POST =
  '// file: posts/a.post.md\n---\nchannels: [x-es, fedi]\npillar: product\ncampaign: v2\nauthor: ana\n---\nHi\n\n# x-es\n\nHola\n';

describe('definitionAt', () => {
  test.each([
    ['a channel in a list', POST.replace('[x-es', '[x█-es'), ['social.plan.yaml:3 x-es']],
    ['a channel in quotes', POST.replace('fedi', '"fe█di"'), ['social.plan.yaml:4 fedi']],
    ['a pillar', POST.replace('product', 'product█'), ['social.plan.yaml:5 product']],
    ['a campaign', POST.replace('v2', '█v2'), ['social.plan.yaml:10 v2']],
    ['a person', POST.replace('ana', 'an█a'), ['social.plan.yaml:13 ana']],
    ['the heading of a variant', POST.replace('# x-es', '# x-█es'), ['social.plan.yaml:3 x-es']],
    [
      'a post by its id',
      '// file: a.post.md\n---\nafter: te█aser\n---\n// file: b.posts.yaml\n- id: teaser\n',
      ['b.posts.yaml:1 teaser'],
    ],
    [
      'a post by its file',
      '// file: a.post.md\n---\nafter: [te█aser]\n---\n// file: teaser.post.md\nHi\n',
      ['teaser.post.md:1 '],
    ],
    [
      'a name in a value that is refused',
      '// file: a.post.md\n---\nschedule: { x-█es: soon }\n---\n',
      ['social.plan.yaml:3 x-es'],
    ],
    [
      'the placeholder of a link',
      '// file: a.post.md\n---\nlink: https://acme.dev\n---\nSee {li█nk}\n',
      ['a.post.md:2 https://acme.dev'],
    ],
    [
      'a mention of a channel',
      '// file: a.post.md\n---\nchannels: x-es\n---\nBy @acme█_es\n',
      ['social.plan.yaml:3 acme_es'],
    ],
    [
      'a mention of the brand',
      '// file: a.post.md\n---\nchannels: x-es\n---\nBy @ac█me today\n',
      ['social.plan.yaml:1 acme'],
    ],
    ['nothing', '// file: a.post.md\n---\npillar: sal█es\n---\n', []],
    ['a network', '// file: a.post.md\nHi\n\n# linke█din\n\nHello\n', []],
  ])('goes from %s', (_, marked, expected) => {
    expect(definition(PLAN + marked)).toEqual(expected);
  });

  test('goes to a medium, and not to one that is missing', () => {
    const text = (state: string) => ({
      'a.post.md': '---\nmedia: [{ file: img/a b.png }]\n---\n',
      'img/a%20b.png': state,
    });
    const targets = (state: string) =>
      definitionAt(workspaceOf(text(state)), uriOf('a.post.md'), 25)?.targets.map(({ uri }) => uri);
    expect(targets('image/png 10x10 100')).toEqual([uriOf('img/a%20b.png')]);
    expect(targets('missing')).toBeUndefined();
  });
});

describe('referencesAt', () => {
  test('finds a channel in the plan, in lists, times, variants and headings of posts', () => {
    const marked = `${PLAN}${POST}// file: b.posts.yaml\n- channels: x-e█s\n  schedule: { x-es: 2026-01-01 10:00 }\n  variants:\n    x-es: Hola\n- text: x-es is only talked about\n`;
    const expected = [
      'b.posts.yaml:1 x-es',
      'b.posts.yaml:2 x-es',
      'b.posts.yaml:4 x-es',
      'posts/a.post.md:2 x-es',
      'posts/a.post.md:9 x-es',
      'social.plan.yaml:12 x-es',
      'social.plan.yaml:14 x-es',
      'social.plan.yaml:3 x-es',
    ];
    expect(references(marked)).toEqual(expected);
    expect(references(marked, false)).toEqual(expected.slice(0, -1));
  });

  test('of another project are none', () => {
    const other =
      '// file: b/social.plan.yaml\nchannels: { x-es: { network: x } }\n// file: b/a.post.md\n---\nchannels: x-es\n---\n';
    expect(references(`${PLAN}// file: a.post.md\n---\nchannels: x-█es\n---\n${other}`)).not.toContain(
      'b/a.post.md:2 x-es',
    );
  });

  test('finds a name that is spelt with escapes', () => {
    expect(
      references(
        `${PLAN}// file: a.post.md\n---\npillar: "pro\\u0064uct"\n---\n// file: b.post.md\n---\npillar: pro█duct\n---\n`,
      ),
    ).toEqual(['a.post.md:2 pro\\u0064uct', 'b.post.md:2 product', 'social.plan.yaml:5 product']);
  });
});

describe('rename', () => {
  test('changes a channel in plan and posts, and keeps comments, quotes and layout', () => {
    expect(renamed(PLAN.replace('  x-es', '  x█-es') + POST, 'x-latam')).toEqual({
      'social.plan.yaml': readMarked(PLAN)[0]?.text.replaceAll('x-es', 'x-latam'),
      'posts/a.post.md': readMarked(POST)[0]?.text.replaceAll('x-es', 'x-latam'),
    });
  });

  test('quotes a name that would be a number, and changes one inside quotes', () => {
    expect(
      renamed(
        `${PLAN}// file: a.post.md\n---\npillar: pro█duct # why\n---\n// file: b.post.md\n---\npillar: 'product'\n---\n`,
        '2026',
      ),
    ).toMatchObject({
      'a.post.md': '---\npillar: "2026" # why\n---\n',
      'b.post.md': "---\npillar: '2026'\n---\n",
    });
  });

  test('of a post renames its file, and who waits for it', () => {
    const marked =
      '// file: posts/a.post.md\n---\nafter: [tea█ser, other]\n---\n// file: posts/teaser.post.md\nHi\n';
    expect(renamed(marked, 'first')).toEqual({
      'posts/teaser.post.md': 'Hi\n',
      '→ posts/first.post.md': 'posts/teaser.post.md',
      'posts/a.post.md': '---\nafter: [first, other]\n---\n',
    });
    expect(renamed(marked, 'first', false)).toEqual({
      'posts/teaser.post.md': '---\nid: first\n---\nHi\n',
      'posts/a.post.md': '---\nafter: [first, other]\n---\n',
    });
  });

  test('of a channel that is called like its network leaves the texts for that network', () => {
    const marked =
      '// file: social.plan.yaml\nchannels: { x: { network: x }, x-en: { network: x } }\n// file: a.post.md\n---\nchannels: [█x, x-en]\n---\nHi\n\n# x\n\nHola\n';
    expect(renamed(marked, 'x-es')).toEqual({
      'social.plan.yaml': 'channels: { x-es: { network: x }, x-en: { network: x } }\n',
      'a.post.md': '---\nchannels: [x-es, x-en]\n---\nHi\n\n# x\n\nHola\n',
    });
  });

  test.each([
    [
      'a name that is taken',
      POST.replace('product', 'pro█duct'),
      'people',
      /already is a pillar called “people”/,
    ],
    ['what cannot be a name', POST.replace('product', 'pro█duct'), 'two words', /cannot be a name/],
    [
      'a name that nobody declares',
      '// file: a.post.md\n---\npillar: sal█es\n---\n',
      'x',
      /declared nowhere/,
    ],
    ['a network', '// file: a.post.md\n# linke█din\n', 'x', /name of a network, and stays/],
    [
      'the name of a network for one of several channels',
      POST.replace('[x-es', '[█x-es'),
      'linkedin',
      /texts under it/,
    ],
    [
      'a name that stands beside it',
      `${POST.replace('[x-es', '[█x-es')}// file: b.posts.yaml\n- schedule: { x-es: 2026-01-01 10:00, x-latam: 2026-01-01 10:00 }\n`,
      'x-latam',
      /^b\.posts\.yaml already has “x-latam” beside “x-es”/,
    ],
    [
      'a post under an id of another',
      '// file: a.post.md\n---\nafter: on█e\n---\n// file: b.posts.yaml\n- id: one\n- id: two\n',
      'two',
      /already is a post/,
    ],
  ])('refuses %s', (_, marked, newId, words) => {
    expect(renamed(PLAN + marked, newId)).toMatch(words);
  });

  describe('of what went out', () => {
    const receipts = (...lines: Parameters<typeof lineOf>[0][]) =>
      `// file: .vocero/receipts/2026-11.a.jsonl\n${lines.map((line) => writeLine(lineOf(line))).join('')}`;
    const out = receipts({ kind: 'receipt', post: 'teaser', channel: 'x-es' });
    const waiting = '// file: a.post.md\n---\nafter: tea█ser\n---\n// file: teaser.post.md\nHi\n';

    test('is refused before anybody types, for a post that could go out a second time', () => {
      expect(renamed(PLAN + waiting + out, 'first')).toMatch(/^There are receipts for “teaser”/);
      const id = '// file: a.post.md\n---\nid: tea█ser\n---\nHi\n';
      expect(renamed(PLAN + id + out, 'first')).toMatch(/^There are receipts for “teaser”/);
      const { workspace, uri, offset } = at(PLAN + id + out);
      expect(prepareRename(workspace, uri, offset)).toMatchObject({
        ok: false,
        refusal: { key: 'published' },
      });
    });

    test('is refused where an answer was lost, and not where all was refused', () => {
      const lost = receipts({ kind: 'intent', post: 'teaser', channel: 'x-es' });
      expect(renamed(PLAN + waiting + lost, 'first')).toMatch(/receipts for “teaser”/);
      const refused = receipts({ kind: 'refusal', post: 'teaser', channel: 'x-es' });
      expect(renamed(PLAN + waiting + refused, 'first')).toMatchObject({
        '→ first.post.md': 'teaser.post.md',
      });
    });

    test('is refused where a network has it for later, and not where it was taken back', () => {
      const about = { post: 'teaser', channel: 'x-es' };
      const receipt = { kind: 'receipt', scheduleAt: '2026-12-01T09:30:00Z', ...about } as const;
      expect(renamed(PLAN + waiting + receipts(receipt), 'first')).toMatch(/receipts for “teaser”/);
      const back = receipts(receipt, { kind: 'withdrawn', ...about });
      expect(renamed(PLAN + waiting + back, 'first')).toMatchObject({ '→ first.post.md': 'teaser.post.md' });
    });

    test('is refused for a channel, and not for one on which nothing went out', () => {
      const plan = (channel: string) => PLAN.replace(`${channel}: {`, `${channel}█: {`);
      expect(renamed(plan('x-es') + out, 'x-latam')).toMatch(/^There are receipts for “x-es”/);
      const other = PLAN.replace('"fedi"', '"fe█di"');
      expect(renamed(other + out, 'mastodon')).toHaveProperty(['social.plan.yaml']);
    });

    test('does not give its name to another post, which would count as published', () => {
      const next = '// file: a.post.md\n---\nafter: ne█xt\n---\n// file: next.post.md\nHi\n';
      expect(renamed(PLAN + next + out, 'teaser')).toMatch(/counts as published/);
    });
  });

  test('is prepared with the name inside its quotes, and where there is no name not at all', () => {
    const quoted = at(`${PLAN}${POST.replace('product', '"prod█uct"')}`);
    const prepared = prepareRename(quoted.workspace, quoted.uri, quoted.offset);
    expect(prepared?.ok && quoted.shown(quoted.uri, prepared.span)).toBe('posts/a.post.md:3 product');
    const text = at(PLAN + POST.replace('Hi', 'H█i'));
    expect(prepareRename(text.workspace, text.uri, text.offset)).toBeUndefined();
  });
});

describe('highlightsAt', () => {
  const highlights = (marked: string) => {
    const { workspace, uri, offset, shown } = at(PLAN + marked);
    return highlightsAt(workspace, uri, offset).map(
      ({ span, isDeclaration }) => `${shown(uri, span)}${isDeclaration ? ' !' : ''}`,
    );
  };
  test.each([
    ['a channel', POST.replace('[x-es', '[x█-es'), ['posts/a.post.md:2 x-es', 'posts/a.post.md:9 x-es']],
    [
      'a hashtag, however it is written',
      '// file: a.post.md\n---\nchannels: x-es\n---\n#Vo█cero and #vocero and #other\n',
      ['a.post.md:4 #Vocero', 'a.post.md:4 #vocero'],
    ],
    [
      'a link',
      '// file: a.post.md\n---\nlink: https://a.dev\n---\nSee {li█nk} {link}\n',
      ['a.post.md:2 https://a.dev !', 'a.post.md:4 {link}', 'a.post.md:4 {link}'],
    ],
    ['nothing', '// file: a.post.md\nHe█llo\n', []],
  ])('marks %s', (_, marked, expected) => {
    expect(highlights(marked)).toEqual(expected);
  });
});

test('the channel of one post is edited in all its places at once, that of a plan is not', () => {
  const linked = (marked: string) => {
    const { workspace, uri, offset, shown } = at(marked);
    return linkedRangesAt(workspace, uri, offset).map((span) => shown(uri, span));
  };
  expect(linked(PLAN + POST.replace('[x-es', '[x█-es'))).toEqual([
    'posts/a.post.md:2 x-es',
    'posts/a.post.md:9 x-es',
  ]);
  expect(linked(PLAN.replace('  x-es', '  x█-es'))).toEqual([]);
  const list = '// file: b.posts.yaml\n- channels: x-e█s\n  variants: { x-es: Hola }\n- channels: x-es\n';
  expect(linked(PLAN + list)).toEqual(['b.posts.yaml:1 x-es', 'b.posts.yaml:2 x-es']);
});
