import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lintStyled } from '../../../core/src/voice/vale/lint-styled.ts';
import { type ReadRule, readStyleRule } from '../../../core/src/voice/vale/read-style-rule.ts';
import type { StyleAlert } from '../../../core/src/voice/vale/style-alert.ts';
import type { StyleOptions } from '../../../core/src/voice/vale/style-options.ts';
import type { StyleProblem } from '../../../core/src/voice/vale/style-problem.ts';
import type { StyleRule } from '../../../core/src/voice/vale/style-rule.ts';
import { builtInRules } from '../../../core/src/voice/vale/vocabulary-rules.ts';

/** Cases that Vale itself has answered; they belong to others and are no part of this project. */
const FOLDER = join(import.meta.dirname, '../../../../shared/vale-cases');

export type RuleFile = {
  readonly rule_id: string;
  readonly check: string;
  readonly style: string;
  readonly extends: string;
  readonly yaml: string;
};

export type Expected = {
  readonly line: number;
  readonly col: number;
  readonly endCol: number;
  readonly check: string;
  readonly severity: string;
  readonly message: string;
};

export type Case = {
  readonly id: string;
  readonly rule_id: string;
  readonly check: string;
  readonly extends: string;
  readonly format: 'text' | 'markdown' | 'html';
  readonly file: string;
  readonly input: string;
  readonly config: {
    readonly level?: string;
    readonly vocab_accept?: readonly string[];
    readonly vocab_reject?: readonly string[];
    readonly token_ignores?: readonly string[] | string;
    readonly block_ignores?: readonly string[] | string;
    readonly comment_delimiters?: readonly string[] | string;
    readonly ignored_scopes?: readonly string[] | string;
    readonly skipped_scopes?: readonly string[] | string;
    readonly ignored_classes?: readonly string[] | string;
    readonly word_template?: string;
  };
  readonly expected: readonly Expected[];
  readonly go_fmt_artifact?: boolean;
  readonly loc_suspect?: boolean;
};

export const hasCases = existsSync(join(FOLDER, 'cases.jsonl'));

export function readRules(): ReadonlyMap<string, RuleFile> {
  return new Map(readLines<RuleFile>('rules.jsonl').map((rule) => [rule.rule_id, rule]));
}

export function readCases(): readonly Case[] {
  return readLines<Case>('cases.jsonl');
}

function readLines<T>(name: string): readonly T[] {
  const lines = readFileSync(join(FOLDER, name), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as T);
}

/** What the engine says of a case, in the words in which the cases are written. */
export type Answer = {
  readonly found: readonly string[];
  readonly wanted: readonly string[];
  readonly problems: readonly StyleProblem[];
};

/** Runs one case: both lists are equal when the engine agrees with Vale. */
export function answer(item: Case, rule: RuleFile, extra: Partial<StyleOptions> = {}): Answer {
  const { config } = item;
  const vocabulary = { accept: config.vocab_accept ?? [], reject: config.vocab_reject ?? [] };
  const options = {
    vocabulary,
    ...(config.word_template && { wordTemplate: config.word_template }),
    ...extra,
  };
  const read = readOnce(rule, options);
  const delimiters = list(config.comment_delimiters);
  const [open, close] = delimiters;
  const alerts = lintStyled(item.input, item.format, read.rule ? [levelled(read.rule, config.level)] : [], {
    tokenIgnores: list(config.token_ignores),
    blockIgnores: list(config.block_ignores),
    ignoredScopes: list(config.ignored_scopes),
    skippedScopes: list(config.skipped_scopes),
    ignoredClasses: list(config.ignored_classes),
    ...(open && close && { commentDelimiters: [open, close] as const }),
  });
  const isLineOnly = item.loc_suspect === true;
  const isPlaceOnly = item.go_fmt_artifact === true;
  return {
    found: alerts.map((alert) => shown(fromAlert(item.input, alert), isLineOnly, isPlaceOnly)),
    wanted: item.expected.map((expected) => shown(expected, isLineOnly, isPlaceOnly)),
    problems: read.problems,
  };
}

/** Rules as read, by what they were read with: most cases of a rule read it the same way. */
const known = new WeakMap<RuleFile, Map<string, ReadRule>>();

function readOnce(rule: RuleFile, options: StyleOptions): ReadRule {
  const { vocabulary, wordTemplate } = options;
  const key = JSON.stringify([vocabulary, wordTemplate]);
  const before = known.get(rule) ?? new Map<string, ReadRule>();
  known.set(rule, before);
  const read =
    before.get(key) ??
    (isBuiltIn(rule)
      ? { rule: builtInRules(options).find(({ check }) => check === rule.check), problems: [] }
      : readStyleRule(rule.check, rule.yaml, options));
  before.set(key, read);
  return read;
}

function isBuiltIn(rule: RuleFile): boolean {
  return rule.style === 'Vale' && /^Vale\.(?:Terms|Avoid|Spelling|Repetition)$/.test(rule.check);
}

function levelled(rule: StyleRule, level: string | undefined): StyleRule {
  return level === 'suggestion' || level === 'warning' || level === 'error' ? { ...rule, level } : rule;
}

/** Settings come as lists or as Vale's file writes them. */
function list(value: readonly string[] | string | undefined): readonly string[] {
  if (value === undefined) return [];
  const items = typeof value === 'string' ? [value] : value;
  return items.flatMap((item) => item.split(/,\s+/)).filter((item) => item !== '');
}

function shown(alert: Expected, isLineOnly: boolean, isPlaceOnly: boolean): string {
  if (isLineOnly) return `${alert.line}`;
  const place = `${alert.line}:${alert.col}`;
  return isPlaceOnly ? place : `${place} ${alert.check} ${alert.severity} ${alert.message}`;
}

function fromAlert(input: string, alert: StyleAlert): Expected {
  const before = input.slice(0, alert.span.start);
  const lineStart = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  const line = before.replace(/\r\n?/g, '\n').split('\n').length;
  const col = [...before.slice(lineStart)].length + 1;
  const endCol = col + Math.max(1, [...alert.match].length) - 1;
  return { line, col, endCol, check: alert.check, severity: alert.level, message: alert.message };
}
