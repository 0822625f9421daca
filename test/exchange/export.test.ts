import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { describe, expect, test } from 'vitest';
import { exportPosts } from '../../core/src/exchange/export-posts.ts';
import type { Outgoing } from '../../core/src/exchange/format.ts';
import { formats } from '../../core/src/exchange/formats/registry.gen.ts';
import { outgoingPosts } from '../../core/src/exchange/outgoing.ts';
import { dayOfDate } from '../../core/src/schedule/expand.ts';
import { uriOf, workspaceOf } from '../support/project.ts';
import { outgoing, PLAN, wall } from './posts.ts';

function written(id: string, ...posts: readonly Outgoing[]) {
  const format = formats[id];
  if (!format) throw new Error(`There is no format ${id}.`);
  const { text, losses } = exportPosts(posts, format);
  return { text, losses: losses.map(({ loss }) => loss.kind) };
}

const PICTURE = { file: 'https://cdn.acme.example/a,b.png', alt: 'A dog' };
const FULL = outgoing({
  parts: ['Look, "here" https://acme.example/?a=1'],
  link: 'https://acme.example/?a=1',
  title: 'News',
  media: [PICTURE, { file: 'img/b.png', alt: 'A cat' }],
  labels: ['sale', 'tips'],
});

describe('each service gets what it takes, and is told of nothing else', () => {
  test('Buffer', () => {
    expect(written('buffer-csv', FULL)).toEqual({
      text: 'Text,Image URL,Tags,Posting Time\r\n"Look, ""here"" https://acme.example/?a=1","https://cdn.acme.example/a,b.png","sale,tips",2026-12-01 09:30\r\n',
      losses: ['local-media', 'alt', 'title'],
    });
  });

  test('Hootsuite', () => {
    expect(written('hootsuite-csv', FULL)).toEqual({
      text: '01/12/2026 09:30,"Look, ""here"" https://acme.example/?a=1",\r\n',
      losses: ['local-media', 'media', 'title'],
    });
  });

  test('Publer', () => {
    const { text, losses } = written('publer-csv', FULL);
    expect(text.split('\r\n')[1]).toBe(
      '2026-12-01 09:30,"Look, ""here"" https://acme.example/?a=1",https://acme.example/?a=1,https://cdn.acme.example/a%2Cb.png,News,"sale, tips",A dog,,,,,',
    );
    expect(losses).toEqual(['local-media']);
  });

  test('Postiz', () => {
    const { text, losses } = written('postiz-json', FULL);
    expect(JSON.parse(text)).toEqual([
      {
        type: 'schedule',
        date: '2026-12-01T08:30:00.000Z',
        shortLink: false,
        tags: [
          { value: 'sale', label: 'sale' },
          { value: 'tips', label: 'tips' },
        ],
        posts: [
          {
            integration: { id: 'x' },
            value: [
              {
                content: 'Look, "here" https://acme.example/?a=1',
                image: [{ id: '1', path: 'https://cdn.acme.example/a,b.png' }],
              },
            ],
            settings: { __type: 'x', who_can_reply_post: 'everyone' },
          },
        ],
      },
    ]);
    expect(losses).toEqual(['local-media', 'alt', 'title']);
  });
});

const SPEC = join(import.meta.dirname, '../../../shared/specs/postiz-openapi.json');

test.skipIf(!existsSync(SPEC))('Postiz’s own description of its requests accepts them', () => {
  const ajv = new Ajv({ strict: false, validateFormats: false });
  ajv.addSchema(JSON.parse(readFileSync(SPEC, 'utf8')), 'postiz');
  const validate = ajv.compile({ $ref: 'postiz#/components/schemas/CreatePostRequest' });
  const complete = ['x', 'linkedin', 'bluesky', 'mastodon', 'threads', 'telegram', 'instagram', 'facebook'];
  for (const network of [...complete, 'google-business', 'farcaster', 'nostr', 'devto']) {
    const { text, losses } = written('postiz-json', outgoing({ network, title: 'Title', parts: ['a', 'b'] }));
    expect(losses).not.toContain('settings');
    for (const request of JSON.parse(text)) {
      expect(validate(request), `${network}: ${ajv.errorsText(validate.errors)}`).toBe(true);
    }
  }
  const { text, losses } = written('postiz-json', outgoing({ network: 'reddit' }));
  expect([validate(JSON.parse(text)[0]), losses]).toEqual([false, ['settings']]);
});

describe('what would be mutilated stays out', () => {
  const thread = outgoing({ parts: ['One', 'Two'] });
  test.each([
    ['buffer-csv', thread, ['thread']],
    ['hootsuite-csv', thread, ['thread']],
    ['publer-csv', outgoing({ parts: ['One', 'a || b'] }), ['bars']],
    ['postiz-json', outgoing({ network: 'tumblr' }), ['unknown-network']],
  ])('of %s', (id, post, losses) => {
    expect(written(id, post)).toEqual({ text: written(id).text, losses });
  });

  test('and a thread goes as comments where there are some', () => {
    const { text, losses } = written('publer-csv', outgoing({ parts: ['One', 'Two', 'Three'] }));
    expect(text).toContain('09:30,One,,,,,,Two || Three,');
    expect(losses).toEqual(['comments']);
  });
});

test('Hootsuite gets minutes in fives, never earlier', () => {
  const { text, losses } = written(
    'hootsuite-csv',
    outgoing({ wall: wall(9, 58) }),
    outgoing({ wall: wall(9, 55) }),
  );
  expect(text).toBe('01/12/2026 10:00,Hello,\r\n01/12/2026 09:55,Hello,\r\n');
  expect(losses).toEqual(['minutes']);
});

test('no sign is put before a text, because it would be published', () => {
  expect(written('hootsuite-csv', outgoing({ parts: ['@ana =1+1'] })).text).toContain(',@ana =1+1,');
  expect(written('buffer-csv', outgoing({ parts: ['=1+1'] })).text).toContain('\r\n=1+1,');
});

test('a poll and a content warning are never forgotten in silence', () => {
  for (const id of Object.keys(formats)) {
    const { losses } = written(id, outgoing({ hasPoll: true, warning: 'Blood' }));
    expect(losses).toEqual(['poll', 'warning']);
  }
});

test('approved posts go, each channel with its own text, clock and link', () => {
  const workspace = workspaceOf({
    'social.plan.yaml': PLAN,
    'a.post.md':
      '---\nchannels: [x, page]\nschedule: 2026-12-01 09:30\nstatus: approved\ncampaign: sale\nlink: https://acme.example\n---\nBuy {link}\r\nnow\n\n# page\n\nNo link here\n',
    'b.posts.yaml':
      '- { channels: x, schedule: 2026-12-02 10:00, text: Draft }\n- { channels: x, schedule: 2026-12-03 10:00, status: approved, text: Second }\n- { channels: x, status: approved, text: Some day }\n',
  });
  const days = { first: dayOfDate('2026-12-01'), last: dayOfDate('2026-12-31') };
  const all = { ...days, filter: {}, onlyApproved: true, now: undefined };
  const { posts, unapproved, past, undated } = outgoingPosts(workspace, uriOf('social.plan.yaml'), all);
  expect(
    posts.map(({ channel, parts, link, instant }) => [channel, parts, link, new Date(instant).toISOString()]),
  ).toEqual([
    [
      'x',
      ['Buy https://acme.example?utm_source=x&utm_medium=post&utm_campaign=sale\nnow'],
      'https://acme.example?utm_source=x&utm_medium=post&utm_campaign=sale',
      '2026-12-01T08:30:00.000Z',
    ],
    ['page', ['No link here'], undefined, '2026-12-01T14:30:00.000Z'],
    ['x', ['Second'], undefined, '2026-12-03T09:00:00.000Z'],
  ]);
  expect({ unapproved, past, undated }).toEqual({ unapproved: 1, past: 0, undated: 1 });
  const later = outgoingPosts(workspace, uriOf('social.plan.yaml'), {
    ...all,
    onlyApproved: false,
    now: Date.UTC(2026, 11, 1, 12),
  });
  expect(later.posts.map(({ parts }) => parts[0])).toEqual(['No link here', 'Draft', 'Second']);
  expect(later.past).toBe(1);
  const page = outgoingPosts(workspace, uriOf('social.plan.yaml'), {
    ...all,
    filter: { channels: ['page'] },
  });
  expect([page.posts.length, page.undated]).toEqual([1, 0]);
});
