import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { recordKey } from '../../core/src/publish/adapters/bluesky/record-key.ts';

const DUE = Date.UTC(2026, 10, 21, 12);
const keyOf = (name: string) => createHash('sha256').update(name).digest('hex').slice(0, 32);

test('posts that are due at the same minute do not take each other’s place, and none is lost', () => {
  const keys = Array.from({ length: 2000 }, (_, post) => recordKey(DUE, 0, keyOf(`post ${post}`)));
  expect(new Set(keys).size).toBe(2000);
});

test('parts of a thread lie in their order, within the minute at which it is due', () => {
  const keys = Array.from({ length: 100 }, (_, part) => recordKey(DUE, part, keyOf(`part ${part}`)));
  expect(keys.toSorted()).toEqual(keys);
  const next = recordKey(DUE + 60_000, 0, '0'.repeat(32));
  expect(keys.every((key) => key < next)).toBe(true);
});

test('the same step has the same place at every attempt', () => {
  expect(recordKey(DUE, 2, keyOf('a'))).toBe(recordKey(DUE, 2, keyOf('a')));
  expect(recordKey(undefined, 0, keyOf('a'))).toMatch(/^[234567abcdefghij][234567a-z]{12}$/);
});
