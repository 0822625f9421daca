import type { ReportContext } from './report-context.ts';
import { accessibilityOf } from './sections/accessibility.ts';
import { activityOf } from './sections/activity.ts';
import { approvalsOf } from './sections/approvals.ts';
import { audienceOf } from './sections/audience.ts';
import { budgetOf } from './sections/budget.ts';
import { campaignsOf } from './sections/campaigns.ts';
import { crisisOf } from './sections/crisis.ts';
import { mixOf } from './sections/mix.ts';
import { objectivesOf } from './sections/objectives.ts';
import { overviewOf } from './sections/overview.ts';
import { postsOf } from './sections/posts.ts';
import { reliabilityOf } from './sections/reliability.ts';
import { tasksOf } from './sections/tasks.ts';
import { timesOf } from './sections/times.ts';
import { voiceOf } from './sections/voice.ts';

export type ReportSections = ReturnType<typeof sectionsOf>;

/** Every section that is made of files alone; recommendations are made of these. */
export function sectionsOf(context: ReportContext) {
  return {
    overview: overviewOf(context),
    objectives: objectivesOf(context),
    activity: activityOf(context),
    posts: postsOf(context),
    times: timesOf(context),
    mix: mixOf(context),
    campaigns: campaignsOf(context),
    budget: budgetOf(context),
    audience: audienceOf(context),
    voice: voiceOf(context),
    approvals: approvalsOf(context),
    reliability: reliabilityOf(context),
    accessibility: accessibilityOf(context),
    crisis: crisisOf(context),
    tasks: tasksOf(context),
  } as const;
}
