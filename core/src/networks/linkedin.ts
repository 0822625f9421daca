import { toLittleText } from './counting/little-text.ts';
import { findOverflow } from './counting/overflow.ts';
import type { Network } from './network.ts';

/**
 * LinkedIn, person and page.
 *
 * What counts is the text as it travels, escapes included: so two publishers reckon that post to
 * LinkedIn (Brightbean, crier; both read 2026-11-21). LinkedIn does not say, and its refusal speaks
 * of "ShareCommentary text length", which may be the text after parsing. Medium confidence; the
 * error it leaves is a text called too long by as many characters as it has escapes, never a text
 * called short enough that is then refused.
 *
 * The unit is the UTF-16 code unit: emoji and mathematical bold letters are seen to cost 2 in
 * LinkedIn's own composer. High confidence, though no document states it.
 */
export const linkedin: Network = {
  name: 'LinkedIn',
  text: [
    {
      unit: 'utf16',
      // From LinkedIn's refusal of a longer one. Refusals seen in September 2026 say 4,000, its help
      // pages and every publisher still 3,000.
      max: { value: 3000, source: 'https://github.com/n8n-io/n8n/issues/22899', read: '2026-11-21' },
      count: countSent,
      overflowAt: (text, max) =>
        findOverflow(text, max, {
          count: countSent,
          countPlain: (start, end) => countSent(text.slice(start, end)),
          whole: [],
        }),
    },
  ],
};

function countSent(text: string): number {
  return toLittleText(text).length;
}
