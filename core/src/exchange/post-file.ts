import { parseFile } from '../model/parse.ts';
import type { Plan } from '../model/plan/plan.ts';
import type { WrittenTime } from '../model/time.ts';
import { textsOf } from '../model/variants.ts';
import { spellWhole } from '../syntax/spell-scalar.ts';
import { isTarget } from '../workspace/sent.ts';
import { plainWall } from './clock.ts';

/** What a new post says. */
export type Draft = {
  readonly channels: readonly string[];
  readonly time: WrittenTime | undefined;
  readonly title: string;
  readonly campaign: string | undefined;
  readonly pillar: string | undefined;
  readonly link: string | undefined;
  readonly media: readonly { readonly file: string; readonly alt: string | undefined }[];
  readonly parts: readonly string[];
};

/** The text of a `*.post.md`. Its status is draft: somebody should look at what came from elsewhere. */
export function postFile(draft: Draft): string {
  const { channels, time, title, campaign, pillar, link, media, parts } = draft;
  const value = (key: string, text: string | undefined) =>
    text === undefined || text === '' ? [] : [`${key}: ${spellWhole(text)}`];
  const lines = [
    ...value('title', title),
    ...(channels.length > 0 ? [`channels: [${channels.map(spellWhole).join(', ')}]`] : []),
    ...(time ? [`schedule: ${spellTime(time)}`] : []),
    'status: draft',
    ...value('campaign', campaign),
    ...value('pillar', pillar),
    ...value('link', link),
    ...(media.length > 0 ? ['media:'] : []),
    ...media.flatMap(({ file, alt }) => [
      `  - file: ${spellWhole(file)}`,
      ...value('alt', alt).map((line) => `    ${line}`),
    ]),
  ];
  return `---\n${lines.join('\n')}\n---\n\n${bodyOf(parts)}\n`;
}

/**
 * True when a file says the parts that it was made of. It does not where a text has a line that means
 * something in a post: `---`, a comment, or the name of a channel as a heading.
 */
export function saysParts(uri: string, text: string, parts: readonly string[], plan: Plan): boolean {
  const file = parseFile(uri, text);
  const post = file?.kind === 'posts' ? file.posts[0] : undefined;
  if (!post) return false;
  const { sections } = textsOf(post, (name) => isTarget(name, plan));
  const read = sections.flatMap((section) => section.parts.map((part) => part.text.text));
  return sections.length === 1 && JSON.stringify(read) === JSON.stringify(parts.map((part) => part.trim()));
}

function bodyOf(parts: readonly string[]): string {
  // A zero byte makes a file binary, and half a pair cannot be written.
  return parts.map((part) => part.trim().replaceAll('\0', '').toWellFormed()).join('\n\n---\n\n');
}

function spellTime(time: WrittenTime): string {
  if (time.kind === 'wall') return plainWall(time.wall);
  const minutes = Math.abs(time.offsetMinutes);
  const two = (value: number) => String(value).padStart(2, '0');
  const sign = time.offsetMinutes < 0 ? '-' : '+';
  return `${plainWall(time.wall)}${sign}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
