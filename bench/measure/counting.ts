import { createRequire } from 'node:module';
import { networks } from '../../core/src/networks/registry.gen.ts';
import { x } from '../../core/src/networks/x.ts';
import { countGraphemes } from '../../core/src/text/graphemes.ts';
import type { Row } from '../report/row.ts';
import type { RunContext } from '../run-context.ts';
import { median } from '../stats.ts';
import { textsToCount } from '../workspace/texts-to-count.ts';

// X's own counter, without types and CommonJS.
type TwitterText = { readonly parseTweet: (text: string) => { readonly weightedLength: number } };

/** A quarter of a frame at 60 Hz, in milliseconds: for all networks, and no plan has all. */
const QUARTER_OF_A_FRAME = 4;

type Job = (text: string) => unknown;

/** Counting texts of 2,000 characters, against what else counts them, on the same texts. */
export async function measureCounting({ effort, say }: RunContext): Promise<readonly Row[]> {
  const { parseTweet } = createRequire(import.meta.url)('twitter-text') as TwitterText;
  const segmenter = new Intl.Segmenter('es', { granularity: 'grapheme' });
  const segmented: Job = (text) => Array.from(segmenter.segment(text)).length;
  const all = Object.values(networks);
  const everywhere: Job = (text) => all.map((network) => network.text.map(({ count }) => count(text)));
  const found: Job = (text) => all.map(({ entities }) => entities(text).length);

  const rows: Row[] = [];
  for (const [kind, texts] of Object.entries(textsToCount())) {
    say(`counting 2,000 characters, ${kind}`);
    const compare = (name: string, own: Job, floor: Job, rest: Partial<Row> = {}) => {
      const [ownTimes, floorTimes] = interleave(own, floor, texts, effort.counts);
      rows.push({
        group: 'counting',
        name: `${kind}: ${name}`,
        figures: { median: median(ownTimes), slowest: Math.max(...ownTimes) },
        headline: 'median',
        floor: median(floorTimes),
        ...rest,
      });
    };
    compare(
      'X, against twitter-text',
      (text) => x.text[0]?.count(text),
      (text) => parseTweet(text),
    );
    compare('graphemes, against Intl.Segmenter', countGraphemes, segmented);
    compare('every network, against Intl.Segmenter once', everywhere, segmented, {
      goal: { of: 'value', max: QUARTER_OF_A_FRAME },
    });
    compare('entities everywhere, against Intl.Segmenter once', found, segmented);
  }
  return rows;
}

/** Times of two jobs on the same texts in turn, in milliseconds; the first rounds warm up. */
function interleave(own: Job, floor: Job, texts: readonly string[], rounds: number) {
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round < 2 * rounds; round++) {
    for (const text of texts) {
      for (const [index, job] of [own, floor].entries()) {
        const started = performance.now();
        job(text);
        const taken = performance.now() - started;
        if (round >= rounds) times[index]?.push(taken);
      }
    }
  }
  return times;
}
