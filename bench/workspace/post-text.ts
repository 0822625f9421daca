import { fill, type Phrases, phrases, type TextLanguage } from './phrases.ts';
import type { Random } from './random.ts';

/** Slips that are put into a text on purpose, so that there is something to find. */
export type Slips = { readonly bannedWord: boolean; readonly tooLong: boolean };

/** The shape of a post: a thread, a common text with a variant, or one long text. */
export type Shape = 'thread' | 'variants' | 'long';

/** The body of a post in the shape its channels want. */
export function bodyOf(
  shape: Shape,
  language: TextLanguage,
  channels: readonly string[],
  slips: Slips,
  random: Random,
) {
  const bank = phrases[language];
  const slip = slips.bannedWord ? ` ${fill(random.pick(bank.slips), bank, random)}` : '';
  switch (shape) {
    case 'thread':
      return thread(bank, slip, slips.tooLong, random);
    case 'variants':
      return variants(bank, channels, slip, slips.tooLong, random);
    case 'long':
      return long(bank, slip, random);
  }
}

/** Longest part in UTF-16 units that fits X whatever emoji it holds. */
const PART = 245;

function thread(bank: Phrases, slip: string, tooLong: boolean, random: Random): string {
  const parts = [`${fill(random.pick(bank.openings), bank, random)} 🧵`];
  for (let count = random.int(4, 5); count > 0; count--) parts.push(paragraph(bank, PART, random));
  parts[1] = paragraph(bank, PART - slip.length, random) + slip;
  if (tooLong) parts[2] += ` ${paragraph(bank, 2 * PART, random)}`;
  const end = fill(random.pick(bank.questions), bank, random);
  parts.push(`${end}\n\n{link} ${random.pick(bank.hashtags)}`);
  return `${parts.join('\n\n---\n\n')}\n`;
}

function variants(
  bank: Phrases,
  channels: readonly string[],
  slip: string,
  tooLong: boolean,
  random: Random,
): string {
  const hashtag = random.pick(bank.hashtags);
  const length = tooLong ? 2 * PART : PART - slip.length - hashtag.length - 2;
  const common = `${paragraph(bank, length, random)}${slip}\n\n${hashtag}`;
  const target = channels.at(-1) ?? 'linkedin';
  const isShort = target !== 'linkedin' && target !== 'instagram';
  const other = isShort
    ? `${paragraph(bank, PART - 10, random)} @brisa\n\n---\n\n${paragraph(bank, PART, random)}`
    : `${paragraph(bank, 350, random)}\n\n${paragraph(bank, 300, random)}\n\n{link}`;
  const team = random.chance(0.3) ? `<!-- ${fill(random.pick(bank.questions), bank, random)} -->\n` : '';
  return `${common}\n\n# ${target}\n\n${team}${other}\n`;
}

function long(bank: Phrases, slip: string, random: Random): string {
  const points = Array.from({ length: 4 }, () => `• ${fill(random.pick(bank.sentences), bank, random)}`);
  const url = `https://brisa.example/${random.pick(['blog', 'taller', 'rutas'])}/${random.int(1, 999)}`;
  const blocks = [
    `${fill(random.pick(bank.openings), bank, random)} ${paragraph(bank, 220, random)}${slip}`,
    points.join('\n'),
    `${fill(random.pick(bank.questions), bank, random)} 👉 ${url}`,
    `${random.pick(bank.hashtags)} ${random.pick(bank.hashtags)} @valenciabici`,
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** Sentences up to a length in UTF-16 units; at least one. */
export function paragraph(bank: Phrases, length: number, random: Random): string {
  let text = fill(random.pick(bank.sentences), bank, random);
  for (;;) {
    const next = `${text} ${fill(random.pick(bank.sentences), bank, random)}`;
    if (next.length > length) return text;
    text = next;
  }
}
