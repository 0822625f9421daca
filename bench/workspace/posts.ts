import type { TextLanguage } from './phrases.ts';
import { bodyOf, type Shape } from './post-text.ts';
import { createRandom, type Random, seedFor } from './random.ts';

export type GeneratedFile = { readonly path: string; readonly text: string };

/** Posts on one day: a busy brand, not thousands on one date. */
const A_DAY = 4;
const FIRST_DAY = Date.UTC(2019, 0, 7);
const DAY = 86_400_000;
/** Two hours and more apart, so that nothing breaks the plan's minGap by accident. */
const SLOTS = [8 * 60, 10 * 60 + 30, 13 * 60, 16 * 60 + 30] as const;

type Audience = {
  readonly language: TextLanguage;
  readonly shape: Shape;
  readonly channels: readonly string[];
};

const AUDIENCES: readonly Audience[] = [
  { language: 'es', shape: 'thread', channels: ['x-es'] },
  { language: 'es', shape: 'thread', channels: ['x-es', 'mastodon', 'bluesky'] },
  { language: 'es', shape: 'variants', channels: ['x-es', 'linkedin'] },
  { language: 'es', shape: 'variants', channels: ['mastodon', 'x-es'] },
  { language: 'es', shape: 'variants', channels: ['bluesky', 'instagram'] },
  { language: 'es', shape: 'long', channels: ['instagram', 'linkedin'] },
  { language: 'en', shape: 'thread', channels: ['x-en', 'bluesky'] },
  { language: 'en', shape: 'variants', channels: ['x-en', 'linkedin'] },
  { language: 'en', shape: 'variants', channels: ['bluesky', 'x-en'] },
  { language: 'en', shape: 'long', channels: ['linkedin'] },
];

/**
 * Posts as a brand with years of archive has them. Each is made from the seed and its own number
 * alone, so that a small workspace is the start of a large one and both can be compared.
 */
export function* generatePosts(seed: number, count: number): Generator<GeneratedFile> {
  for (let index = 0; index < count; index++) yield generatePost(seed, index);
}

function generatePost(seed: number, index: number): GeneratedFile {
  const random = createRandom(seedFor(seed, index));
  const { language, shape, channels } = random.pick(AUDIENCES);
  const slips = { bannedWord: random.chance(0.02), tooLong: random.chance(0.01) };
  const time = timeOf(index, random);
  const body = bodyOf(shape, language, channels, slips, random);
  const text = `---\n${frontMatter(index, time, language, channels, random)}---\n${body}`;
  const month = time.slice(0, 7);
  return { path: `posts/${month}/${time.slice(0, 10)}-${shape}-${index}.post.md`, text };
}

/** The wall time of a post; one in a hundred comes half an hour behind the one before it. */
function timeOf(index: number, random: Random): string {
  const isHasty = random.chance(0.01) && index % A_DAY > 0;
  const slot = SLOTS[index % A_DAY] ?? 0;
  const minutes = isHasty ? (SLOTS[(index % A_DAY) - 1] ?? 0) + 30 : slot + 5 * random.int(0, 4);
  return new Date(FIRST_DAY + Math.floor(index / A_DAY) * DAY + minutes * 60_000)
    .toISOString()
    .slice(0, 16)
    .replace('T', ' ');
}

function frontMatter(
  index: number,
  time: string,
  language: TextLanguage,
  channels: readonly string[],
  random: Random,
): string {
  const lines = [
    `id: post-${index}`,
    `title: "${language === 'es' ? 'Taller' : 'Workshop'}: nº ${index}"`,
    `channels: [${channels.join(', ')}]`,
    ...schedule(time, channels, random),
    `status: ${random.pick(['approved', 'approved', 'approved', 'review', 'draft'])}`,
    `author: ${random.pick(['carmen', 'tom'])}`,
    `pillar: ${random.pick(['taller', 'rutas', 'comunidad', 'tienda'])}`,
    `kind: ${random.pick(['own', 'own', 'conversation', 'promotion'])}`,
    `language: ${language}`,
    `link: https://brisa.example/${random.pick(['blog', 'taller', 'rutas'])}/${random.int(1, 999)}`,
  ];
  if (lines.includes('status: approved') || random.chance(0.2)) lines.push(...approvals(time));
  if (random.chance(0.3)) lines.push(`campaign: ${random.pick(['primavera', 'vuelta-al-cole', 'luces'])}`);
  if (random.chance(0.5))
    lines.push('media:', `  - file: ../../img/${random.int(1, 40)}.jpg`, `    alt: ${alt(language)}`);
  if (index > 4 && random.chance(0.1)) lines.push(`after: post-${index - random.int(1, 4)}`);
  if (random.chance(0.15))
    lines.push(
      'notes: >-',
      '  Ask the photographer first, and check the opening hours',
      '  before this goes out.',
    );
  return `${lines.join('\n')}\n`;
}

function schedule(time: string, channels: readonly string[], random: Random): readonly string[] {
  if (channels.length < 2 || random.chance(0.7)) return [`schedule: ${time}`];
  return ['schedule:', ...channels.map((channel) => `  ${channel}: ${time}`)];
}

/** By somebody who may approve and wrote none of the posts. */
function approvals(time: string): readonly string[] {
  return ['approvals:', '  - by: nuria', `    at: ${time.slice(0, 10)} 07:15`];
}

function alt(language: TextLanguage): string {
  return language === 'es'
    ? 'Una bici azul apoyada en el mostrador, con la rueda trasera desmontada.'
    : 'A blue bike leaning on the counter, its rear wheel taken off.';
}
