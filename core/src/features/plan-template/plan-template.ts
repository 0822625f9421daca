/**
 * The text of a new plan in one language. `{…}` stands for what was answered. A line that opens with `#` and one
 * space explains; any other `#` is an example that holds as it stands when it is taken away.
 */
export type PlanTemplate = {
  readonly head: string;
  readonly brand: string;
  /** The handles that the brand has, above their list. */
  readonly handles: string;
  readonly channels: string;
  /** One channel; what is behind `network` on its first line is the network's own name. */
  readonly channel: string;
  readonly voice: string;
  readonly calendar: string;
  /** Opens the calendar where the country of the holidays is known. */
  readonly holidays: string;
  readonly noHolidays: string;
  readonly rest: string;
};
