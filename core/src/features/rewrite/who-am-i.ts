import { id as idSchema } from '../../model/fields.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { slug } from '../new-post.ts';
import type { Me } from './context.ts';

/**
 * Under which id of the team the person at the editor approves: the one that the settings name, else the
 * member who is called as git has it, or whose id is the beginning of the mail address. Where the plan
 * names no team, the name alone makes an id.
 *
 * @returns undefined where nobody can tell, or the settings name somebody who is not of the team.
 */
export function whoAmI(plan: Plan | undefined, { id, name, email }: Me): string | undefined {
  const team = plan?.team;
  const mailbox = email?.split('@')[0];
  if (!team) {
    const made = [id, name === undefined ? undefined : slug(name), mailbox].find(
      (one) => one !== undefined && one !== '',
    );
    return made !== undefined && idSchema.safeParse(made).success ? made : undefined;
  }
  if (id !== undefined && id !== '') return Object.hasOwn(team, id) ? id : undefined;
  const wanted = [name, mailbox].flatMap((one) => (one ? [folded(one)] : []));
  const found = Object.entries(team).filter(([key, member]) =>
    [key, member.name ?? key].some((one) => wanted.includes(folded(one))),
  );
  // Two people who could both be meant are nobody: an approval must not be in somebody else's name.
  return found.length === 1 ? found[0]?.[0] : undefined;
}

function folded(text: string): string {
  return slug(text).replaceAll('-', '');
}
