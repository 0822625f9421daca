import { describe, expect, test } from 'vitest';
import { offeredAt } from '../../support/completions.ts';

const PLAN = `// file: social.plan.yaml
channels: { x: { network: x }, mas: { network: mastodon } }
campaigns: { v2: { name: Versión 2, hashtags: ['#Lanzamiento'] } }
community: { advocates: [{ name: Eva, handles: { x: evita } }] }
// file: 1.post.md
---
channels: [x]
---
#Café con @ana y #café2 en mail@acme.dev
// file: 2.post.md
---
channels: [x, mas]
---
#Café #Nuevo
// file: 3.post.md
---
channels: [mas]
---
#SoloMastodon @eva@mas.to <!-- #Oculto -->
`;
const post = (text: string, front = 'channels: [x]\ncampaign: v2') =>
  `${PLAN}// file: a.post.md\n---\n${front}\n---\n${text}`;

describe('tags', () => {
  test('are those of the channel, most used first, then those of the campaign', () => {
    const { items, taken } = offeredAt(post('Hola #█'));
    expect(items.map(({ label, detail }) => `${label}: ${detail}`)).toEqual([
      '#Café: used 2 times',
      '#Nuevo: used once',
      '#café2: used once',
      '#Lanzamiento: of the campaign Versión 2',
    ]);
    expect(taken('#Café')).toContain('\nHola #Café█');
  });

  test('narrow with what is typed, and leave out what is only being typed', () => {
    expect(offeredAt(post('Hola #caf█')).labels).toEqual(['#Café', '#café2', '#Lanzamiento']);
    expect(offeredAt(post('Hola #nue█')).labels).toContain('#Nuevo');
    expect(offeredAt(post('Hola #xyz█')).labels).not.toContain('#xyz');
  });

  test('that differ in capitals alone are offered once, as the plan has them or else as most posts do', () => {
    const files = '// file: 4.post.md\n---\nchannels: [x]\n---\n#CAFÉ #lanzamiento\n';
    const { items } = offeredAt(post('Hola #█').replace('// file: a.post.md', `${files}// file: a.post.md`));
    expect(items.map(({ label, detail }) => `${label}: ${detail}`)).toEqual([
      '#Café: used 3 times',
      '#Nuevo: used once',
      '#café2: used once',
      '#Lanzamiento: used once',
    ]);
  });

  test('of a variant are those of its channel', () => {
    expect(offeredAt(post('Hola\n\n# mas\n\n#█', 'channels: [x, mas]')).labels).toEqual([
      '#Café',
      '#Nuevo',
      '#SoloMastodon',
      '# x',
      '# mastodon',
    ]);
  });

  test('mentions are those used and those that the plan knows on the network', () => {
    expect(offeredAt(post('Hola @█')).items.map(({ label, detail }) => `${label}: ${detail}`)).toEqual([
      '@ana: used once',
      '@evita: Eva',
    ]);
  });

  test('are offered in the texts of a list of posts', () => {
    const entry = (text: string) => `${PLAN}// file: a.posts.yaml\n- channels: [mas]\n  ${text}`;
    expect(offeredAt(entry('text: |\n    Hola #█')).labels).toContain('#SoloMastodon');
    expect(offeredAt(entry('text: "Hola #█"')).labels).toContain('#SoloMastodon');
    expect(offeredAt(entry('variants:\n    mas: >\n      Hola #█\n')).labels).toContain('#SoloMastodon');
    expect(offeredAt(entry('title: "Hola #█"')).labels).toEqual([]);
  });

  test('are not offered in comments, addresses and words', () => {
    expect(offeredAt(post('<!-- #█ -->')).labels).toEqual([]);
    expect(offeredAt(post('https://acme.dev/#█')).labels).toEqual([]);
    expect(offeredAt(post('mail@█')).labels).toEqual([]);
  });
});

describe('emoji', () => {
  test('by name in the language of the reader, the exact name first', () => {
    expect(offeredAt(post('Hola :party█')).labels.slice(0, 2)).toContain('🎉 party popper');
    const { labels, taken } = offeredAt(post('Hola :cafe█'), 'es');
    expect(labels).toContain('☕ bebida caliente');
    expect(taken('☕ bebida caliente')).toContain('Hola ☕█');
    expect(offeredAt(post('Hola :corazon_roj█'), 'es').labels[0]).toBe('❤️ corazón rojo');
  });

  test('not behind a time or in an address', () => {
    expect(offeredAt(post('A las 10:30█')).labels).toEqual([]);
    expect(offeredAt(post('https:█')).labels).toEqual([]);
  });

  test('only those that the brand allows', () => {
    const plan =
      '// file: social.plan.yaml\nchannels: { x: { network: x } }\nvoice: { emoji: { allow: [🎉] } }\n';
    const { labels } = offeredAt(`${plan}// file: a.post.md\n---\nchannels: [x]\n---\n:p█`);
    expect(labels).toEqual(['🎉 party popper']);
  });
});

describe('in a body', () => {
  test('headings open the variants that are missing', () => {
    const { labels, taken } = offeredAt(post('Hola\n\n# █', 'channels: [x, mas]'));
    expect(labels).toEqual(['# x', '# mas', '# mastodon']);
    expect(taken('# mas')).toContain('Hola\n\n# mas\n\n█');
    expect(offeredAt(post('Hola\n\n# x\n\nA\n\n# m█', 'channels: [x, mas]')).labels).not.toContain('# x');
  });

  test('a link placeholder and the next part of a thread', () => {
    expect(offeredAt(post('Mira {█')).taken('{link}')).toContain('Mira {link}█');
    expect(offeredAt(post('Mira {li█}')).taken('{link}')).toMatch(/Mira \{link\}█$/);
    expect(offeredAt(post('Uno\n\n-█')).taken('---')).toMatch(/Uno\n\n---\n\n█$/);
    // A first comment is one message.
    const comment = offeredAt(post('Hola', 'channels: [x, mas]\nfirstComment:\n  █'));
    expect(comment.labels).toEqual(['x', 'mas', 'mastodon', '{link}']);
    expect(offeredAt(post('Uno {█', 'channels: [x]\nlink: https://acme.dev')).item('{link}').detail).toBe(
      'https://acme.dev',
    );
  });
});

test('a front matter stands ready in an empty file', () => {
  expect(offeredAt('█').taken('Front matter of a post')).toBe(
    '---\nchannels: [█]\nschedule: \nstatus: draft\n---\n',
  );
  expect(offeredAt('---█').taken('Front matter of a post')).toMatch(/^---\nchannels/);
  expect(offeredAt('- id: a\n█', 'es', 'a.posts.yaml').taken('Cabecera de una publicación')).toBe(
    '- id: a\n- channels: [█]\n  schedule: \n  status: draft\n  text: |\n    ',
  );
});

describe('directives', () => {
  test.each<readonly [string, string, string, string]>([
    ['a.post.md', 'Hola\n<!-- voc█ -->', 'vocero-disable', 'Hola\n<!-- vocero-disable █ -->'],
    [
      'a.post.md',
      'Hola\n<!-- vocero-disable tone/ja█ -->',
      'tone/jargon',
      'Hola\n<!-- vocero-disable tone/jargon█ -->',
    ],
    [
      'a.post.md',
      '---\n# vocero-disable sche█\nid: a\n---\n',
      'schedule/too-close',
      '---\n# vocero-disable schedule/too-close█\nid: a\n---\n',
    ],
    [
      'a.plan.yaml',
      'channels: {} # vocero-disable-file plan█',
      'format/unknown-key',
      'channels: {} # vocero-disable-file format/unknown-key█',
    ],
  ])('in %s at %j', (name, marked, label, expected) => {
    expect(offeredAt(marked, 'en', name).taken(label)).toBe(expected);
  });

  test('a rule is not named twice, and a reason is not completed', () => {
    expect(offeredAt('---\n---\n<!-- vocero-disable tone/jargon █ -->').labels).not.toContain('tone/jargon');
    expect(offeredAt('---\n---\n<!-- vocero-disable tone/jargon: the cust█ -->').labels).toEqual([]);
  });
});

describe('media', () => {
  const disk = ['img/a.png', 'img/old/b.jpg', 'video.mp4']
    .map((name) => `// media: posts/${name} missing\n`)
    .join('');
  const at = (file: string) => `${disk}// file: posts/a.post.md\n---\nmedia:\n  - file: ${file}\n---\n`;

  test('files are offered by their path from the post, nearest first', () => {
    expect(offeredAt(at('█')).labels).toEqual(['video.mp4', 'img/a.png', 'img/old/b.jpg', '../']);
    expect(offeredAt(at('img/o█')).labels).toEqual(['img/a.png', 'img/old/b.jpg']);
    expect(offeredAt(at('../█')).labels).toEqual([
      '../posts/video.mp4',
      '../posts/img/a.png',
      '../posts/img/old/b.jpg',
      '../../',
    ]);
    expect(offeredAt(at('img/o█')).taken('img/old/b.jpg')).toContain('file: img/old/b.jpg█\n');
  });

  test('a path that leads out of the disk or to another host lists nothing', () => {
    expect(offeredAt(at('https://acme.dev/█')).labels).toEqual([]);
    expect(offeredAt(at('/etc/█')).labels).toEqual([]);
  });
});
