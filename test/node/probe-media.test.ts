import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createProbe } from '../../server/src/node/probe-media.ts';
import { makeFolder } from '../support/folder.ts';
import { gif, jpeg, mp4, png } from './media-files.ts';

const video = { medium: 'video', width: 1280, height: 720, seconds: 12.5 };
const shot = { width: 1280, height: 720, seconds: 12.5 };

test.each([
  ['a picture', 'a.png', png(1200, 630), { type: 'image/png', medium: 'image', width: 1200, height: 630 }],
  [
    'a picture by its content',
    'a.jpg',
    png(2, 3),
    { type: 'image/png', medium: 'image', width: 2, height: 3 },
  ],
  ['a GIF', 'a.gif', gif(320, 200), { type: 'image/gif', medium: 'gif', width: 320, height: 200 }],
  [
    'a photo',
    'a.jpg',
    jpeg(4000, 3000, 1),
    { type: 'image/jpeg', medium: 'image', width: 4000, height: 3000 },
  ],
  [
    'a photo on its side',
    'a.jpg',
    jpeg(4000, 3000, 6),
    { type: 'image/jpeg', medium: 'image', width: 3000, height: 4000 },
  ],
  ['a video', 'a.mp4', mp4(shot), { type: 'video/mp4', ...video }],
  [
    'a video whose index stands behind megabytes of pictures',
    'a.mp4',
    mp4({ ...shot, padding: 3_000_000, isIndexLast: true }),
    { type: 'video/mp4', ...video },
  ],
  ['a film from a camera', 'a.mov', mp4({ ...shot, brand: 'qt' }), { type: 'video/quicktime', ...video }],
  ['a document', 'a.pdf', new Uint8Array(9), { type: 'application/pdf', medium: 'document' }],
  ['a picture cut off', 'a.png', png(5, 5).slice(0, 12), { type: undefined, medium: 'image' }],
  ['a video cut off', 'a.mp4', mp4(shot).slice(0, 60), { type: 'video/mp4', medium: 'video' }],
  ['an empty file', 'a.webp', new Uint8Array(), { type: undefined, medium: 'image' }],
  ['what nobody knows', 'a.xyz', new Uint8Array([1, 2, 3]), { type: undefined, medium: undefined }],
])('%s is told from its header', async (_, name, bytes, expected) => {
  const uri = makeFolder({ [name]: bytes }).uriOf(name);
  const probe = await createProbe([uri]);
  expect(probe(uri)).toEqual({ kind: 'file', bytes: bytes.length, ...expected });
});

test('what is no file is missing', async () => {
  const folder = makeFolder();
  mkdirSync(join(folder.path, 'folder.png'));
  const probe = await createProbe([]);
  expect(probe(folder.uriOf('none.png'))).toEqual({ kind: 'missing' });
  expect(probe(folder.uriOf('folder.png'))).toEqual({ kind: 'missing' });
  expect(probe('untitled:a.png')).toEqual({ kind: 'missing' });
});

test('what lies where a missing file was looked for is told, to find the one that was meant', async () => {
  const folder = makeFolder({ 'img/b.png': '', 'img/a.JPG': '', 'img/notes.txt': '' });
  const probe = await createProbe([]);
  expect(probe(folder.uriOf('img/c.png'))).toEqual({ kind: 'missing', beside: ['a.JPG', 'b.png'] });
  expect(probe(folder.uriOf('none/c.png'))).toEqual({ kind: 'missing' });
});
