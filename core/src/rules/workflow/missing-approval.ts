import * as z from 'zod';
import { spanAt } from '../../syntax/node.ts';
import { planFor } from '../../workspace/workspace.ts';
import { approversOf, neededApprovals } from '../approvals.ts';
import { defineRule } from '../rule.ts';

const HEAD = '// file: social.plan.yaml\nchannels: { x: { network: x } }\n';
const TEAM = 'team: { ana: { mayApprove: true }, luis: { mayApprove: true }, eva: {} }\n';

export const missingApproval = defineRule({
  scope: 'post',
  severity: 'warning',
  docs: {
    summary: {
      en: 'A post counts as approved without the approvals that the plan asks for.',
      es: 'Una publicación consta como aprobada sin las aprobaciones que pide el plan.',
    },
    why: {
      en: 'The status says that it may go out. Whoever asks later who agreed finds nobody.',
      es: 'El estado dice que puede salir. Quien pregunte después quién dio el visto bueno no encontrará a nadie.',
    },
    since: '0.2.0',
  },
  messages: {
    missing: {
      en: 'Approved, but {count} of {needed} approvals are there. Ask for the rest and note them under “approvals”, or take the status back.',
      es: 'Está aprobada, pero hay {count} de {needed} aprobaciones. Pide las que faltan y anótalas en «approvals», o retira el estado.',
    },
    rule: { en: 'The plan asks for it here.', es: 'El plan lo pide aquí.' },
    unentitled: {
      en: 'Approved, but {count} of {needed} approvals count: {people} may not approve it. Ask somebody who may.',
      es: 'Está aprobada, pero valen {count} de {needed} aprobaciones: {people} no puede aprobarla. Pídesela a quien pueda.',
    },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      `${HEAD}workflow: { approval: required }\n// file: a.post.md\n---\nchannels: x\nstatus: ⟦approved⟧(workflow/missing-approval)\n---\nHi\n`,
      `${HEAD}workflow: { approval: two-people }\n${TEAM}// file: a.post.md\n---\nchannels: x\nstatus: ⟦approved⟧(workflow/missing-approval)\napprovals: [{ by: ana }, { by: ana }]\n---\nHi\n`,
      `${HEAD}workflow: { approval: required }\n${TEAM}// file: a.post.md\n---\nchannels: x\nstatus: ⟦approved⟧(workflow/missing-approval)\napprovals: [{ by: eva }]\n---\nHi\n`,
      // Who wrote it may not approve anything, and nothing is said of own posts.
      `${HEAD}workflow: { approval: two-people }\n${TEAM}// file: a.post.md\n---\nchannels: x\nauthor: eva\nstatus: ⟦approved⟧(workflow/missing-approval)\napprovals: [{ by: ana }, { by: eva }]\n---\nHi\n`,
    ],
    allows: [
      `${HEAD}workflow: { approval: required }\n${TEAM}// file: a.post.md\n---\nchannels: x\nstatus: approved\napprovals: [{ by: luis }]\n---\nHi\n`,
      `${HEAD}workflow: { approval: required }\n// file: a.post.md\n---\nchannels: x\nstatus: review\n---\nHi\n`,
      `${HEAD}workflow: { approval: optional }\n// file: a.post.md\n---\nchannels: x\nstatus: approved\n---\nHi\n`,
    ],
  },
  *check({ post, plan, file, workspace }) {
    const { status, approvals = [] } = post.entry;
    const needed = plan ? neededApprovals(plan) : 0;
    const planFile = planFor(workspace, post.source.uri);
    if (!plan || !planFile || status !== 'approved' || needed === 0) return;
    // A slip may hide the approvals.
    if (file.problems.length > 0) return;
    const counted = approversOf(post, plan);
    const count = counted.length;
    if (count >= needed) return;
    const span = spanAt(post.node, ['status']);
    const place = spanAt(planFile.node, ['workflow', 'approval']);
    const related = [{ uri: planFile.source.uri, span: place, key: 'rule', params: {} } as const];
    const others = [...new Set(approvals.map(({ by }) => by))].filter((id) => !counted.includes(id));
    // An author's own approval is told by a rule of its own, where it is the plan that forbids it.
    const isOwnTold = plan.workflow?.ownApproval === false;
    const strangers = others.filter((id) => !isOwnTold || id !== post.entry.author);
    if (others.length > strangers.length) return;
    if (strangers.length === 0) yield { key: 'missing', params: { count, needed }, span, related };
    else {
      const people = { kind: 'list', items: strangers } as const;
      yield { key: 'unentitled', params: { count, needed, people }, span, related };
    }
  },
});
