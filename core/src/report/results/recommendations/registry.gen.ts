// Made by `npm run generate` from the files in this folder.
import { behindObjective } from './behind-objective.ts';
import { bestSlot } from './best-slot.ts';
import { budgetOver } from './budget-over.ts';
import { goodFormat } from './good-format.ts';
import { goodPillar } from './good-pillar.ts';
import { lateApprovals } from './late-approvals.ts';
import { missingAlt } from './missing-alt.ts';
import { noMetrics } from './no-metrics.ts';
import { overdueTasks } from './overdue-tasks.ts';
import { slowAnswers } from './slow-answers.ts';
import { unanswered } from './unanswered.ts';
import { underCadence } from './under-cadence.ts';
import { unknownOutcome } from './unknown-outcome.ts';
import { voiceSlip } from './voice-slip.ts';
import { waitingApproval } from './waiting-approval.ts';
import type { RecommendationRule } from '../recommendation.ts';

/** Every rule that recommends, by its id. */
export const recommendations: Readonly<Record<string, RecommendationRule>> = {
  'behind-objective': behindObjective,
  'best-slot': bestSlot,
  'budget-over': budgetOver,
  'good-format': goodFormat,
  'good-pillar': goodPillar,
  'late-approvals': lateApprovals,
  'missing-alt': missingAlt,
  'no-metrics': noMetrics,
  'overdue-tasks': overdueTasks,
  'slow-answers': slowAnswers,
  'unanswered': unanswered,
  'under-cadence': underCadence,
  'unknown-outcome': unknownOutcome,
  'voice-slip': voiceSlip,
  'waiting-approval': waitingApproval,
};
