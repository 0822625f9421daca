import fc from 'fast-check';

/** One thing that happens to a workspace: files that are written, or gone, at once. */
export type Step = { readonly write: Readonly<Record<string, string>>; readonly remove: readonly string[] };

const FOLDERS = ['', 'sub/', 'sub/deep/', 'other/'] as const;
const folder = fc.constantFrom(...FOLDERS);

const plan = fc
  .record({
    zone: fc.constantFrom('UTC', 'Europe/Madrid'),
    gap: fc.constantFrom('', ', minGap: 4h', ', minGap: 2d'),
    rules: fc.constantFrom(
      '',
      'rules: { format/duplicate-id: warning }\n',
      'rules: { schedule/too-close: "off" }\n',
    ),
    banned: fc.constantFrom('', 'voice: { banned: [utilize] }\n'),
  })
  .map(
    ({ zone, gap, rules, banned }) =>
      `brand: { timezone: ${zone} }\nchannels: { x: { network: x${gap} }, y: { network: x } }\n${rules}${banned}`,
  );

const ids = fc.constantFrom('a', 'b', 'launch', 'lunch', 'lanch', 'monday');
const times = fc.constantFrom(
  '2026-11-26 09:30',
  '2026-11-26 12:00',
  '2026-11-27 00:15',
  '2026-11-26T23:30Z',
  '2026-11-28 09:30',
  '2026-13-01 09:30',
);

const entry = fc
  .record({
    id: fc.option(ids, { nil: undefined }),
    after: fc.option(ids, { nil: undefined }),
    channels: fc.constantFrom('x', '[x, y]', 'z'),
    schedule: fc.option(
      fc.oneof(
        times,
        times.map((time) => `{ x: ${time} }`),
      ),
      { nil: undefined },
    ),
    status: fc.constantFrom('draft', 'idea', 'approved'),
    text: fc.constantFrom('Text', 'We utilize it'),
  })
  .map(({ text, ...keys }) => ({
    text,
    lines: Object.entries(keys).flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}`])),
  }));

const post = fc
  .tuple(entry, fc.constantFrom('', '# moved down\n', '# moved\n# further down\n'))
  .map(([{ text, lines }, comment]) => `---\n${comment}${lines.join('\n')}\n---\n${text}\n`);

const posts = fc
  .array(entry, { maxLength: 3 })
  .map((entries) =>
    entries.map(({ text, lines }) => `- ${[...lines, `text: ${text}`].join('\n  ')}\n`).join(''),
  );

const file = fc
  .oneof(
    { weight: 1, arbitrary: fc.tuple(folder, fc.constantFrom('social.plan.yaml', 'second.plan.yaml'), plan) },
    {
      weight: 4,
      arbitrary: fc.tuple(folder, fc.constantFrom('a.post.md', 'b.post.md', 'launch.post.md'), post),
    },
    { weight: 1, arbitrary: fc.tuple(folder, fc.constant('week.posts.yaml'), posts) },
  )
  .map(([where, name, text]) => [where + name, text] as const);

const write = fc
  .array(file, { minLength: 1, maxLength: 3 })
  .map((files): Step => ({ write: Object.fromEntries(files), remove: [] }));

/** What happens to a workspace that starts with a good many files. Removals name files by number. */
export const history = fc.record({
  start: fc.array(file, { minLength: 4, maxLength: 14 }).map((files) => Object.fromEntries(files)),
  steps: fc.array(
    fc.oneof(
      { weight: 4, arbitrary: write },
      {
        weight: 1,
        arbitrary: fc
          .tuple(
            folder,
            fc.constantFrom(
              'social.plan.yaml',
              'second.plan.yaml',
              'a.post.md',
              'b.post.md',
              'launch.post.md',
              'week.posts.yaml',
            ),
          )
          .map(([where, name]): Step => ({ write: {}, remove: [where + name] })),
      },
    ),
    { maxLength: 8 },
  ),
});
