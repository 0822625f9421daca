import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idsContaining, type KnownIds, NO_IDS, withId } from '../../core/src/workspace/known-ids.ts';

const known = (ids: Iterable<string>): KnownIds => {
  let all = NO_IDS;
  for (const id of ids) all = withId(all, 'p', id, true);
  return all;
};

const id = fc.string({ unit: fc.constantFrom(...'aAbB-1ñÑß', 'İ'), minLength: 1, maxLength: 6 });

test('ids are found by what they contain, those that start with it first', () => {
  const ids = known(['launch-2', 'relaunch', 'Launch-1', 'other']);
  expect(idsContaining(ids, 'p', 'LAUNCH', 9)).toEqual(['Launch-1', 'launch-2', 'relaunch']);
  expect(idsContaining(ids, 'p', '', 2)).toEqual(['Launch-1', 'launch-2']);
  expect(idsContaining(ids, 'q', '', 2)).toEqual([]);
});

test('as many are found as by looking at each', () => {
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  fc.assert(
    fc.property(fc.uniqueArray(id, { maxLength: 40 }), id, fc.nat({ max: 10 }), (ids, typed, most) => {
      const at = (one: string) => one.toLowerCase().indexOf(typed.toLowerCase());
      const sorted = ids.toSorted(compare);
      const expected = [...sorted.filter((one) => at(one) === 0), ...sorted.filter((one) => at(one) > 0)];
      expect(idsContaining(known(ids), 'p', typed, most)).toEqual(expected.slice(0, most));
    }),
  );
});

test('the order of updates leaves no trace', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(id, { maxLength: 40 }),
      fc.uniqueArray(id, { maxLength: 40 }),
      (kept, gone) => {
        const others = gone.filter((one) => !kept.includes(one));
        let ids = known([...others, ...kept]);
        for (const one of others) ids = withId(ids, 'p', one, false);
        expect(ids.equals(known(kept.toReversed()))).toBe(true);
      },
    ),
  );
});
