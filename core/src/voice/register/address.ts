/** The ways in which Spanish addresses a reader: three for one person, two for several. */
export type Address = 'tú' | 'vos' | 'usted' | 'ustedes' | 'vosotros';

/** Forms that tú and vos share, such as `te`, `tu` and `probaste`. */
export const INFORMAL: readonly Address[] = ['tú', 'vos'];

/**
 * What goes together in one text. Speaking to one reader here and to all of them there is number, not
 * another register: Latin America says ustedes beside tú, vos and usted, Spain says vosotros beside tú.
 */
const SYSTEMS: readonly (readonly Address[])[] = [
  ['tú', 'ustedes'],
  ['tú', 'vosotros'],
  ['usted', 'ustedes'],
  ['vos', 'ustedes'],
];

/** Where vosotros is said; elsewhere it is another register than tú, not only another number. */
const PENINSULAR = /^es(?:-[a-z]{4})?(?:-(?:es|gq|ic|ea))?$/i;

/**
 * The systems that a plan's register leaves; all where it names none of Spanish.
 *
 * @param language BCP 47 tag of the text; a country of Latin America leaves no vosotros.
 */
export function systemsFor(
  register: string | undefined,
  language: string | undefined,
): readonly (readonly Address[])[] {
  // Whoever asks for ustedes does not want one reader to be called tú or vos.
  if (register === 'ustedes') return [['usted', 'ustedes']];
  const named = SYSTEMS.filter((system) => system.some((address) => address === register));
  const fitting = named.length > 0 ? named : SYSTEMS;
  if (register === 'vosotros' || language === undefined || PENINSULAR.test(language)) return fitting;
  return fitting.filter((system) => !system.includes('vosotros'));
}

/** True when a form that may be any of `addresses` can be one of a system. */
export function fits(system: readonly Address[], addresses: readonly Address[]): boolean {
  return addresses.some((address) => system.includes(address));
}
