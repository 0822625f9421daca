import type { Plan } from '../model/plan/plan.ts';

/** The handles of one person or brand, as they stand behind `@`, by network. */
type Person = ReadonlyMap<string, readonly string[]>;

/** Who is called what, as a plan has it. */
export type Handles = {
  /** Whether somebody in the plan has a handle on a network. */
  readonly isKnown: (networkId: string, handle: string) => boolean;
  /** What the owner of a handle of another network is called on this one; undefined where nobody or several are. */
  readonly meant: (networkId: string, handle: string) => string | undefined;
  /** True for a handle of the brand itself. */
  readonly isOwn: (handle: string) => boolean;
};

const made = new WeakMap<Plan, Handles>();

/** The handles of a plan, looked up once for each plan that is read. */
export function handlesOf(plan: Plan): Handles {
  const known = made.get(plan);
  if (known) return known;
  const handles = lookUp(peopleOf(plan));
  made.set(plan, handles);
  return handles;
}

function lookUp([brand, ...others]: readonly Person[]): Handles {
  const owners = new Map<string, Set<Person>>();
  for (const person of [...(brand ? [brand] : []), ...others]) {
    for (const handle of [...person.values()].flat()) {
      const list = owners.get(keyOf(handle)) ?? new Set();
      list.add(person);
      owners.set(keyOf(handle), list);
    }
  }
  const ownersOf = (handle: string) => [...(owners.get(keyOf(handle)) ?? [])];
  return {
    isKnown: (networkId, handle) =>
      ownersOf(handle).some((person) =>
        (person.get(networkId) ?? []).some((other) => keyOf(other) === keyOf(handle)),
      ),
    meant: (networkId, handle) => {
      const there = new Set(ownersOf(handle).flatMap((person) => (person.get(networkId) ?? []).slice(0, 1)));
      const [only, other] = there;
      return other === undefined ? only : undefined;
    },
    isOwn: (handle) => brand !== undefined && ownersOf(handle).includes(brand),
  };
}

/** The brand first. */
function peopleOf({ brand, channels, community = {}, competitors = [] }: Plan): readonly Person[] {
  const own = new Map<string, string[]>();
  const add = (network: string, handle: string) => own.set(network, [...(own.get(network) ?? []), handle]);
  for (const { network, handle, server } of Object.values(channels)) {
    if (handle === undefined) continue;
    const name = bare(handle);
    if (server !== undefined && !name.includes('@')) add(network, `${name}@${bare(server)}`);
    add(network, name);
  }
  for (const [network, handle] of Object.entries(brand?.handles ?? {})) add(network, bare(handle));
  const named = [...Object.values(community).flatMap((people) => people ?? []), ...competitors];
  const others = named.map(
    ({ handles = {} }) =>
      new Map(Object.entries(handles).map(([network, handle]) => [network, [bare(handle)]])),
  );
  return [own, ...others];
}

/** A handle without the `@` before it, a server without its scheme. */
function bare(handle: string): string {
  return handle
    .trim()
    .replace(/^@|^https?:\/\//i, '')
    .replace(/\/$/, '');
}

function keyOf(handle: string): string {
  return handle.toLowerCase();
}
