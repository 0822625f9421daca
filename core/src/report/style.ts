import type { Severity } from '../model/rule-settings.ts';

type Paint = (text: string) => string;

/** How a report is coloured. Whoever shows it brings the colours; a report never knows about terminals. */
export type Style = Readonly<Record<Severity, Paint>> & {
  /** What a reader looks for first, such as the name of a file. */
  readonly strong: Paint;
  /** What a reader needs last. */
  readonly faint: Paint;
  /** Good news. */
  readonly good: Paint;
};

const asIs: Paint = (text) => text;

/** No colours at all. */
export const PLAIN: Style = {
  error: asIs,
  warning: asIs,
  information: asIs,
  hint: asIs,
  strong: asIs,
  faint: asIs,
  good: asIs,
};
