import type { Stretch } from '../stretch.ts';

/** Something in a text that leads to one person. */
export type Datum = Stretch & {
  readonly kind: 'mail' | 'phone' | 'identity' | 'bank' | 'card' | 'address';
  /** What people call such a number, such as CURP; empty where the kind says it all. */
  readonly name: string;
};
