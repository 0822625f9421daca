import { countGraphemes } from '../text/graphemes.ts';
import { findOverflow } from './counting/overflow.ts';
import { countUtf8 } from './counting/utf8.ts';
import type { Network, TextLimit } from './network.ts';

// `maxGraphemes` and `maxLength` of `text`; a real PDS answers 400 to 301 graphemes and to 3,001 bytes.
// It counts graphemes with unicode-segmenter, as we do.
const SOURCE = {
  source: 'https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/feed/post.json',
  read: '2026-08-20',
};

/** Bluesky. A link counts as it is spelt: whoever shortens it sends a shorter text and a facet. */
export const bluesky: Network = {
  name: 'Bluesky',
  text: [
    { unit: 'graphemes', max: { value: 300, ...SOURCE }, ...summed(countGraphemes) },
    { unit: 'bytes', max: { value: 3000, ...SOURCE }, ...summed(countUtf8) },
  ],
};

/** Counting in which a text is the sum of its graphemes. */
function summed(count: (text: string) => number): Pick<TextLimit, 'count' | 'overflowAt'> {
  return {
    count,
    overflowAt: (text, max) =>
      findOverflow(text, max, {
        count,
        countPlain: (start, end) => count(text.slice(start, end)),
        whole: [],
      }),
  };
}
