import * as z from 'zod';
import { doc } from '../doc.ts';
import { ruleSettings } from '../rule-settings.ts';
import { brand } from './brand.ts';
import { budget } from './budget.ts';
import { calendar } from './calendar.ts';
import { campaigns } from './campaigns.ts';
import { type channel, channels } from './channels.ts';
import { community } from './community.ts';
import { crisis } from './crisis.ts';
import { publishing } from './publishing.ts';
import { report } from './report.ts';
import { audiences, competitors, kpis, mix, objectives, pillars, swot } from './strategy.ts';
import { coverage, tasks, team, workflow } from './team.ts';
import { topics, voice } from './voice.ts';

/** The plan, `*.plan.yaml`. Only `channels` is required. */
export const planSchema = z
  .strictObject({
    brand: brand.optional(),
    channels,
    voice: voice.optional(),
    topics: topics.optional(),
    pillars: pillars.optional(),
    mix: mix.optional(),
    objectives: objectives.optional(),
    kpis: kpis.optional(),
    audiences: audiences.optional(),
    swot: swot.optional(),
    competitors: competitors.optional(),
    campaigns: campaigns.optional(),
    calendar: calendar.optional(),
    budget: budget.optional(),
    team: team.optional(),
    coverage: coverage.optional(),
    workflow: workflow.optional(),
    publishing: publishing.optional(),
    tasks: tasks.optional(),
    community: community.optional(),
    crisis: crisis.optional(),
    report: report.optional(),
    rules: ruleSettings.optional(),
  })
  .meta(doc('A social media plan.', 'Un plan de redes sociales.'));

export type Plan = z.output<typeof planSchema>;
export type Channel = z.output<typeof channel>;

/** The zone in which times are read when neither channel nor brand names one. */
const DEFAULT_ZONE = 'UTC';

/** A channel that the plan declares. Names that every object has, such as `constructor`, are none of them. */
export function channelOf(plan: Plan | undefined, channelId: string): Channel | undefined {
  return plan && Object.hasOwn(plan.channels, channelId) ? plan.channels[channelId] : undefined;
}

/** The IANA zone in which a channel's times are read. */
export function zoneOf(plan: Plan | undefined, channelId: string): string {
  return channelOf(plan, channelId)?.timezone ?? plan?.brand?.timezone ?? DEFAULT_ZONE;
}
