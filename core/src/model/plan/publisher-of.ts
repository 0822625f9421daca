import { channelOf, type Plan } from './plan.ts';
import type { Publisher } from './publishing.ts';

/** Who sends the posts of a channel: what it says itself, else the plan; undefined where neither does. */
export function publisherOf(plan: Plan | undefined, channelId: string): Publisher | undefined {
  return channelOf(plan, channelId)?.publishing?.by ?? plan?.publishing?.by;
}
