import * as z from 'zod';
import { dayOfDate } from '../../schedule/expand.ts';
import { todayOf } from '../../schedule/today.ts';
import { keyPlace } from '../../syntax/decode.ts';
import { postsServing } from '../../workspace/served.ts';
import { planFor, projectOf } from '../../workspace/workspace.ts';
import { defineRule } from '../rule.ts';

const GOAL = '{ kpi: k, target: 9, due: 2026-12-31 }';
const HEAD = `// now: 2026-11-21T12:00Z\n// file: social.plan.yaml\nchannels: { x: { network: x } }\n`;
const POST = '// file: a.post.md\n---\nchannels: x\nobjective: signups\n---\nHi\n';

export const unservedObjective = defineRule({
  scope: 'plan',
  severity: 'information',
  docs: {
    summary: {
      en: 'An objective that no post serves, while others are.',
      es: 'Un objetivo al que no sirve ninguna publicación, cuando a otros sí.',
    },
    why: {
      en: 'A post serves an objective that it names, and those of its campaign. As long as no post names any, nobody keeps book and nothing is said; objectives whose date has passed are left in peace.',
      es: 'Una publicación sirve al objetivo que nombra y a los de su campaña. Mientras ninguna nombre alguno, nadie lleva la cuenta y no se dice nada; los objetivos con fecha pasada se dejan en paz.',
    },
    since: '0.3.0',
  },
  messages: {
    unserved: {
      en: 'No post serves “{objective}”. Plan one that names it, or take the objective out.',
      es: 'Ninguna publicación sirve a «{objective}». Prevé una que lo nombre o quita el objetivo.',
    },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      `${HEAD}objectives:\n  signups: ${GOAL}\n  ⟦replies⟧(plan/unserved-objective): ${GOAL}\n${POST}`,
      `${HEAD}objectives:\n  signups: ${GOAL}\n  ⟦replies⟧(plan/unserved-objective): ${GOAL}\ncampaigns: { v2: { end: 2026-12-01, objective: replies } }\n${POST}// file: b.post.md\n---\nchannels: x\nstatus: cancelled\ncampaign: v2\n---\nHello\n`,
    ],
    allows: [
      `${HEAD}objectives:\n  signups: ${GOAL}\n  replies: ${GOAL}\ncampaigns: { v2: { end: 2026-12-01, objective: replies } }\n${POST}// file: b.post.md\n---\nchannels: x\ncampaign: v2\n---\nHello\n`,
      `${HEAD}objectives:\n  signups: ${GOAL}\n  replies: { kpi: k, target: 9, due: 2026-10-31 }\n${POST}`,
      `${HEAD}objectives:\n  signups: ${GOAL}\n// file: a.post.md\n---\nchannels: x\n---\nNobody keeps book.\n`,
    ],
  },
  *check({ workspace, file, plan }) {
    const { uri } = file.source;
    // Of several plans in one folder only one governs.
    if (!plan.objectives || planFor(workspace, uri)?.source.uri !== uri) return;
    const project = projectOf(workspace, uri);
    const serves = (kind: 'objective' | 'campaign', id: string) =>
      postsServing(workspace.index.served, project, kind, id) > 0;
    const campaigns = Object.entries(plan.campaigns ?? {}).filter(([id]) => serves('campaign', id));
    const isServed = (id: string) =>
      serves('objective', id) || campaigns.some(([, { objective }]) => objective?.includes(id));
    const objectives = Object.entries(plan.objectives);
    if (!objectives.some(([id]) => isServed(id))) return;
    const today = todayOf(plan, workspace.now);
    for (const [objective, { due }] of objectives) {
      const isOver = today !== undefined && due !== undefined && dayOfDate(due) < today;
      if (isOver || isServed(objective)) continue;
      const span = keyPlace(file, ['objectives'], objective);
      yield { key: 'unserved', params: { objective }, span };
    }
  },
});
