import { describe, expect, test } from 'vitest';
import { uriOf } from '../support/project.ts';
import { imported, remarksOf } from './posts.ts';

const one = (text: string, some?: Parameters<typeof imported>[1]) => {
  const found = imported(text, some);
  return { text: found.files[0]?.text, uri: found.files[0]?.uri, remarks: remarksOf(found) };
};

test('a row becomes a draft', () => {
  expect(
    one(
      'Date,Text,Link(s),Media URL(s),Title,Label(s),Alt text(s),Comment(s)\n2026-12-01 09:30,"Look here: https://acme.example/a.",https://acme.example/a,"https://c.example/a.png, https://c.example/b,c.png",Big news,"Winter sale, tips",A dog || A cat,And more\n',
    ),
  ).toEqual({
    uri: uriOf('posts/big-news.post.md'),
    text: '---\ntitle: Big news\nchannels: [x]\nschedule: 2026-12-01 09:30\nstatus: draft\ncampaign: sale\npillar: tips\nlink: https://acme.example/a\nmedia:\n  - file: https://c.example/a.png\n    alt: A dog\n  - file: "https://c.example/b,c.png"\n    alt: A cat\n---\n\nLook here: {link}.\n\n---\n\nAnd more\n',
    remarks: [],
  });
});

describe('a table is read however it is written', () => {
  const expected = '---\nchannels: [x]\nschedule: 2026-12-25 18:05\nstatus: draft\n---\n\nHola; ¿qué tal?\n';
  test.each([
    ['with a mark and the line ends of Windows', '\ufeffText,Date\r\n"Hola; ¿qué tal?",25/12/2026 18:05\r\n'],
    ['with semicolons', 'Texto;Fecha\n"Hola; ¿qué tal?";25/12/2026 18:05\n'],
    ['with tabs', 'Mensaje\tFecha y hora\nHola; ¿qué tal?\t25/12/2026 18:05'],
    ['with the hour apart', 'FECHA,Hora,Texto\n25/12/2026,6:05 p. m.,Hola; ¿qué tal?\n'],
    [
      'with remarks in its headings',
      'Date - Intl. format or prompt,Text\n2026-12-25 18:05,Hola; ¿qué tal?\n',
    ],
    ['with empty lines', 'Text,Posting Time\n\n,\nHola; ¿qué tal?,2026-12-25 18:05\n\n'],
    ['without headings', '25/12/2026 18:05,Hola; ¿qué tal?,\n'],
    ['without headings, with semicolons', '25/12/2026 18:05;"Hola; ¿qué tal?";\n'],
  ])('%s', (_, text) => expect(one(text)).toMatchObject({ text: expected, remarks: [] }));
});

describe('what a row says is told where it has no place', () => {
  test.each([
    ['Text,Date\nHi,01/12/2026 10:00\n', ['2 ambiguous-date 01/12/2026 10:00']],
    ['Text,Date\nHi,next Friday at 2 PM\n', ['2 unreadable-date next Friday at 2 PM']],
    ['Text,Date\nHi,2026-12-01\n', ['2 no-hour 2026-12-01']],
    ['Text,Labels\nHi,"sale, Xmas"\n', ['2 label Xmas']],
    ['Text,Link\nHi,"https://a.example, https://b.example"\n', ['2 link https://b.example']],
    ['Text,Link\nHi,acme\n', ['2 link acme']],
    ['Text,Image\nHi,C:\\pictures\\a.png\n', ['2 media C:\\pictures\\a.png']],
    ['Text,CTA\nHi,BUY\n', ['2 column CTA']],
    ['Text,Date\nHi,\n,2026-12-01 10:00\n', ['3 empty']],
    ['Text,Date\n"a\n---\nb",\n', ['2 changed']],
    ['Text,Date\na <!-- b -->,\n', ['2 changed']],
    ['Text,Date\n"# news\nb",\n', ['2 changed']],
  ])('%j', (text, remarks) => expect(one(text).remarks).toEqual(remarks));
});

test('comments are no thread where a network has none', () => {
  expect(one('Text,Comment\nHi,More\n').text).toContain('Hi\n\n---\n\nMore\n');
});

describe('a link that the text does not have is put behind it', () => {
  test.each([
    ['01/12/2026 10:00,Hi,https://a.example\n', 'Hi\n\n{link}\n'],
    ['01/12/2026 10:00,See https://a.example/b,https://a.example\n', 'See https://a.example/b\n\n{link}\n'],
    ['01/12/2026 10:00,"(https://a.example), yes",https://a.example\n', '({link}), yes\n'],
  ])('%j', (text, body) => expect(one(text).text?.endsWith(`---\n\n${body}`)).toBe(true));
});

describe('channels', () => {
  test.each([
    ['an id', 'news', ['news'], []],
    ['an account', '@ACME', ['x'], []],
    ['a network with one channel', 'Telegram', ['news'], []],
    ['several', 'x, news', ['x', 'news'], []],
    ['a network with two channels', 'LinkedIn', [], ['2 channel LinkedIn', '2 no-channel']],
    ['nothing', 'constructor', [], ['2 channel constructor', '2 no-channel']],
  ])('are told by %s', (_, cell, channels, remarks) => {
    const found = imported(`Text,Channel\nHi,"${cell}"\n`, { channels: undefined });
    expect([found.files[0]?.draft.channels, remarksOf(found)]).toEqual([channels, remarks]);
  });
});

test('a moment elsewhere is told on the clock of the channel', () => {
  const text = 'Text,Date\nHi,2026-12-01T14:30Z\n';
  expect(one(text, { channels: ['page'] }).text).toContain('schedule: 2026-12-01 09:30\n');
  // The clock shows half past two twice that night.
  expect(one('Text,Date\nHi,2026-10-25T01:30Z\n').text).toContain('schedule: 2026-10-25 01:30+00:00\n');
});

test('one date that can be read one way only tells how to read the others', () => {
  const { files, dayOrder } = imported('Text,Date\na,01/12/2026 10:00\nb,13/12/2026 10:00\n');
  expect([dayOrder, files.map(({ text }) => /schedule: (.*)/.exec(text)?.[1])]).toEqual([
    'day-first',
    ['2026-12-01 10:00', '2026-12-13 10:00'],
  ]);
});

test('names are free, and what was imported before is known again', () => {
  const table = 'Text\nHi there\nHi there!\nHi there\n';
  const first = imported(table);
  expect(first.files.map(({ uri }) => uri)).toEqual(
    ['hi-there', 'hi-there-2', 'hi-there-3'].map((name) => uriOf(`posts/${name}.post.md`)),
  );
  const disk = new Map(first.files.map(({ uri, text }) => [uri, text]));
  const again = imported(table, { read: (uri) => disk.get(uri) });
  expect(again.files.map(({ uri, known }) => [uri, known])).toEqual(
    [...disk.keys()].map((uri) => [uri, 'same']),
  );
  const others = imported(table, { read: (uri) => (uri.endsWith('hi-there.post.md') ? 'Mine' : undefined) });
  expect(
    others.files.every(
      ({ uri, known }) => !disk.has(uri) || (uri !== uriOf('posts/hi-there.post.md') && !known),
    ),
  ).toBe(true);
});

describe('a post that somebody worked on since it was imported', () => {
  const table = 'Text,Date\nThe bakery opens at nine on Monday,2026-12-01 10:00\n';
  const [file] = imported(table).files;
  const again = (change: (text: string) => string) =>
    imported(table, { read: (uri) => (uri === file?.uri ? change(file.text) : undefined) }).files.map(
      ({ known, uri }) => [known, uri === file?.uri],
    );

  test.each<[string, (text: string) => string]>([
    ['approved', (text) => text.replace('status: draft', 'status: approved\napprovals: [{ by: ana }]')],
    ['rewritten in part', (text) => text.replace('opens at nine', 'opens early, at nine')],
  ])('is no reason for a second one: %s', (_, change) => expect(again(change)).toEqual([['edited', true]]));

  test.each<[string, (text: string) => string]>([
    ['at another time', (text) => text.replace('12-01', '12-08')],
    ['on another channel', (text) => text.replace('[x]', '[page]')],
    ['about something else', () => '---\nchannels: [x]\nschedule: 2026-12-01 10:00\n---\nOther news\n'],
  ])('is another one: %s', (_, change) => expect(again(change)).toEqual([[undefined, false]]));
});

test('a quotation mark that nothing closes is told, because it swallows rows', () => {
  const table = 'Text,Date\nOne,2026-12-25 10:00\n"Two,2026-12-26 10:00\nThree,2026-12-27 10:00\n';
  expect(one(table).remarks).toEqual(['3 broken']);
  expect(one('25/12/2026 10:00,"Two\n26/12/2026 10:00,Three\n').remarks).toEqual(['1 broken']);
  expect(one('Text,Date\n"She said ""hi"".",2026-12-25 10:00\n').remarks).toEqual([]);
});

test('what Windows calls a device is no name of a file', () => {
  expect(one('Text\nCON\n').uri).toBe(uriOf('posts/con-post.post.md'));
  expect(one('Text\nlpt1!\n').uri).toBe(uriOf('posts/lpt1-post.post.md'));
  expect(one('Text\nConference\n').uri).toBe(uriOf('posts/conference.post.md'));
});

test('a text that speaks of {link} itself is no text with a link', () => {
  const { text, remarks } = one('Text,Link\nWrite {link},https://a.example\n');
  expect([text?.endsWith('Write {link}\n\n{link}\n'), remarks]).toEqual([true, ['2 changed']]);
});
