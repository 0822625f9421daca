import { type Address, fits, systemsFor } from './address.ts';
import type { Mark } from './mark.ts';

/** How a text addresses its readers, and the marks that do not go with it. */
export type Choice = {
  readonly system: readonly Address[];
  readonly others: readonly Mark[];
  /** A mark that only this system has. */
  readonly example: Mark | undefined;
};

/**
 * The system that most marks of a text go with, among those that the plan's register leaves. Of two
 * that are as frequent, the one that comes first in the text counts.
 */
export function chooseSystem(
  marks: readonly Mark[],
  register: string | undefined,
  language: string | undefined,
): Choice {
  const choices = systemsFor(register, language).map((system): Choice => {
    const others = marks.filter(({ addresses }) => !fits(system, addresses));
    const rest = marks.filter((mark) => !others.includes(mark));
    const example = rest.find(({ addresses }) =>
      others.some((other) => !sharesOne(addresses, other.addresses)),
    );
    return { system, others, example };
  });
  return choices.reduce((best, choice) => (isBetter(choice, best) ? choice : best));
}

function isBetter(a: Choice, b: Choice): boolean {
  if (a.others.length !== b.others.length) return a.others.length < b.others.length;
  return (a.others[0]?.start ?? Number.POSITIVE_INFINITY) > (b.others[0]?.start ?? Number.POSITIVE_INFINITY);
}

function sharesOne(a: readonly Address[], b: readonly Address[]): boolean {
  return a.some((address) => b.includes(address));
}

/** “Pedís” is of vos and of vosotros; beside one that can only be vos it is vos, and the other way round. */
export function settled<Placed extends { readonly mark: Mark }>(
  placed: readonly Placed[],
): readonly Placed[] {
  const only = (address: Address) =>
    placed.some(({ mark: { addresses } }) => addresses.length === 1 && addresses[0] === address);
  const [isVos, isVosotros] = [only('vos'), only('vosotros')];
  if (isVos === isVosotros) return placed;
  const out: Address = isVos ? 'vosotros' : 'vos';
  return placed.map((one) => {
    const { addresses } = one.mark;
    if (!addresses.includes('vos') || !addresses.includes('vosotros')) return one;
    return { ...one, mark: { ...one.mark, addresses: addresses.filter((address) => address !== out) } };
  });
}

/** What a mark would be in a system: of the same number where the system has that. */
export function counterpart(
  mark: Mark,
  system: readonly Address[],
  register: string | undefined,
): Address | undefined {
  const isPlural = mark.addresses.every((address) => address === 'ustedes' || address === 'vosotros');
  const same = system.filter((address) => (address === 'ustedes' || address === 'vosotros') === isPlural);
  return (
    system.find((address) => address === register && (register === 'ustedes' || same.includes(address))) ??
    same[0]
  );
}
