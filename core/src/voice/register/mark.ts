import type { Stretch } from '../stretch.ts';
import type { Word } from '../words.ts';
import type { Address } from './address.ts';
import type { Enclitic } from './enclitics.ts';
import type { Reading } from './verb-table.ts';

/** A word that addresses the reader; several addresses where it may be any of them. */
export type Mark = Stretch & {
  /** As written. */
  readonly text: string;
  readonly addresses: readonly Address[];
  readonly form:
    | {
        readonly kind: 'pronoun';
        readonly word: string;
        readonly previous: string | undefined;
        /** True where the reader does it to themselves: “te pierdes”, “se pierda”. */
        readonly isReflexive: boolean;
      }
    /** All that it may be a form of: `creas` is of crear and of creer. */
    | { readonly kind: 'verb'; readonly readings: readonly Reading[] }
    | ({ readonly kind: 'enclitic' } & Enclitic)
    /** What no single word stands for in another register, such as `ayudarte`. */
    | { readonly kind: 'other' };
};

/** A word beside its neighbours, in small letters and composed. */
export type Token = Word & { readonly key: string };
