import { describe, expect, test } from 'vitest';
import { dayOf, instantOf, occurrencesOf, resolveOccurrence } from '../../core/src/schedule/occurrence.ts';
import { parse } from '../support/project.ts';

/** The occurrences of a post with this front matter: channel, place of the time, day. */
function occurrences(front: string) {
  const text = `---\n${front}\n---\nText\n`;
  const file = parse('a.post.md', text);
  if (file.kind !== 'posts') throw new Error('A post is one.');
  return file.posts
    .flatMap(occurrencesOf)
    .map(({ channel, span, time }) => `${channel} ${text.slice(span.start, span.end)} ${dayOf(time)}`);
}

describe('a post takes place', () => {
  test.each([
    [
      'on each channel at one time',
      'channels: [x, y]\nschedule: 1970-01-02 09:30',
      ['x 1970-01-02 09:30 1', 'y 1970-01-02 09:30 1'],
    ],
    [
      'at a time of its own on each channel',
      'channels: [x, y]\nschedule: { x: 1970-01-02 09:30, y: "1970-01-03 00:00" }',
      ['x 1970-01-02 09:30 1', 'y "1970-01-03 00:00" 2'],
    ],
    [
      'only where it has a time',
      'channels: [x, y]\nschedule: { y: 1970-01-02 09:30 }',
      ['y 1970-01-02 09:30 1'],
    ],
    [
      'only on channels that it goes to',
      'channels: x\nschedule: { x: 1970-01-02 09:30, y: 1970-01-02 09:30 }',
      ['x 1970-01-02 09:30 1'],
    ],
    [
      'once on a channel that is named twice',
      'channels: [x, x]\nschedule: 1970-01-02 09:30',
      ['x 1970-01-02 09:30 1'],
    ],
    [
      'where one of its times is broken, at the others',
      'channels: [x, y]\nschedule: { x: soon, y: 1970-01-02 09:30 }',
      ['y 1970-01-02 09:30 1'],
    ],
    [
      'on channels with the names of anything',
      'channels: [kind, constructor]\nschedule: { kind: 1970-01-02 09:30 }',
      ['kind 1970-01-02 09:30 1'],
    ],
    ['before 1970 too', 'channels: x\nschedule: 1969-12-31 23:59', ['x 1969-12-31 23:59 -1']],
    ['not as an idea', 'channels: x\nstatus: idea\nschedule: 1970-01-02 09:30', []],
    ['not when it is cancelled', 'channels: x\nstatus: cancelled\nschedule: 1970-01-02 09:30', []],
    ['as a draft', 'channels: x\nstatus: draft\nschedule: 1970-01-02 09:30', ['x 1970-01-02 09:30 1']],
    ['not without a time', 'channels: x', []],
    ['not without a channel', 'schedule: 1970-01-02 09:30', []],
  ])('%s', (_, front, expected) => {
    expect(occurrences(front)).toEqual(expected);
  });

  test('at another instant when its zone is another', () => {
    const file = parse('a.post.md', '---\nchannels: x\nschedule: 2026-11-26 09:30\n---\n');
    const [found] = file.kind === 'posts' ? file.posts.flatMap(occurrencesOf) : [];
    if (!found) throw new Error('The post has a time.');
    expect(instantOf(found, 'UTC') - instantOf(found, 'Asia/Tokyo')).toBe(9 * 3_600_000);
    expect(instantOf(found, 'UTC')).toBe(Date.UTC(2026, 10, 26, 9, 30));
    expect(resolveOccurrence(found, 'UTC')).toEqual(resolveOccurrence(found, 'UTC'));
  });
});
