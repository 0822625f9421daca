import { expect, test } from 'vitest';
import { checkMarked } from '../support/project.ts';

const LONG = 'a'.repeat(280);

test('a plan with an unknown network gets the nearest name, and all the rest still works', () => {
  const { found, expected } = checkMarked(
    [
      '// file: social.plan.yaml',
      'channels:',
      '  li: { network: ⟦linkdin⟧(format/unknown-reference), account: page, limits: { text: 5, title: 3 } }',
      '  x: { network: x }',
      '// file: a.post.md',
      '---',
      'channels: [li, x]',
      'schedule: 2026-11-26 09:30',
      '---',
      `${LONG}⟦bc⟧(limit/too-long)`,
      '',
      '# li',
      '',
      'What an unknown network takes is not known either.',
      '// file: b.post.md',
      '---',
      'channels: [li, ⟦xx⟧(format/unknown-reference)]',
      '---',
      'Text',
      '',
    ].join('\n'),
  );
  // A heading for a channel of an unknown network opens a variant all the same: the common text is X's.
  expect(found).toEqual(expected);
});
