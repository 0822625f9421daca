import type { Address } from './address.ts';
import { beforeE, type Parts } from './verb-parts.ts';

/** Times and moods in which a reader may be addressed. */
export const TENSES = [
  'imperative',
  'present',
  'subjunctive',
  'preterite',
  'imperfect',
  'future',
  'conditional',
  'past',
  'pastSe',
] as const;

export type Tense = (typeof TENSES)[number];

/** The form in which a verb addresses a reader: `pedir`, imperative, usted → `pida`. */
export function formOf(parts: Parts, infinitive: string, tense: Tense, address: Address): string {
  const past = parts.preteritePlural.slice(0, -3);
  switch (tense) {
    case 'imperative':
      if (address === 'tú') return parts.imperative;
      if (address === 'vos') return parts.imperativeVos;
      return address === 'vosotros' ? `${infinitive.slice(0, -1)}d` : subjunctiveOf(parts, address);
    case 'present':
      return presentOf(parts, address);
    case 'subjunctive':
      return subjunctiveOf(parts, address);
    case 'preterite':
      if (address === 'usted') return parts.preterite3;
      if (address === 'ustedes') return parts.preteritePlural;
      return parts.preterite2 + (address === 'vosotros' ? 'is' : '');
    case 'imperfect':
      return parts.imperfect + ending(address, ['s', '', 'n', 'is']);
    case 'future':
      return parts.future + ending(address, ['ás', 'á', 'án', 'éis']);
    case 'conditional':
      return parts.future + ending(address, ['ías', 'ía', 'ían', 'íais']);
    case 'past':
      return past + ending(address, ['ras', 'ra', 'ran', 'rais']);
    case 'pastSe':
      return past + ending(address, ['ses', 'se', 'sen', 'seis']);
  }
}

function presentOf(parts: Parts, address: Address): string {
  if (address === 'tú') return parts.present2;
  if (address === 'vos') return parts.presentVos;
  if (address === 'usted') return parts.present3;
  return address === 'ustedes' ? parts.presentPlural : parts.presentVosotros;
}

function subjunctiveOf(parts: Parts, address: Address): string {
  if (address === 'vosotros') return parts.subjunctiveVosotros;
  if (address === 'usted') return parts.subjunctive;
  // `dé` has its accent only where it could be taken for the preposition.
  return parts.subjunctive.replace(/^dé$/, 'de') + ending(address, ['s', '', 'n', '']);
}

/** One of four endings: of tú and vos, usted, ustedes, vosotros. */
function ending(
  address: Address,
  [informal, usted, ustedes, vosotros]: readonly [string, string, string, string],
) {
  return { tú: informal, vos: informal, usted, ustedes, vosotros }[address];
}

/** Forms of the first person that look like others: `regalo`, `compré`, `pedí`. */
export function ownForms(parts: Parts, infinitive: string): readonly string[] {
  const stem = infinitive.slice(0, -2);
  const isFirst = infinitive.endsWith('ar');
  const isStrong = !parts.preterite2.endsWith(isFirst ? 'aste' : 'ste') || !parts.preterite3.endsWith('ó');
  const preterite = isStrong ? [] : [isFirst ? `${beforeE(stem)}é` : `${stem}í`];
  return [`${parts.present3.slice(0, -1)}o`, ...preterite];
}
