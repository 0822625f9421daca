import { formatDuration } from '../model/duration.ts';
import type { Finding, Message, Param } from './finding.ts';
import { rules } from './registry.gen.ts';
import { EXPECTATIONS, type Language, REFERENTS, UNITS } from './words.ts';

/** The words of a finding in the reader's language. */
export function findingText(finding: Finding, language: Language): string {
  return messageText(finding.rule, finding.message, language);
}

/** The words of any message of a rule: a finding's, a fix's title, a note at a related place. */
export function messageText(rule: string, message: Message, language: Language): string {
  const template = rules[rule]?.messages[message.key]?.[language] ?? message.key;
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const param = message.params[name];
    return param === undefined ? whole : paramText(param, language);
  });
}

function paramText(param: Param, language: Language): string {
  if (typeof param === 'string') return shorten(param);
  if (typeof param === 'number') return new Intl.NumberFormat(language).format(param);
  switch (param.kind) {
    case 'duration':
      return formatDuration(param.minutes);
    case 'list':
      return listText(param.items);
    case 'choice':
      return choiceText(param.items, language);
    case 'moment':
      return momentText(param.instant, param.zone, language);
    case 'expected':
      return expectedText(param.name, language);
    case 'referent':
      return REFERENTS[param.name]?.[language] ?? param.name;
    case 'unit':
      return UNITS[param.unit]?.[language] ?? param.unit;
  }
}

const MAX_LISTED = 24;
const MAX_SHOWN = 120;

function listText(items: readonly string[]): string {
  const shown = items.slice(0, MAX_LISTED).map(shorten).join(', ');
  return items.length > MAX_LISTED ? `${shown}…` : shown;
}

function choiceText(items: readonly string[], language: Language): string {
  const quote = (item: string) => (language === 'es' ? `«${shorten(item)}»` : `“${shorten(item)}”`);
  return new Intl.ListFormat(language, { type: 'disjunction' }).format(items.slice(0, MAX_LISTED).map(quote));
}

/** User text in a message: bounded, on one line, and without characters that reorder what is read. */
function shorten(text: string): string {
  const line = text.replace(/[\s\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ');
  // A cut between the halves of one character would leave half a character.
  return line.length > MAX_SHOWN
    ? `${line
        .slice(0, MAX_SHOWN - 1)
        .toWellFormed()
        .replace(/\ufffd$/, '')}…`
    : line.toWellFormed();
}

function momentText(instant: number, zone: string, language: Language): string {
  const format = new Intl.DateTimeFormat(language === 'es' ? 'es' : 'en-GB', {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return format.format(new Date(instant));
}

function expectedText(name: string, language: Language): string {
  const bound = /^at-(least|most) (\S+)$/.exec(name);
  if (bound) {
    const words = { least: { en: 'at least', es: 'al menos' }, most: { en: 'at most', es: 'como mucho' } };
    return `${words[bound[1] === 'least' ? 'least' : 'most'][language]} ${bound[2]}`;
  }
  return (EXPECTATIONS[name] ?? EXPECTATIONS.other)?.[language] ?? name;
}
