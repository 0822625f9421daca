import { stringify } from 'yaml';
import type { Plan } from '../model/plan/plan.ts';
import { networks } from '../networks/registry.gen.ts';
import type { Language } from '../rules/words.ts';
import { english } from './plan-template/english.ts';
import type { PlanTemplate } from './plan-template/plan-template.ts';
import { spanish } from './plan-template/spanish.ts';

export type Register = NonNullable<NonNullable<Plan['voice']>['register']>;

export const REGISTERS: readonly Register[] = ['tú', 'usted', 'vos', 'ustedes', 'vosotros', 'you'];

/** An account of the brand, as somebody names it when asked. */
export type NewChannel = {
  /** Id of a network that Vocero knows. */
  readonly network: string;
  /** The name of the account: `acme`, `@acme`, `acme@mastodon.social` or its address on the web. */
  readonly handle?: string | undefined;
  /** BCP 47 tag; the brand's main language when it is left out. */
  readonly language?: string | undefined;
};

/** What is asked before a plan is written. */
export type PlanAnswers = {
  readonly name: string;
  /** BCP 47 tags, the main one first; at least one. */
  readonly languages: readonly string[];
  readonly register: Register;
  /** At least one. */
  readonly channels: readonly NewChannel[];
  /** IANA zone. */
  readonly zone: string;
};

export type NewPlan = {
  readonly text: string;
  /** UTF-16 offset in `text` of what is to be filled in first. */
  readonly cursor: number;
};

/** The name under which a new plan is saved. */
export const PLAN_NAME = 'social.plan.yaml';

const TEMPLATES: Readonly<Record<Language, PlanTemplate>> = { en: english, es: spanish };

/**
 * A plan with comments that explain it, made from a few answers. Nothing in it is objected to by any rule.
 *
 * @param language of the comments.
 * @param today `YYYY-MM-DD`; the dates of its examples lie ahead.
 */
export function newPlan(answers: PlanAnswers, language: Language, today: string): NewPlan {
  const template = TEMPLATES[language];
  const main = answers.languages[0] ?? language;
  const accounts = answers.channels.map((channel) => accountOf(channel, main));
  const ids = channelIds(accounts);
  const named = accounts.flatMap(({ network, handle }) =>
    handle === undefined ? [] : [{ network, handle }],
  );
  const country = /-([A-Za-z]{2})$/.exec(main)?.[1]?.toUpperCase();
  const values = {
    title: oneLine(answers.name),
    name: scalar(oneLine(answers.name)),
    languages: answers.languages.map(scalar).join(', '),
    zone: scalar(answers.zone),
    register: scalar(answers.register),
    first: ids[0] ?? '',
    channelIds: ids.join(', '),
    networks: [...new Set(accounts.map(({ network }) => network))].join(', '),
    country: country ?? '',
    start: firstOfMonth(today, 2),
    end: dayBefore(firstOfMonth(today, 3)),
    due: dayBefore(firstOfMonth(today, 7)),
  };
  const handles = [...new Map(named.map(({ network, handle }) => [network, handle]))];
  const text = [
    fill(template.head, values),
    fill(template.brand, values),
    handles.length > 0 ? template.handles : '',
    ...handles.map(([network, handle]) => `    ${network}: ${scalar(handle)}\n`),
    fill(template.channels, values),
    accounts.map((account, index) => channelText(template.channel, ids[index] ?? '', account)).join('\n'),
    fill(template.voice, values),
    template.calendar,
    fill(country === undefined ? template.noHolidays : template.holidays, values),
    fill(template.rest, values),
  ].join('');
  const open = text.indexOf('#handle: ');
  return { text, cursor: open >= 0 ? open : text.indexOf('#purpose: ') };
}

type Account = {
  readonly network: string;
  readonly handle: string | undefined;
  readonly server: string | undefined;
  readonly language: string;
};

function accountOf({ network, handle = '', language }: NewChannel, main: string): Account {
  const name = oneLine(handle)
    // The address of a profile says the same as its name.
    .replace(/^https?:\/\/[^/]+\/(?:(?:in|company|u|user|c)\/)?/i, '')
    .replace(/[/?#].*$/, '')
    .replace(/^@/, '');
  const [user = '', server] = name.split('@');
  const isOnServer = user !== '' && server?.includes('.') === true;
  return {
    network,
    handle: (isOnServer ? user : name) || undefined,
    server: isOnServer ? server : undefined,
    language: language ?? main,
  };
}

/** The network's id; where several accounts are on one network, with their language or a number. */
function channelIds(accounts: readonly Account[]): readonly string[] {
  const taken = new Set<string>();
  return accounts.map(({ network, language }) => {
    const isAlone = accounts.filter((other) => other.network === network).length === 1;
    const stem = isAlone ? network : `${network}-${language.toLowerCase()}`;
    let id = stem;
    for (let number = 2; taken.has(id); number++) id = `${stem}-${number}`;
    taken.add(id);
    return id;
  });
}

function channelText(template: string, id: string, { network, handle, server, language }: Account): string {
  return fill(template, {
    id,
    network,
    networkName: networks[network]?.name ?? network,
    handle: handle === undefined ? `#handle: ${EXAMPLE_HANDLE}` : `handle: ${scalar(handle)}`,
    server: server === undefined ? '' : `\n    server: ${scalar(server)}`,
    language: scalar(language),
  });
}

const EXAMPLE_HANDLE = 'acme';

function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** A value as YAML writes it, quoted where it would be read as something else; it fits into a list in brackets too. */
function scalar(value: string): string {
  const plain = stringify(value, { lineWidth: 0 }).trimEnd();
  return /^[^"'].*[,[\]{}]/.test(plain) ? JSON.stringify(value) : plain;
}

/** Without line breaks and other signs that control; a comment must not end inside a name. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}

/** The first day of the month that is so many months ahead. */
function firstOfMonth(today: string, ahead: number): string {
  const months = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 + ahead;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01`;
}

function dayBefore(date: string): string {
  return new Date(Date.parse(`${date}T00:00Z`) - 24 * 60 * 60_000).toISOString().slice(0, 10);
}
