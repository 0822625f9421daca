import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Linter, otherLinters } from '../processes/others.ts';
import type { Row } from '../report/row.ts';
import type { RunContext } from '../run-context.ts';
import { median, percentile } from '../stats.ts';
import { phrases } from '../workspace/phrases.ts';
import { paragraph } from '../workspace/post-text.ts';
import { createRandom } from '../workspace/random.ts';
import { hasStyles, postLinter } from '../workspace/styled-posts.ts';

const LENGTHS = [300, 2_000];
const TWO = ['Microsoft', 'Google'];
const SIX = [...TWO, 'write-good', 'proselint', 'alex', 'Joblint'];
/** What all are compared with: it is always there. */
const FLOOR = 'Vocero’s own rules';
/** Runs patterns alone, and so reads a text in any language. */
const ANY_LANGUAGE = 'write-good';

/**
 * Linting the words of a post in this process, beside other linters on the same texts. Between two times
 * one word changes, as it does while somebody types: nothing can be kept of the whole.
 */
export async function measureVoice({ effort, say }: RunContext): Promise<readonly Row[]> {
  const others = (await otherLinters(say)) ?? {};
  if (!hasStyles) say('styles are skipped: there are no rule files in ../shared/vale-cases');
  const folder = mkdtempSync(join(tmpdir(), 'vocero-styles-'));
  try {
    const rows: Row[] = [];
    for (const [language, name] of [
      ['en', 'English'],
      ['es', 'Spanish'],
    ] as const) {
      const own = (styles: readonly string[]) =>
        postLinter(mkdtempSync(join(folder, 'set-')), language, styles);
      const linters: Readonly<Record<string, Linter>> = {
        [FLOOR]: own([]),
        ...(hasStyles && { '… with Microsoft and Google': own(TWO), '… with six styles': own(SIX) }),
        // The others know English alone.
        ...(language === 'en' ? others : others[ANY_LANGUAGE] && { [ANY_LANGUAGE]: others[ANY_LANGUAGE] }),
      };
      for (const length of LENGTHS) {
        say(`linting the words of ${length.toLocaleString('en')} characters, ${name}`);
        rows.push(
          ...(await compare(
            `${name}, ${length.toLocaleString('en')}`,
            linters,
            length,
            language,
            effort.counts,
          )),
        );
      }
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function compare(
  what: string,
  linters: Readonly<Record<string, Linter>>,
  length: number,
  language: 'en' | 'es',
  rounds: number,
): Promise<readonly Row[]> {
  const text = paragraph(phrases[language], length, createRandom(1));
  const middle = text.indexOf(' ', length / 2);
  const times = new Map<string, number[]>(Object.keys(linters).map((name) => [name, []]));
  for (let round = 0; round < 2 * rounds; round++) {
    const edited = `${text.slice(0, middle)} ${'abcdefghij'.slice(0, 1 + (round % 10))}${round}${text.slice(middle)}`;
    for (const [name, lint] of Object.entries(linters)) {
      const started = performance.now();
      await lint(edited);
      const taken = performance.now() - started;
      // The first half warms up.
      if (round >= rounds) times.get(name)?.push(taken);
    }
  }
  const floor = median(times.get(FLOOR) ?? []);
  return [...times].map(([name, taken]) => ({
    group: 'voice',
    name: `${what}: ${name}`,
    figures: { median: median(taken), p95: percentile(taken, 0.95) },
    headline: 'median',
    floor,
  }));
}
