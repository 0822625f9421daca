import { type Mapped, toFile } from '../../text/mapped.ts';
import { compareSpans, type Span, span } from '../../text/span.ts';
import { resultsFor } from './block-cache.ts';
import { htmlBlocks } from './blocks/html-blocks.ts';
import { markdownBlocks } from './blocks/markdown-blocks.ts';
import type { StyleBlock, Wanted } from './blocks/style-block.ts';
import { postBlocks, textBlocks } from './blocks/text-blocks.ts';
import { ignoredPlaces } from './blocks/without-ignored.ts';
import { cleanText } from './clean-text.ts';
import { ALL_ON } from './control.ts';
import type { LintOptions, StyleFormat } from './lint-options.ts';
import { reporterFor } from './reported.ts';
import { asksFor, meets, readScope } from './scope.ts';
import { sentencesIn } from './sentences.ts';
import type { StyleAlert } from './style-alert.ts';
import type { FileMemory, FoundIn, StyleMatch, StyleRule } from './style-rule.ts';

const EXTENSIONS: Readonly<Record<StyleFormat, string>> = {
  text: '.txt',
  markdown: '.md',
  html: '.html',
  post: '.txt',
};

/** Most alerts of one rule on one text: nobody reads more. */
const MOST_ALERTS = 1_000;

/** Most kinds of blocks for which it is remembered which rules look at them. */
const MOST_SCOPES = 500;

/** Runs rules over a text: alerts by place, each only once. Never throws. */
export function lintStyled(
  text: string,
  format: StyleFormat,
  rules: readonly StyleRule[],
  options: LintOptions,
): readonly StyleAlert[] {
  const { wanted, styles, rulesFor } = planOf(rules);
  // A post has no code that what is ignored could be marked as.
  const ignored = format === 'post' ? ignoredPlaces(text, options) : [];
  const masked = [...(options.masked ?? []), ...ignored];
  const collected = new Map<StyleRule, Collected>();
  const memory: FileMemory = new Map();
  for (const block of blocksOf(text, format, styles, wanted, { ...options, masked })) {
    const kept = block.counts ? undefined : resultsFor(block.mapped.text);
    const seen: FoundIn = { text: block.mapped.text, ...(block.counts && { counts: block.counts }) };
    for (const rule of rulesFor(block.scope)) {
      if (block.control.isOff(rule.check)) continue;
      let found = rule.isLocal ? kept?.get(rule.find) : undefined;
      if (!found) {
        options.onRule?.(rule.check);
        found = rule.find(seen, memory);
        if (rule.isLocal) kept?.set(rule.find, found);
      }
      if (found.length > 0) collect({ text, masked, collected }, rule, block, found);
    }
  }
  return [...collected.values()]
    .flatMap(({ alerts }) => alerts)
    .sort((a, b) => compareSpans(a.span, b.span) || (a.check < b.check ? -1 : a.check > b.check ? 1 : 0));
}

type Collected = {
  readonly places: Set<number>;
  /** Alerts by where Vale reports them: of several at one place it reports one. */
  readonly reported: Map<number, number>;
  readonly alerts: StyleAlert[];
};

/** What one look at a text goes by, and what it has found. */
type Pass = {
  readonly text: string;
  readonly masked: readonly Span[];
  readonly collected: Map<StyleRule, Collected>;
};

/** Adds what a rule found in a block, without what it has found at the same place before. */
function collect(
  { text, masked, collected }: Pass,
  rule: StyleRule,
  block: StyleBlock,
  found: readonly StyleMatch[],
): void {
  const { check, level, link, limit } = rule;
  const { places, reported, alerts } = collected.get(rule) ?? newCollected();
  collected.set(rule, { places, reported, alerts });
  const report = block.searched && reporterFor(block.mapped.text, block.searched);
  const most = limit > 0 ? Math.min(limit, MOST_ALERTS) : MOST_ALERTS;
  for (const match of found) {
    if (alerts.length >= most) return;
    if (block.control.isOffAt(check, match.match, match.span?.start ?? 0)) continue;
    if (!report && match.span && holdsMask(block, match.span)) continue;
    const place = match.span ? toFile(block.mapped, match.span.start, match.span.end) : span(0, 0);
    if (isCutByMask(masked, place)) continue;
    const at = report && match.span ? report(match) : place.start;
    if (at === undefined || places.has(place.start)) continue;
    const twin = report && reported.get(at);
    if (twin !== undefined && at !== place.start) continue;
    places.add(place.start);
    // What was read is not what stands there: a fix would put the reading in its place.
    const isTrue = text.slice(place.start, place.end) === match.match;
    reported.set(at, twin ?? alerts.length);
    alerts[twin ?? alerts.length] = {
      ...match,
      ...(!isTrue && { replacements: [] }),
      check,
      level,
      span: place,
      ...(link !== undefined && { link }),
    };
  }
}

function newCollected(): Collected {
  return { places: new Set(), reported: new Map(), alerts: [] };
}

/** True when a match starts or ends in what a caller has masked, so that it is not about words. */
function isCutByMask(masked: readonly Span[], place: Span): boolean {
  const holds = (offset: number) => masked.some(({ start, end }) => start <= offset && offset < end);
  return place.end > place.start && (holds(place.start) || holds(place.end - 1));
}

/**
 * True when a match holds code, or something else that was not read, and Vale would not speak of it: it
 * does where the match stands inside its sentence and no word is glued to the code.
 */
function holdsMask({ masks = [], mapped }: StyleBlock, place: Span): boolean {
  if (!masks.some((mask) => mask.start < place.end && place.start < mask.end)) return false;
  const { text } = mapped;
  const match = text.slice(place.start, place.end);
  const sentences = sentencesIn(text).map(({ start, end }) => text.slice(start, end));
  const around = sentences.find((sentence) => sentence === match || sentence.indexOf(match) > 0);
  return around === undefined || around.split(/\s+/).some((word) => /\p{L}/u.test(word) && /\*/.test(word));
}

function* blocksOf(
  text: string,
  format: StyleFormat,
  styles: readonly string[],
  wanted: Wanted,
  options: LintOptions,
): Generator<StyleBlock> {
  const mapped = cleanText(text, options.masked ?? []);
  const extension = options.extension ?? EXTENSIONS[format];
  switch (format) {
    case 'text':
      yield* textBlocks(mapped, extension, wanted);
      break;
    case 'post':
      yield* postBlocks(mapped, extension, wanted);
      break;
    case 'markdown':
      yield* markdownBlocks(mapped, { extension, styles, wanted, options });
      return;
    case 'html':
      yield* htmlBlocks(mapped, { extension, styles, wanted, options });
      return;
  }
  if (wanted.raw) yield rawBlock(mapped, extension);
}

/** The text as it stands, markup and all. */
function rawBlock(mapped: Mapped, extension: string): StyleBlock {
  return { mapped, scope: `raw${extension}`, control: ALL_ON };
}

/** What a set of rules asks of a text. */
type Plan = {
  readonly wanted: Wanted;
  readonly styles: readonly string[];
  /** The rules that look at blocks of a scope. */
  readonly rulesFor: (scope: string) => readonly StyleRule[];
};

/** Made once for each set of rules: a caller lints many texts with the same. */
const plans = new WeakMap<readonly StyleRule[], Plan>();

function planOf(rules: readonly StyleRule[]): Plan {
  const known = plans.get(rules);
  if (known) return known;
  const scoped = rules.map((rule) => ({ rule, scope: readScope(rule.scopes) }));
  const asked = (name: string) => scoped.some(({ scope }) => asksFor(scope, name));
  // A text has many blocks of few kinds.
  const meeting = new Map<string, readonly StyleRule[]>();
  const plan: Plan = {
    wanted: {
      sentences: asked('sentence'),
      paragraphs: asked('paragraph'),
      summary: asked('summary'),
      raw: asked('raw'),
    },
    styles: [...new Set(rules.map(({ check }) => check.split('.')[0] ?? ''))],
    rulesFor: (dotted) => {
      const before = meeting.get(dotted);
      if (before) return before;
      const found = scoped.flatMap(({ rule, scope }) => (meets(scope, dotted) ? [rule] : []));
      // Front matter may have any keys, so there is no end to scopes.
      if (meeting.size < MOST_SCOPES) meeting.set(dotted, found);
      return found;
    },
  };
  plans.set(rules, plan);
  return plan;
}
