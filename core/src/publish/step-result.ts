import type { Outcome, Refusal, Sent } from '../ledger/outcome.ts';

/** Why a step was not tried. */
export type Left =
  /** What it follows is not out. */
  | 'follows'
  | 'cancelled'
  /** The network asked to wait. */
  | 'too-soon'
  /** It goes out when the first part, which the network has, is out. */
  | 'later'
  /** The network was to have published it by now, and does not show it yet. */
  | 'unconfirmed'
  /** The server was asked whether it schedules, and does not. */
  | 'no-scheduling'
  /** The server did not say whether it schedules. */
  | 'not-asked'
  /** Its time is too near, or too far, for the network to take it. */
  | 'near'
  | 'far';

/** How one step of a run ended. */
export type StepResult =
  | { readonly step: string; readonly kind: 'known'; readonly sent: Sent }
  /** The network has it and publishes it later. */
  | { readonly step: string; readonly kind: 'held'; readonly sent: Sent; readonly scheduleAt: number }
  | {
      readonly step: string;
      readonly kind: 'done';
      readonly outcome: Outcome;
      /** True where the network was to publish it later and did so at once. */
      readonly isEarly?: boolean;
    }
  /** The network does not have it any more, and has not published it. */
  | { readonly step: string; readonly kind: 'gone' }
  /** The network was asked to give it back, and has it still. */
  | { readonly step: string; readonly kind: 'kept'; readonly scheduleAt: number; readonly refusal?: Refusal }
  | { readonly step: string; readonly kind: 'left'; readonly why: Left };
