import { insertKey, lineBreakOf } from '../model/insert-key.ts';
import type { PlanFile } from '../model/parsed.ts';
import { zoneOf } from '../model/plan/plan.ts';
import { setKey } from '../model/set-key.ts';
import { wallAt } from '../model/time.ts';
import { clockText, dateText } from '../schedule/write-time.ts';
import { nodeAt, pairOf, type YamlNode } from '../syntax/node.ts';
import { spellWhole } from '../syntax/spell-scalar.ts';
import { parseYaml } from '../syntax/yaml.ts';
import { applyEdits, type Edit } from '../text/edit.ts';
import { span } from '../text/span.ts';

/** What a person decides about everything that is planned. */
export type CrisisChange = { readonly state: 'crisis' | 'normal'; readonly reason: string };

/**
 * The text of a plan in which everything is paused, or goes on again: state, reason and since when, and the list of
 * paused channels where there is one. All else stays to the letter.
 *
 * @param now milliseconds since 1970-01-01T00:00Z; written as wall time of the plan.
 * @returns undefined where the plan is laid out in a way that has no place for it.
 */
export function withCrisisState(
  file: PlanFile,
  { state, reason }: CrisisChange,
  now: number,
): string | undefined {
  const wall = wallAt(now, zoneOf(file.plan, ''));
  const values = [
    ['state', state],
    ['reason', reason],
    ['since', `${dateText(wall)} ${clockText(wall)}`],
  ] as const;
  let text: string | undefined = ensureSection(file, values);
  for (const [key, value] of values) text = text && step(text, (map, of) => setKey(of, map, key, value));
  const channels = state === 'crisis' ? Object.keys(file.plan.channels) : [];
  return text && step(text, (map, of) => setPaused(of, map, channels));
}

type Values = readonly (readonly [string, string])[];

/** The plan with a section to write to. */
function ensureSection({ source }: PlanFile, values: Values): string | undefined {
  const node = rootOf(source.text);
  if (node?.kind !== 'map') return undefined;
  const section = pairOf(node, 'crisis')?.value;
  if (section) return section.kind === 'map' && section.pairs.length > 0 ? source.text : undefined;
  const lines = values.map(([key, value]) => `${key}: ${spellWhole(value)}`);
  const edit = insertKey(source.text, node, {
    block: (indent) =>
      ['crisis:', ...lines.map((line) => `${indent}  ${line}`)].join(lineBreakOf(source.text)),
    flow: `crisis: { ${lines.join(', ')} }`,
  });
  return edit && applyEdits(source.text, [edit]);
}

/** All keys that are written, also those whose values are refused: a second one must not stand beside them. */
function rootOf(text: string): YamlNode | undefined {
  const { node, problems } = parseYaml(text, span(text.startsWith('\ufeff') ? 1 : 0, text.length));
  return problems.length === 0 ? node : undefined;
}

/** Reads the text again and makes the next change, so that each finds its place. */
function step(
  text: string,
  change: (section: YamlNode, text: string) => readonly Edit[] | undefined,
): string | undefined {
  const root = rootOf(text);
  const section = root && nodeAt(root, ['crisis']);
  const edits = section && change(section, text);
  return edits && applyEdits(text, edits);
}

/** Without a list everything is paused; a list that is there says what, and has to say it of all. */
function setPaused(text: string, map: YamlNode, channels: readonly string[]): readonly Edit[] | undefined {
  const known = map.kind === 'map' ? pairOf(map, 'paused') : undefined;
  if (!known) return [];
  const list = `[${channels.map(spellWhole).join(', ')}]`;
  const { value } = known;
  const isBeside = !text.slice(known.key.span.end, value.span.start).includes('\n');
  if (isBeside) return [{ span: value.span, text: value.span.start === value.span.end ? ` ${list}` : list }];
  // A list in lines begins below its key.
  return [{ span: { start: known.key.span.end, end: value.span.end }, text: `: ${list}` }];
}
