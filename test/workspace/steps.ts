import fc from 'fast-check';

/** One thing that happens to a workspace: files that are written, or gone, at once. */
export type Step = { readonly write: Readonly<Record<string, string>>; readonly remove: readonly string[] };

const FOLDERS = ['', 'sub/', 'sub/deep/', 'other/'] as const;
const folder = fc.constantFrom(...FOLDERS);

const plan = fc
  .record({
    zone: fc.constantFrom('UTC', 'Europe/Madrid'),
    gap: fc.constantFrom('', ', minGap: 4h', ', minGap: 2d', ', maxGap: 3d', ', minGap: 1h, maxGap: 30d'),
    cadence: fc.constantFrom(
      '',
      ', cadence: { day: { max: 1 } }',
      ', cadence: { week: { max: 1 } }',
      ', cadence: { month: { min: 3, max: 2 } }',
    ),
    account: fc.constantFrom('', ', limits: { text: 5 }', ', account: premium', ', account: premum'),
    rules: fc.constantFrom(
      '',
      'rules: { format/duplicate-id: warning }\n',
      'rules: { schedule/too-close: "off" }\n',
      'rules: { content/mix: { posts: 5, least: 3 }, content/no-question: { posts: 3 } }\n',
      'rules: { content/pillar-share: { posts: 5, least: 3 }, content/selling-streak: { max: 1 } }\n',
      'rules: { schedule/repeated-link: { max: 1 }, schedule/repeated-media: { max: 1, days: 100 } }\n',
    ),
    more: fc.constantFrom(
      '',
      'voice: { banned: [utilize] }\n',
      'mix: { promotion: { max: 20% }, conversation: { min: 20% } }\n',
      'pillars: { p: { share: 50% }, q: { share: 50% } }\n',
      'calendar: { holidays: [{ country: US }], blackouts: [{ from: 2026-11-27, reason: Rest }] }\n',
      'crisis: { state: crisis, paused: y }\n',
      'objectives: { o: { kpi: k, target: 1, due: 2026-12-31 }, p: { kpi: k } }\ncampaigns: { v2: { end: 2026-12-31, objective: p } }\n',
      'tasks: [{ task: A, due: 2026-12-01 }, { task: B, due: 2026-12-02 }]\nkpis: { k: { values: { 2026-09-30: 1 } } }\n',
      'publishing: { by: network }\nobjectives: { o: {}, p: { due: 2026-11-30 } }\n',
    ),
  })
  .map(
    ({ zone, gap, cadence, account, rules, more }) =>
      `brand: { timezone: ${zone} }\nchannels: { x: { network: x${gap}${cadence} }, y: { network: x${account} } }\n${rules}${more}`,
  );

const ids = fc.constantFrom('a', 'b', 'launch', 'lunch', 'lanch', 'monday');
const times = fc.constantFrom(
  '2026-11-26 09:30',
  '2026-11-26 12:00',
  '2026-11-27 00:15',
  '2026-11-26T23:30Z',
  '2026-11-28 09:30',
  '2026-12-03 09:30',
  '2026-12-24 12:00',
  '2027-02-01 09:30',
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
    status: fc.constantFrom('draft', 'idea', 'approved', 'cancelled'),
    repeat: fc.option(
      fc.constantFrom('weekly', '{ rule: daily, count: 5 }', '{ rule: monthly, until: 2027-01-31 }'),
      { nil: undefined, freq: 8 },
    ),
    kind: fc.constantFrom(undefined, 'promotion', 'conversation', 'own'),
    pillar: fc.constantFrom(undefined, 'p', 'q'),
    objective: fc.constantFrom(undefined, undefined, 'o', 'p'),
    campaign: fc.constantFrom(undefined, undefined, 'v2'),
    link: fc.constantFrom(
      undefined,
      undefined,
      'https://acme.example/a',
      'https://acme.example/b?utm_source=x',
    ),
    media: fc.constantFrom(undefined, undefined, '[{ file: a.png, alt: A dog on a red sofa }]'),
    text: fc.constantFrom(
      'Text',
      'We utilize it',
      'Text #Launch with @ana',
      'More #Launch #Tools <!-- #Hidden -->',
      'Which of the three would you take home today, and why?',
      'Forty servers moved in one night and nobody woke up, which is how we like it.',
      'Forty servers moved in one night and nobody woke up, which is just how we like it.',
    ),
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
    entries.map(({ text, lines }) => `- ${[...lines, `text: "${text}"`].join('\n  ')}\n`).join(''),
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
