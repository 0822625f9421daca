import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeFolder } from '../support/folder.ts';
import { vocero } from './run.ts';

/** Cases that the real Vale was asked; see the README beside them. They belong to others and are not copied. */
const CASES = join(import.meta.dirname, '../../../shared/vale-cases');
/** Cases in which Vale is not followed, each with its reason. */
const DIFFERENT = readFileSync(join(import.meta.dirname, '../../docs/voice-compatibility.md'), 'utf8');
const isPresent = existsSync(join(CASES, 'cases.jsonl'));

type Rule = {
  readonly rule_id: string;
  readonly check: string;
  readonly style: string;
  readonly yaml: string;
};
type Expected = {
  readonly line: number;
  readonly col: number;
  readonly check: string;
  readonly message: string;
};
type Case = {
  readonly id: string;
  readonly rule_id: string;
  readonly extends: string;
  readonly format: 'text' | 'markdown' | 'html';
  readonly input: string;
  readonly config: Readonly<Record<string, unknown>>;
  readonly expected: readonly Expected[];
  readonly go_fmt_artifact?: boolean;
  readonly loc_suspect?: boolean;
};
type Found = {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
};

/** Kinds that need nothing but the rule file. Every single case is a test of the engine, beside it. */
const KINDS = ['existence', 'substitution', 'occurrence', 'repetition', 'conditional', 'consistency'];
/** One case in so many: a sample that takes seconds. */
const STEP = 7;
const ENDINGS = { text: 'txt', markdown: 'md', html: 'html' };

function read<Line>(name: string): readonly Line[] {
  return readFileSync(join(CASES, name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** True for settings that the test writes into an ini file: of the others a comma would be ambiguous. */
function isWritten({ config: { vocab_accept, vocab_reject, ...rest } }: Case): boolean {
  return Object.values(rest).every((value) => value === null || value === undefined || String(value) === '');
}

function isFilled(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length > 0;
}

/** Columns in the cases count code points, ours UTF-16 units. */
function codePoints(text: string, line: number, column: number): number {
  const lines = text.split(/\r\n|\n|\r/);
  return [...(lines[line - 1] ?? '').slice(0, column - 1)].length + 1;
}

describe.skipIf(!isPresent)('a folder with a .vale.ini', () => {
  test('gets from the command line what Vale says', async () => {
    const rules = new Map(read<Rule>('rules.jsonl').map((rule) => [rule.rule_id, rule]));
    const sample = read<Case>('cases.jsonl').filter(
      (one, index) => KINDS.includes(one.extends) && index % STEP === 0,
    );
    const files: Record<string, string> = {};
    const asked: { readonly one: Case; readonly file: string }[] = [];
    for (const one of sample) {
      const rule = rules.get(one.rule_id);
      if (!rule || rule.style === 'Vale' || one.loc_suspect || !isWritten(one)) continue;
      if (DIFFERENT.includes(one.id)) continue;
      const { vocab_accept, vocab_reject } = one.config;
      const hasWords = isFilled(vocab_accept) || isFilled(vocab_reject);
      // Cases of one style share a folder. Those with words of their own need their own, because words hold for all.
      const folder = hasWords ? one.id : rule.style;
      const words = `styles/config/vocabularies/${one.id}`;
      if (isFilled(vocab_accept)) files[`${words}/accept.txt`] = vocab_accept.join('\n');
      if (isFilled(vocab_reject)) files[`${words}/reject.txt`] = vocab_reject.join('\n');
      const name = `${one.id}.${ENDINGS[one.format]}`;
      const ini =
        files[`${folder}/.vale.ini`] ?? `StylesPath = ../styles\n${hasWords ? `Vocab = ${one.id}\n` : ''}`;
      // Only one rule runs in a case.
      files[`${folder}/.vale.ini`] = `${ini}[${name}]\n${rule.check} = YES\n`;
      files[`${folder}/${name}`] = one.input;
      files[`styles/${rule.check.replace('.', '/')}.yml`] = rule.yaml;
      asked.push({ one, file: `${folder}/${name}` });
    }
    expect(asked.length).toBeGreaterThan(300);
    const folder = makeFolder(files);
    const { stdout } = await vocero(['lint', '.', '--texts', '--format', 'json', '--fail-on', 'never'], {
      cwd: folder.path,
    });
    const { findings }: { readonly findings: readonly Found[] } = JSON.parse(stdout);
    const missed = asked.flatMap(({ one, file }) => {
      const said = (line: number, column: number, check: string, message: string) =>
        `${line}:${column} ${check}${one.go_fmt_artifact ? '' : ` ${message}`}`;
      const found = findings
        .filter((finding) => finding.file === file)
        .map(({ line, column, rule, message }) =>
          said(line, codePoints(one.input, line, column), rule, message),
        );
      const expected = one.expected.map(({ line, col, check, message }) => said(line, col, check, message));
      return JSON.stringify(found.sort()) === JSON.stringify(expected.sort())
        ? []
        : [{ file, found, expected }];
    });
    expect(missed).toEqual([]);
    // Actions that Vale does not know either are told and leave the rule as it is.
    const problems = findings
      .filter(({ rule, severity }) => rule === 'format/style-file' && severity !== 'information')
      .map(({ file, message }) => `${file} ${message}`);
    expect(problems).toEqual([]);
  }, 60_000);
});
