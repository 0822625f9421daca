import { describe, expect, test } from 'vitest';
import { fixAllAction, safeEdits } from '../../core/src/features/code-actions.ts';
import { silenceFinding } from '../../core/src/features/silence.ts';
import type { FileEdit, Finding, Fix } from '../../core/src/rules/finding.ts';
import { lintFile } from '../../core/src/rules/lint.ts';
import { rules } from '../../core/src/rules/registry.gen.ts';
import { applyEdits } from '../../core/src/text/edit.ts';
import { fileAt, withNow } from '../../core/src/workspace/workspace.ts';
import { readMarked, readMarkedMedia, readMarkedNow } from '../support/marked.ts';
import { lintAll, workspaceOf as untimed, uriOf } from '../support/project.ts';
import { MORE } from './more-examples.ts';

/** The moments of examples that have one. */
const moments = new WeakMap<Files, number>();
const workspaceOf = (files: Files) => withNow(untimed(files), moments.get(files));

type Files = Readonly<Record<string, string>>;

const examples = [...Object.values(rules).flatMap((rule) => rule.examples.flags), ...MORE].map(
  (marked): Files => {
    const files = [...readMarked(marked), ...readMarkedMedia(marked)].map(
      ({ name, text }) => [name, text] as const,
    );
    return at(readMarkedNow(marked), Object.fromEntries(files));
  },
);

function at(now: number | undefined, files: Files): Files {
  if (now !== undefined) moments.set(files, now);
  return files;
}

function edited(files: Files, edits: readonly FileEdit[]): Files {
  const changed = Object.entries(files).map(([name, text]) => [
    name,
    applyEdits(
      text,
      edits.filter(({ uri }) => uri === uriOf(name)).map(({ edit }) => edit),
    ),
  ]);
  return at(moments.get(files), Object.fromEntries(changed));
}

const nameOf = (uri: string) => uri.slice(uriOf('').length);

/** Where an offset of a file is after edits of that file. */
function moved(offset: number, uri: string, edits: readonly FileEdit[]): number {
  const before = edits.filter(
    ({ uri: other, edit }) =>
      other === uri && edit.span.end <= offset && edit.span.start < offset + 1 && edit.span.start !== offset,
  );
  return before.reduce((sum, { edit }) => sum + edit.text.length - (edit.span.end - edit.span.start), offset);
}

/** The findings of the same rule at the same place, after edits. */
function still(files: Files, finding: Finding, edits: readonly FileEdit[]): readonly Finding[] {
  const at = moved(finding.span.start, finding.uri, edits);
  return lintFile(workspaceOf(files), finding.uri).filter(
    ({ rule, span }) => rule === finding.rule && span.start <= at && at <= span.end && span.end > span.start,
  );
}

const findings = examples.flatMap((files) =>
  lintAll(workspaceOf(files)).map((finding) => ({ files, finding })),
);
const withFix = findings.flatMap(({ files, finding }) =>
  finding.fixes.map((fix) => ({
    files,
    finding,
    fix,
    title: `${finding.rule} ${JSON.stringify(files[nameOf(finding.uri)]?.slice(finding.span.start, finding.span.end))}`,
  })),
);

/** Rules about what is left out because nobody can read it. */
const UNREADABLE: readonly string[] = ['format/syntax', 'format/wrong-type', 'format/unknown-key'];

describe('a fix', () => {
  test.each(withFix)(
    'of $title removes its finding',
    ({ files, finding, fix }: { files: Files; finding: Finding; fix: Fix }) => {
      const after = edited(files, fix.edits);
      expect(after).not.toEqual(files);
      expect(still(after, finding, fix.edits)).toEqual([]);
    },
  );

  test.each(withFix)(
    'of $title leaves no more that cannot be read',
    ({ files, fix }: { files: Files; fix: Fix }) => {
      const count = (all: Files) =>
        lintAll(workspaceOf(all)).filter(({ rule }) => UNREADABLE.includes(rule)).length;
      expect(count(edited(files, fix.edits))).toBeLessThanOrEqual(count(files));
    },
  );

  test.each(withFix.filter(({ fix }) => fix.safe))(
    'of $title adds no other finding, as it is safe',
    ({ files, fix }: { files: Files; fix: Fix }) => {
      const after = edited(files, fix.edits);
      const count = (all: Files) => lintAll(workspaceOf(all)).length;
      expect(count(after)).toBeLessThan(count(files));
    },
  );
});

/** A word in every style of a scalar, alone and between others. */
const IN_STYLES: readonly (readonly [style: string, write: (text: string) => string])[] = [
  ['plain', (text) => text],
  ['single', (text) => `'${text}'`],
  ['double', (text) => `"${text}"`],
  ['literal', (text) => `|\n    ${text}`],
  ['stripped literal', (text) => `|-\n    ${text}`],
  ['folded', (text) => `>\n    ${text}`],
  ['stripped folded', (text) => `>-\n    ${text}`],
];

/** What is found in a file after each fix of a rule. */
function afterFixes(files: Files, rule: string): readonly { text: string; rules: readonly string[] }[] {
  const fixes = lintAll(workspaceOf(files))
    .filter((finding) => finding.rule === rule)
    .flatMap((finding) => finding.fixes);
  return fixes.map((fix) => {
    const after = edited(files, fix.edits);
    const found = lintAll(workspaceOf(after)).map((finding) => finding.rule);
    return { text: Object.values(after).at(-1) ?? '', rules: found };
  });
}

const PREFERRED = [
  "don't",
  'a "b"',
  'C:\\new',
  'see: it',
  'so #it',
  '#it',
  '- it',
  '[it]',
  'a, b',
  '2026',
  'null',
  'a\nb',
  ' it',
  '@it',
];

describe('a banned word in a value', () => {
  const cases = IN_STYLES.flatMap(([style, write]) =>
    ['do not', 'We do not care', 'do not: care', 'x\n\n    do not\n    care'].flatMap((text) =>
      PREFERRED.map((prefer) => ({
        title: `${style} ${JSON.stringify(text)}: ${JSON.stringify(prefer)}`,
        style,
        text,
        prefer,
        written: write(text),
      })),
    ),
  ).filter(({ style, text }) => style !== 'plain' || !text.includes(':'));

  test.each(cases)(
    '$title is written so that it is read back, or not offered',
    ({ written, prefer, text }) => {
      const files = {
        'social.plan.yaml': `channels: { x: { network: x } }\nvoice: { banned: [{ word: do not, prefer: ${JSON.stringify(prefer)} }] }\n`,
        'a.posts.yaml': `- channels: x\n  text: ${written}\n  notes: last\n`,
      };
      const whole = (all: Files) => {
        const file = fileAt(workspaceOf(all), uriOf('a.posts.yaml'));
        return file?.kind === 'posts' ? file.posts[0]?.entry.text : undefined;
      };
      const wanted = whole(files)?.replace(/do not/i, prefer);
      for (const after of afterFixes(files, 'tone/banned-word')) {
        expect(after.rules, after.text).toEqual([]);
        expect(whole({ ...files, 'a.posts.yaml': after.text })).toBe(wanted);
      }
      if (text.includes('We') && prefer === "don't")
        expect(afterFixes(files, 'tone/banned-word')).toHaveLength(1);
    },
  );

  test('that is replaced in a Markdown body stays as it is', () => {
    const files = {
      'social.plan.yaml':
        'channels: { x: { network: x } }\nvoice: { preferred: { \'a: "b\\c" #d\': do not } }\n',
      'a.post.md': '---\nchannels: x\n---\nWe do not care.\n',
    };
    expect(afterFixes(files, 'tone/banned-word')).toEqual([
      { text: '---\nchannels: x\n---\nWe a: "b\\c" #d care.\n', rules: [] },
    ]);
  });
});

describe('"did you mean" of a value', () => {
  const plan = 'channels: { x: { network: x } }\npillars: { product: {}, "2026": {} }\n';

  test.each(
    IN_STYLES.flatMap(([style, write]) =>
      ['prodcut', '2o26'].map((id) => ({ style, id, written: write(id) })),
    ),
  )('$style $id is replaced by what is read as the id, line break kept', ({ written, id }) => {
    for (const value of [
      `pillar: ${written}\n`,
      `pillar: ${written}\ntitle: last\n`,
      `title: first\npillar: ${written}\n\n`,
    ]) {
      const files = { 'social.plan.yaml': plan, 'a.post.md': `---\n${value}---\nhi\n` };
      const [after, more] = afterFixes(files, 'format/unknown-reference');
      if (/[|>]\n/.test(written)) {
        // The line break at its end belongs to the value, which is no id.
        expect(after).toBeUndefined();
        continue;
      }
      expect(more).toBeUndefined();
      expect(after?.rules, after?.text).toEqual([]);
      expect(after?.text).toContain(id === '2o26' ? '2026' : 'product');
    }
  });

  test('in a list does not become a number', () => {
    const files = {
      'social.plan.yaml': 'channels: { "2026": { network: x } }\n',
      'a.post.md': '---\nchannels: [2o26]\n---\nhi\n',
    };
    expect(afterFixes(files, 'format/unknown-reference')).toEqual([
      { text: '---\nchannels: ["2026"]\n---\nhi\n', rules: [] },
    ]);
  });

  test('on a block scalar leaves its line break', () => {
    const files = { 'social.plan.yaml': plan, 'a.post.md': '---\npillar: >-\n  prodcut\n---\nhi' };
    expect(afterFixes(files, 'format/unknown-reference')).toEqual([
      { text: '---\npillar: >-\n  product\n---\nhi', rules: [] },
    ]);
    const [finding] = lintAll(workspaceOf(files));
    expect(files['a.post.md'].slice(finding?.span.start, finding?.span.end)).toBe('prodcut');
  });

  test.each(IN_STYLES)('of a choice that is %s leaves its line break', (_, write) => {
    const text = `---\nchannels: x\nstatus: ${write('aproved')}\n---\nhi\n`;
    const files = { 'a.post.md': text };
    const [after] = afterFixes(files, 'format/wrong-type');
    expect(after?.rules, after?.text).toEqual([]);
    expect(after?.text).toMatch(/approved\n---\nhi\n$/);
    const [finding] = lintAll(workspaceOf(files));
    expect(text.slice(finding?.span.start, finding?.span.end).replace(/["']/g, '')).toBe('aproved');
  });
});

describe('all safe fixes together', () => {
  const fixAll = (files: Files) =>
    edited(files, lintAll(workspaceOf(files)).length === 0 ? [] : safeEdits(lintAll(workspaceOf(files))));

  test.each(examples.map((files) => [JSON.stringify(Object.values(files).at(-1)), files] as const))(
    'come to rest in %s',
    (_, files) => {
      let current = files;
      // What two fixes would both touch is left for the next time.
      for (let round = 0; round < 3; round++) current = fixAll(current);
      expect(fixAll(current)).toEqual(current);
      expect(lintAll(workspaceOf(current)).flatMap(({ fixes }) => fixes.filter((fix) => fix.safe))).toEqual(
        [],
      );
      expect(fixAllAction(lintAll(workspaceOf(current)), 'en')).toEqual([]);
    },
  );
});

describe('silence with a reason', () => {
  const silenced = findings.flatMap(({ files, finding }) => {
    const file = fileAt(workspaceOf(files), finding.uri);
    const silence = file && silenceFinding(file, finding);
    return silence
      ? [
          {
            files,
            finding,
            silence,
            title: `${finding.rule} in ${JSON.stringify(files[nameOf(finding.uri)])}`,
          },
        ]
      : [];
  });

  test('is offered for all but what a comment cannot silence', () => {
    const offered = new Set(silenced.map(({ finding }) => finding.rule));
    const never = [
      'format/syntax',
      // Its examples are styles, which have tests of their own; rule files know no comments of ours.
      'format/style-file',
      // Nobody has looked for plans here; lint.test.ts silences it.
      'format/no-plan',
      'format/unused-directive',
      'format/unexplained-directive',
      'internal/rule-crashed',
    ];
    expect(
      Object.keys(rules)
        .filter((rule) => !offered.has(rule))
        .sort(),
    ).toEqual(never.sort());
  });

  test.each(silenced)('removes $title, and asks for the reason', ({ files, finding, silence }) => {
    const edits = [{ uri: finding.uri, edit: silence.edit }];
    const after = edited(files, edits);
    const rest = lintFile(workspaceOf(after), finding.uri);
    const before = lintFile(workspaceOf(files), finding.uri);
    expect(still(after, finding, edits)).toEqual([]);
    expect(rest.length).toBeLessThanOrEqual(before.length);
    expect(rest.filter(({ rule }) => rule === 'format/unexplained-directive').length).toBe(1);
    expect(new Set(rest.map(({ rule }) => rule))).toEqual(
      new Set([
        ...rest.map(({ rule }) => rule).filter((rule) => before.some((found) => found.rule === rule)),
        'format/unexplained-directive',
      ]),
    );

    const reasoned = edited(files, [
      {
        uri: finding.uri,
        edit: {
          ...silence.edit,
          text: `${silence.edit.text.slice(0, silence.reasonAt)}because${silence.edit.text.slice(silence.reasonAt)}`,
        },
      },
    ]);
    expect(lintFile(workspaceOf(reasoned), finding.uri).map(({ rule }) => rule)).not.toContain(
      'format/unexplained-directive',
    );
  });
});

test('no fix takes a comment away that stands inside what it replaces', () => {
  const files = {
    'social.plan.yaml':
      'channels: { x: { network: x, language: en } }\nvoice: { banned: [{ word: game changer, prefer: step }] }\n',
    'a.post.md': '---\nchannels: x\n---\nA game <!-- ours --> changer, and  <!-- hm -->  spaces.\n',
  };
  const found = lintAll(workspaceOf(files));
  expect(found.map(({ rule }) => rule)).toEqual(['tone/banned-word']);
  expect(found.flatMap(({ fixes }) => fixes)).toEqual([]);
});
