import type { PostLink } from './outing.ts';
import { measuredOf, type ReportContext, wentOut } from './report-context.ts';
import { FEW } from './statistics.ts';

/** What a report does not know, so that nobody takes silence for a good sign. */
export type Unknown = {
  readonly kind:
    | 'no-plan-section'
    | 'no-posts'
    | 'not-over'
    | 'ahead'
    | 'no-metrics'
    | 'unmeasured'
    | 'few-for-medians'
    | 'no-receipts'
    | 'no-conversations'
    | 'no-followers'
    | 'refused-lines'
    | 'unsure-matches';
  /** A number that belongs to it: days, posts, lines. */
  readonly count: number;
  /** Names that belong to it: sections, channels, files. */
  readonly names: readonly string[];
  readonly posts: readonly PostLink[];
};

const SECTIONS = ['objectives', 'pillars', 'campaigns', 'budget', 'tasks', 'crisis', 'coverage'] as const;
/** A match of a row of an import that is less sure than this is told. */
const SURE = 0.9;

export function unknownsOf(context: ReportContext): readonly Unknown[] {
  const { plan, own, records, hasReceipts, period, through, now, medians } = context;
  const found: Unknown[] = [];
  const tell = (
    kind: Unknown['kind'],
    count = 0,
    names: readonly string[] = [],
    posts: readonly PostLink[] = [],
  ) => found.push({ kind, count, names, posts });
  const out = own.filter((outing) => wentOut(outing, context));
  if (through < period.first) tell('ahead');
  else if (through < period.last) tell('not-over', period.last - through);
  if (own.length === 0) tell('no-posts');
  const missing = SECTIONS.filter((name) => plan?.[name] === undefined);
  if (missing.length > 0) tell('no-plan-section', missing.length, missing);
  const metrics = records.metrics.filter(({ kind }) => kind === 'post');
  const measured = new Set(measuredOf(out, context).map(({ outing }) => outing));
  const unmeasured = out.filter((outing) => !measured.has(outing));
  if (metrics.length === 0) tell('no-metrics');
  else if (unmeasured.length > 0) tell('unmeasured', unmeasured.length, [], unmeasured);
  const few = [...new Set([...measured].map(({ channel }) => channel))].filter((id) => !medians.has(id));
  if (few.length > 0) tell('few-for-medians', FEW, few);
  const due = own.filter(({ status, instant }) => status === 'approved' && instant <= now);
  if (!hasReceipts && due.length > 0) tell('no-receipts', due.length, [], due);
  if (records.messages.length === 0) tell('no-conversations');
  if (!records.metrics.some(({ kind }) => kind === 'channel')) tell('no-followers');
  const refused = records.refused.reduce((sum, { lines }) => sum + lines.length, 0);
  if (refused > 0) {
    const places = records.refused.map(
      ({ uri, lines }) => `${uri.slice(uri.lastIndexOf('/') + 1)}:${lines.join(',')}`,
    );
    tell('refused-lines', refused, places);
  }
  const unsure = own.filter(({ metrics: own }) => (own?.confidence ?? 1) < SURE);
  if (unsure.length > 0) tell('unsure-matches', unsure.length, [], unsure);
  return found;
}
