import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportPosts } from '../../core/src/exchange/export-posts.ts';
import type { Outgoing } from '../../core/src/exchange/format.ts';
import { formats } from '../../core/src/exchange/formats/registry.gen.ts';
import { sentPost } from '../../core/src/workspace/sent.ts';
import { anyText } from '../properties/texts.ts';
import { parse } from '../support/project.ts';
import { imported, outgoing, PLAN, wall } from './posts.ts';

const LINK = 'https://acme.example/a?b=c,d&e="f"';

/** Texts as they are sent, many with signs that tables, posts and formulas are made of. */
const sign = fc.constantFrom(
  ',',
  ';',
  '\t',
  '"',
  '""',
  '\n',
  '||',
  '=',
  '---',
  '<!--',
  '-->',
  '# x',
  '```',
  '{link}',
  '\n---\n',
);
const hostile = fc
  .array(fc.oneof(sign, anyText({ maxLength: 8 })), { minLength: 1, maxLength: 12 })
  .map((pieces) => pieces.join('').replace(/\r\n?/g, '\n').trim())
  .filter((text) => text !== '');

const media = fc.array(
  fc.record({
    file: fc.webUrl({ withQueryParameters: true }).map((url) => url.replaceAll('|', '')),
    alt: fc.constantFrom(undefined, 'A dog', 'A "cat", two; three\nfour'),
  }),
  { maxLength: 3 },
);

const post: fc.Arbitrary<Outgoing> = fc
  .record({
    parts: fc.array(hostile, { minLength: 1, maxLength: 3 }),
    hasLink: fc.boolean(),
    media,
    hour: fc.integer({ min: 0, max: 23 }),
    minute: fc.integer({ min: 0, max: 11 }),
  })
  .map(({ parts: [first = '', ...rest], hasLink, media: files, hour, minute }) =>
    outgoing({
      parts: [hasLink ? `${first} ${LINK}` : first, ...rest],
      link: hasLink ? LINK : undefined,
      media: files,
      wall: wall(hour, minute * 5),
    }),
  );

describe.each(Object.entries(formats))('out as %s and in again', (id, format) => {
  test('a post keeps its text, time, link and media', () => {
    fc.assert(
      fc.property(fc.array(post, { minLength: 1, maxLength: 4 }), (posts) => {
        const { text, losses, written } = exportPosts(posts, format);
        const out = new Set(
          losses.filter(({ loss }) => ['thread', 'bars'].includes(loss.kind)).map((one) => one.post),
        );
        const kept = posts.filter((one) => !out.has(one));
        expect(written).toBe(kept.length);
        if (kept.length === 0) return;
        const { files, remarks } = imported(text, { dayOrder: 'day-first' }, id);
        expect(files).toHaveLength(kept.length);
        const changed = new Set(
          remarks.filter(({ remark }) => remark.kind === 'changed').map(({ row }) => row),
        );
        for (const [index, file] of files.entries()) {
          const sent = kept[index];
          expect(file.draft.time).toEqual({ kind: 'wall', wall: sent?.wall });
          const media = sent?.media.slice(0, format.takes.media) ?? [];
          expect(file.draft.media.map(plainAddress)).toEqual(media.map(plainAddress));
          if (changed.has(file.row)) continue;
          expect(partsIn(file.text)).toEqual(sent?.parts);
        }
      }),
      { numRuns: 150 },
    );
  });
});

/** An address, whichever way it spells its commas. */
function plainAddress({ file }: { readonly file: string }): string {
  return file.replaceAll('%2C', ',');
}

/** What the channel of a post file is sent. */
function partsIn(text: string): readonly string[] {
  const file = parse('a.post.md', text);
  const plan = parse('social.plan.yaml', PLAN);
  if (file.kind !== 'posts' || plan.kind !== 'plan' || !file.posts[0]) throw new Error(text);
  expect(file.problems).toEqual([]);
  return sentPost(file.posts[0], plan.plan).deliveries.flatMap(({ parts }) => parts.map((part) => part.text));
}
