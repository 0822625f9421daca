import type { CheckContext } from './check-context.ts';
import { capitalization } from './checks/capitalization.ts';
import { conditional } from './checks/conditional.ts';
import { consistency } from './checks/consistency.ts';
import { existence } from './checks/existence.ts';
import { metric } from './checks/metric.ts';
import { occurrence } from './checks/occurrence.ts';
import { readability } from './checks/readability.ts';
import { repetition } from './checks/repetition.ts';
import { sequence } from './checks/sequence.ts';
import { spelling } from './checks/spelling.ts';
import { substitution } from './checks/substitution.ts';
import type { Find, StyleKind } from './style-rule.ts';

/** How one kind of rule is made of its fields. */
type Check = {
  readonly make: (context: CheckContext) => Find | undefined;
  /** Its own keys, in lower case. */
  readonly keys: readonly string[];
  readonly isLenient: boolean;
  /** Set where rules of this kind look at these blocks, whatever they say. */
  readonly scopes?: readonly string[];
  /** True when what is found in a block depends on that block alone. */
  readonly isLocal: boolean;
};

const WORDS = ['ignorecase', 'nonword', 'exceptions', 'vocab'];
const STRICT = { isLenient: false, isLocal: true } as const;

export const CHECKS: Readonly<Record<Exclude<StyleKind, 'script'>, Check>> = {
  existence: { ...STRICT, make: existence, keys: ['tokens', 'raw', 'append', 'matchcase', ...WORDS] },
  substitution: { ...STRICT, make: substitution, keys: ['swap', 'capitalize', 'pos', 'matchcase', ...WORDS] },
  occurrence: { ...STRICT, make: occurrence, keys: ['token', 'max', 'min', 'ignorecase'] },
  repetition: {
    ...STRICT,
    make: repetition,
    keys: ['tokens', 'max', 'alpha', 'ignorecase', 'exceptions', 'vocab'],
  },
  conditional: {
    ...STRICT,
    make: conditional,
    keys: ['first', 'second', 'ignorecase', 'exceptions', 'vocab'],
    isLocal: false,
  },
  consistency: { make: consistency, keys: [], isLenient: true, isLocal: false },
  capitalization: {
    ...STRICT,
    make: capitalization,
    keys: ['match', 'style', 'exceptions', 'indicators', 'threshold', 'vocab', 'prefix'],
  },
  metric: { ...STRICT, make: metric, keys: ['formula', 'condition'], scopes: ['summary'] },
  readability: { ...STRICT, make: readability, keys: ['metrics', 'grade'], scopes: ['summary'] },
  spelling: { make: spelling, keys: [], isLenient: true, isLocal: true },
  sequence: { ...STRICT, make: sequence, keys: ['tokens', 'ignorecase'], scopes: ['sentence'] },
};
