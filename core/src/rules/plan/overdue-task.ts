import * as z from 'zod';
import { doc } from '../../model/doc.ts';
import type { PlanFile } from '../../model/parsed.ts';
import { dayOfDate } from '../../schedule/expand.ts';
import { todayOf } from '../../schedule/today.ts';
import { nodeAt, spanAt } from '../../syntax/node.ts';
import type { FileEdit } from '../finding.ts';
import { addKey } from '../plan-places.ts';
import { defineRule } from '../rule.ts';

const HEAD =
  '// now: 2026-11-21T12:00Z\n// file: social.plan.yaml\nchannels: { x: { network: x } }\nteam: { ana: {} }\n';

export const overdueTask = defineRule({
  scope: 'plan',
  severity: 'warning',
  docs: {
    summary: {
      en: 'A task whose day has passed and that is not done.',
      es: 'Una tarea cuya fecha ya pasó y que no está hecha.',
    },
    why: {
      en: 'A plan whose tasks are all overdue is read by nobody. The day counts in the brand’s time zone, and the day itself is still in time.',
      es: 'Un plan con todas las tareas vencidas no lo lee nadie. El día cuenta en la zona horaria de la marca, y el propio día aún es a tiempo.',
    },
    since: '0.3.0',
  },
  messages: {
    overdue: {
      en: 'This was due {days} days ago. Do it, give it another day, or take it out.',
      es: 'Venció hace {days} días. Hazla, dale otra fecha o quítala.',
    },
    yesterday: {
      en: 'This was due yesterday. Do it, give it another day, or take it out.',
      es: 'Venció ayer. Hazla, dale otra fecha o quítala.',
    },
    overdueOf: {
      en: 'This was due {days} days ago, by {owner}. Do it, give it another day, or take it out.',
      es: 'Venció hace {days} días; responde {owner}. Hazla, dale otra fecha o quítala.',
    },
    done: { en: 'Mark as done', es: 'Marcar como hecha' },
  },
  options: z.strictObject({
    grace: z
      .int()
      .min(0)
      .max(365)
      .default(0)
      .meta(
        doc(
          'Days that a task may be late before it is told.',
          'Días que una tarea puede retrasarse antes de avisar.',
        ),
      ),
  }),
  examples: {
    flags: [
      `${HEAD}tasks:\n  - task: Record the migration\n    owner: ana\n    due: ⟦2026-11-19⟧(plan/overdue-task)\n  - task: Pack envelopes\n    due: ⟦2026-11-20⟧(plan/overdue-task)\n    done: false\n`,
    ],
    allows: [
      `${HEAD}tasks:\n  - { task: Record, due: 2026-11-21 }\n  - { task: Pack, due: 2026-11-01, done: 2026-11-03 }\n  - { task: Send, due: 2026-11-01, done: true }\n  - { task: Think }\n`,
      // It is still the 20th in Bogotá.
      '// now: 2026-11-21T04:59Z\n// file: social.plan.yaml\nbrand: { timezone: America/Bogota }\nchannels: { x: { network: x } }\ntasks: [{ task: Record, due: 2026-11-20 }]\n',
    ],
  },
  *check({ workspace, file, plan, options }) {
    const today = todayOf(plan, workspace.now);
    if (today === undefined) return;
    for (const [index, { due, done, owner }] of (plan.tasks ?? []).entries()) {
      if (due === undefined || (done !== undefined && done !== false)) continue;
      const days = today - dayOfDate(due);
      if (days <= options.grace) continue;
      const span = spanAt(file.node, ['tasks', index, 'due']);
      const fixes = markDone(file, index);
      if (owner !== undefined && days > 1) yield { key: 'overdueOf', params: { days, owner }, span, fixes };
      else if (days > 1) yield { key: 'overdue', params: { days }, span, fixes };
      else yield { key: 'yesterday', params: {}, span, fixes };
    }
  },
});

function markDone(file: PlanFile, index: number) {
  const { uri } = file.source;
  const done = nodeAt(file.node, ['tasks', index, 'done']);
  const edits: readonly FileEdit[] = done
    ? [{ uri, edit: { span: done.span, text: 'true' } }]
    : addKey(file, ['tasks', index], { block: () => 'done: true', flow: 'done: true' });
  return edits.length === 0 ? [] : [{ title: { key: 'done', params: {} } as const, edits, safe: false }];
}
