import type { Network } from '../../networks/network.ts';
import type { Age } from '../../networks/profile/age.ts';
import { factsOf } from '../../networks/profile/facts.ts';
import type { Language } from '../../rules/words.ts';
import type { Style } from '../style.ts';
import { labelOf } from './labels.ts';
import { alignColumns } from './table.ts';
import { formatFact, formatNumber } from './values.ts';

/** A fact of a profile in words. */
export type FactRow = {
  readonly label: string;
  readonly value: string;
  readonly source: string;
  readonly read: string;
};

/** Every fact of a network in words, in the order in which its profile states them. */
export function factRows(network: Network, language: Language): readonly FactRow[] {
  return factsOf(network).map((fact) => {
    const { source, read } = fact;
    return { label: labelOf(fact.path, language), value: formatFact(fact, language), source, read };
  });
}

/** All that is known of one network, for people: what is sent, and each fact with its source and date. */
export function profileReport(
  id: string,
  network: Network,
  age: Age | undefined,
  language: Language,
  style: Style,
): string {
  const lines = alignColumns(
    factRows(network, language).map(({ label, value, read, source }) => [label, value, read, source]),
  );
  return [
    `${style.strong(network.name)} ${style.faint(`(${id})`)}`,
    ...(network.counting ? [network.counting[language]] : []),
    '',
    ...lines,
    ...(age?.isOld ? ['', style.warning(ageNote(age, language))] : []),
    '',
  ].join('\n');
}

/** Says how old the oldest fact of a profile is, and what to do about it. */
export function ageNote({ oldest, days }: Age, language: Language): string {
  const label = labelOf(oldest.path, language);
  const since = formatNumber(days, language);
  return language === 'es'
    ? `Lo más antiguo (${label}) se leyó hace ${since} días, el ${oldest.read}: conviene comprobarlo en su fuente.`
    : `The oldest of these (${label}) was read ${since} days ago, on ${oldest.read}: check it at its source.`;
}
