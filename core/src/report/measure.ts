import type { CountUnit, Network, TextLimit } from '../networks/network.ts';

/** A text held against one limit of a network. */
export type Measure = {
  readonly count: number;
  readonly limit: number;
  readonly unit: CountUnit;
  readonly over: boolean;
};

/**
 * A text, as its author wrote it and with `{link}` filled in, held against each limit of an account.
 *
 * @param warning the content warning that goes with it, which counts too on some networks.
 */
export function measure(limits: readonly TextLimit[], text: string, warning = ''): readonly Measure[] {
  return limits.map((limit) => {
    const count = limit.count(limit.includesWarning ? warning + text : text);
    return { count, limit: limit.max.value, unit: limit.unit, over: count > limit.max.value };
  });
}

/** The one measure to tell where there is room for one: what is exceeded, else what people know first. */
export function decisive(measures: readonly Measure[]): Measure | undefined {
  return measures.find(({ over }) => over) ?? measures[0];
}

/** What counts of a reply: mentions that the network takes from the post above do not. */
export function replyText({ replyStart }: Network, text: string): string {
  return text.slice(replyStart?.(text) ?? 0);
}
