import { expect, test } from 'vitest';
import { addressOf, findPath } from '../../core/src/workspace/find-path.ts';
import { diskFiles } from '../../server/src/node/file-system.ts';
import { makeFolder } from '../support/folder.ts';

test('paths lead where people mean them to, and nowhere else', () => {
  const folder = makeFolder({ 'a b/c#d/é?.txt': '', 'x/y.txt': '' });
  const uri = folder.uriOf('a b/c#d/é?.txt');
  const from = folder.uriOf('x');
  for (const path of [
    '../a b/c#d/é?.txt',
    './../a b//c#d/é?.txt',
    '..\\a b\\c#d\\é?.txt',
    `${folder.path}/a b/c#d/é?.txt`,
  ]) {
    expect(findPath(diskFiles, from, path)?.uri).toBe(uri);
    expect(addressOf(from, path)).toBe(uri);
  }
  expect(findPath(diskFiles, from, '')?.uri).toBe(from);
  expect(addressOf(from, '')).toBe(from);
  expect(findPath(diskFiles, from, 'z.txt')).toBeUndefined();
  expect(findPath(diskFiles, from, 'y.txt/z')).toBeUndefined();
});
