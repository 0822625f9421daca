import { describe, expect, test } from 'vitest';
import { joinHovers } from '../../../core/src/features/hover/hover.ts';
import { hoversAt } from '../../../core/src/features/hover/hovers-at.ts';
import type { Language } from '../../../core/src/rules/words.ts';
import { withNow } from '../../../core/src/workspace/workspace.ts';
import { readMarked, readMarkedNow } from '../../support/marked.ts';
import { uriOf, workspaceOf } from '../../support/project.ts';

/** What there is to read at `█`, and the text that it is about. */
function read(marked: string, language: Language = 'en', name = 'a.post.md') {
  const files = readMarked(marked, name);
  const workspace = withNow(
    workspaceOf(Object.fromEntries(files.map((file) => [file.name, file.text]))),
    readMarkedNow(marked),
  );
  const at = files.find(({ cursor }) => cursor !== undefined);
  if (at?.cursor === undefined) throw new Error('No cursor in the workspace.');
  const rulePage = (id: string) => `https://docs.example/${id}`;
  const found = joinHovers(
    hoversAt(workspace, uriOf(at.name), at.cursor, { language, zone: 'America/Bogota', rulePage }),
  );
  return { text: found?.markdown, about: found && at.text.slice(found.span.start, found.span.end) };
}

const PLAN = `// now: 2026-11-22T12:00Z
// file: social.plan.yaml
brand: { timezone: Europe/Madrid, currency: EUR }
channels:
  x: { network: x, purpose: Novedades, minGap: 4h }
  mas: { network: mastodon, timezone: America/Bogota }
pillars: { producto: { name: Producto, description: Lo que hacemos, share: 40% } }
campaigns: { v2: { name: Versión 2, start: 2026-11-01, end: 2026-12-31, budget: 1200 } }
team: { ana: { name: "Ana [x](command:evil) <img src=x> https://evil.example", role: "\`code\` | *all*" } }
calendar: { holidays: [{ country: ES }], blackouts: [{ from: 2026-12-24, reason: Inventario }], keyDates: [{ date: 2026-12-08, name: Aniversario }] }
`;
const post = (front: string, body = 'Hola\n') => `${PLAN}// file: a.post.md\n---\n${front}\n---\n${body}`;

describe('counts', () => {
  const long = `${'a'.repeat(290)}`;

  test('on each channel with a bar, at the key that names them', () => {
    expect(read(post('chan█nels: [x, mas]', `${'a'.repeat(214)}\n`))).toEqual({
      about: 'channels',
      text: expect.stringContaining(
        '- `▰▰▰▰▰▰▰▱▱▱` **X** 214 / 280 · 66 left\n- `▰▰▰▰▱▱▱▱▱▱` **Mastodon \\(mas\\)** 214 / 500 · 286 left'.replace(
          /\\([()])/g,
          '$1',
        ),
      ),
    });
  });

  test('of one channel at its name, and of a variant at its heading, part by part', () => {
    expect(read(post('channels: [x, ma█s]')).text).toMatch(/\*\*Mastodon \(mas\)\*\* 4 \/ 500 · 496 left/);
    const { text } = read(post('channels: [x, mas]', 'Hola\n\n# █x\n\nUno\n\n---\n\nDos más\n'), 'es');
    expect(text).toContain('**X** 3 / 280 · quedan 277 · parte 1 de 2');
    expect(text).toContain('**X** 7 / 280 · quedan 273 · parte 2 de 2');
    expect(text).not.toContain('Mastodon');
  });

  test('says at what is too long for whom', () => {
    expect(read(post('channels: [x, mas]', `${long.slice(0, 285)}█${long.slice(285)}\n`))).toEqual({
      about: 'a'.repeat(10),
      text: '⚠ Too long for X: 10 over',
    });
    expect(read(post('channels: [x, mas]', `aaa█${long}\n`)).text).toBeUndefined();
  });

  test('in a list of posts at the keys of its texts', () => {
    const { text } = read(
      `${PLAN}// file: a.posts.yaml\n- channels: [x, mas]\n  text: Hola\n  variants:\n    m█as: Adiós\n`,
    );
    expect(text).toContain('**Mastodon (mas)** 5 / 500 · 495 left');
  });
});

describe('meaning', () => {
  test('of a key, with the values that it takes', () => {
    const { text, about } = read(post('sta█tus: draft'), 'es');
    expect(about).toBe('status');
    expect(text).toMatch(
      /^\*\*status\*\*\n\nLo que decidió una persona\.\n\nValores:\n\n- `idea` · una ocurrencia/,
    );
    expect(read('channels:\n  x:\n    net█work: x\n', 'en', 'a.plan.yaml').text).toMatch(
      /The network the account is on/,
    );
  });

  test('of a value of a closed list', () => {
    expect(read(post('status: dra█ft')).text).toBe('`draft` · being written');
  });

  test('of a rule, with its page', () => {
    const { text, about } = read(
      post('id: a', '<!-- vocero-disable limit/too-█long: a quotation -->\nHola\n'),
    );
    expect(about).toBe('limit/too-long');
    expect(text).toMatch(
      /^\*\*limit\/too-long\*\* ⛔ error\n\n.+\n\n.+\n\n\[Examples and options\]\(https:\/\/docs\.example\/limit\/too-long\)$/,
    );
    expect(read('channels: {}\nrules: { tone/jar█gon: off }\n', 'es', 'a.plan.yaml').text).toMatch(
      /Ejemplos y opciones/,
    );
  });

  test('of a key in a broken file', () => {
    expect(read('---\nstatus: "dra\nsche█dule: 2026\n').text).toMatch(/When it goes out/);
  });
});

describe('what the plan says', () => {
  test.each<readonly [string, string]>([
    ['pillar: pro█ducto', '**Producto** · pillar\n\nLo que hacemos\n\n- target share: 40%'],
    [
      'campaign: v█2',
      '**Versión 2** · campaign\n\n- days: Sun, 1 Nov 2026 – Thu, 31 Dec 2026\n- budget: €1,200.00',
    ],
  ])('at %j', (front, expected) => {
    expect(read(post(front)).text?.replace(/(Sun|Thu) (\d)/g, '$1, $2')).toBe(expected);
  });

  test('of a channel: its network, purpose and rules', () => {
    const { text } = read(post('channels: [█x]'));
    expect(text).toMatch(/^\*\*x\*\* · X\n\nNovedades\n\n- time zone: Europe\/Madrid\n- shortest gap: 4h/);
  });

  test('of a channel with hours: the days as the reader calls them', () => {
    const hours =
      "hours: { weekdays: 09:00-18:00, sat: [10:00-12:00, 16:00-18:00] }, bestTimes: { weekend: '10:00' }";
    const marked = post('channels: [█x]').replace('minGap: 4h', `minGap: 4h, ${hours}`);
    expect(read(marked, 'es').text).toContain(
      '- horario: lun–vie 09:00-18:00; sáb 10:00-12:00, 16:00-18:00\n- mejores horas: sáb–dom 10:00',
    );
    expect(read(marked).text).toContain('- hours: Mon–Fri 09:00-18:00; Sat 10:00-12:00, 16:00-18:00');
  });

  test('of another post: when, where and how it starts', () => {
    const other =
      '// file: b.post.md\n---\nid: b\nchannels: [x]\nschedule: 2026-11-25 09:30\nstatus: draft\n---\nYa *viene*\n';
    expect(read(`${post('after: [█b]')}${other}`, 'es').text).toBe(
      'mié, 25 nov 2026, 09:30 · x · draft (en redacción)\n\nYa \\*viene\\*',
    );
  });

  test('shows hostile text as the text it is', () => {
    const { text } = read(post('author: █ana'));
    expect(text).toBe(
      '**Ana \\[x\\](command:evil) \\<img src=x\\> https\\://evil.example** · team\n\n\\`code\\` \\| \\*all\\*',
    );
  });
});

describe('a moment', () => {
  test('in the zone of each channel and of the reader, with what that day is', () => {
    expect(read(post('channels: [x, mas]\nschedule: 2026-12-08 █09:30')).text).toBe(
      [
        '**in 2 weeks**',
        '- x: Tue, 8 Dec, 09:30 (Europe/Madrid)\n- mas: Tue, 8 Dec, 09:30 (America/Bogota)',
        '- holiday (ES): Immaculate Conception\n- key date: Aniversario',
      ]
        .join('\n\n')
        .replaceAll('Tue,', 'Tue'),
    );
    const { text } = read(post('channels: [x]\nschedule: 2026-12-24 █09:30'), 'es');
    expect(text).toMatch(
      /- x: jue, 24 dic, 09:30 \(Europe\/Madrid\)\n- tu hora: jue, 24 dic, 03:30 \(America\/Bogota\)/,
    );
    expect(text).toContain('- sin publicaciones: Inventario');
  });

  test('that the clocks skip', () => {
    expect(read(post('channels: [x]\nschedule: 2027-03-28 █02:30')).text).toContain(
      '⚠ The clocks skip this time.',
    );
  });

  test('of a plan is a day', () => {
    expect(
      read(
        '// now: 2026-11-22T12:00Z\n// file: a.plan.yaml\nchannels: {}\ntasks: [{ task: A, due: 2026-11-█23 }]',
      ).text,
    ).toMatch(/^\*\*Mon,? 23 Nov 2026\*\* · tomorrow$/);
  });
});

test('in a text there is nothing to read', () => {
  expect(read(post('channels: [x]', 'Ho█la\n')).text).toBeUndefined();
});

describe('marks in a text', () => {
  const plan = PLAN.replace(
    'campaigns: { v2: {',
    'voice: { hashtags: { allow: ["#Vocero"] } }\ncommunity: { advocates: [{ name: Yeimi, handles: { x: "@yeimi" }, notes: Cocinera }] }\ncompetitors: [{ name: Rival, handles: { x: rival } }]\ncampaigns: { v2: { utm: {}, hashtags: ["#V2"],',
  );
  const at = (body: string, front = 'channels: [x, mas]\ncampaign: v2\nlink: https://a.dev/p') =>
    `${plan}// file: a.post.md\n---\n${front}\n---\n${body}\n// file: b.post.md\n---\nchannels: x\n---\n#vocero #V2\n// file: c.post.md\n---\nchannels: x\n---\n#Vocero\n`;

  test('the placeholder of the link: what each channel is sent', () => {
    const { text, about } = read(at('See {li█nk}'));
    expect(about).toBe('{link}');
    expect(text).toBe(
      '- x: `https://a.dev/p?utm_source=x&utm_medium=social&utm_campaign=v2`\n- mas: `https://a.dev/p?utm_source=mastodon&utm_medium=social&utm_campaign=v2`',
    );
    expect(read(at('See {li█nk}', 'channels: [x, mas]\nlink: https://a.dev')).text).toBe(
      '- x, mas: `https://a.dev`',
    );
    expect(read(at('See {li█nk}\n\n# mas\n\n{link}', 'channels: [x, mas]\nlink: https://a.dev')).text).toBe(
      '- x: `https://a.dev`',
    );
    expect(read(at('See {li█nk}', 'channels: x')).text).toMatch(/^This post has no `link`/);
  });

  test('the link itself', () => {
    expect(read(at('Hi', 'channels: x\ncampaign: v2\nlink: https://a.d█ev')).text).toBe(
      '- x: `https://a.dev?utm_source=x&utm_medium=social&utm_campaign=v2`',
    );
  });

  test('a hashtag: how often, how else, and whose', () => {
    // The first post uses it on two channels.
    expect(read(at('Hi #Voc█ero')).text).toBe(
      '**\\#Vocero**\n\n- of the brand\n- used 4 times\n- also written \\#vocero',
    );
    expect(read(at('Hi #V█2'), 'es').text).toBe('**\\#V2**\n\n- de la campaña Versión 2\n- usado 3 veces');
  });

  test('a mention: who it is, as far as the plan knows', () => {
    expect(read(at('By @ye█imi')).text).toBe('**Yeimi**\n\nCocinera');
    expect(read(at('By @ri█val')).text).toBe('**Rival** · competitor');
    expect(read(at('By @some█body')).text).toBeUndefined();
  });
});
