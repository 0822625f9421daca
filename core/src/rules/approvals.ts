import type { Post } from '../model/parsed.ts';
import type { Plan } from '../model/plan/plan.ts';

/** The people whose approval of a post counts: each once, those who may approve, and not its author where the plan forbids that. */
export function approversOf({ entry }: Post, plan: Plan): readonly string[] {
  const { team = {}, workflow } = plan;
  // Where the plan names nobody who may approve, anybody may.
  const isRestricted = Object.values(team).some(({ mayApprove }) => mayApprove === true);
  const may = (id: string) => !isRestricted || (Object.hasOwn(team, id) && team[id]?.mayApprove === true);
  const isOther = (id: string) => workflow?.ownApproval !== false || id !== entry.author;
  return [...new Set((entry.approvals ?? []).map(({ by }) => by))].filter((id) => may(id) && isOther(id));
}

/** How many approvals a plan asks for. */
export function neededApprovals({ workflow }: Plan): number {
  if (workflow?.approval === 'two-people') return 2;
  return workflow?.approval === 'required' ? 1 : 0;
}
