import * as z from 'zod';
import type { PlanFile } from '../../model/parsed.ts';
import { keyPlace } from '../../syntax/decode.ts';
import { spellWhole } from '../../syntax/spell-scalar.ts';
import { addKey, isSlipped } from '../plan-places.ts';
import { defineRule } from '../rule.ts';

const HEAD = '// file: social.plan.yaml\nchannels: { x: { network: x } }\n';

export const incompleteCrisis = defineRule({
  scope: 'plan',
  severity: 'warning',
  docs: {
    summary: {
      en: 'A crisis manual without steps, without contacts, or that nobody may end.',
      es: 'Un manual de crisis sin pasos, sin contactos o que nadie puede dar por terminado.',
    },
    why: {
      en: 'It is read at the worst moment, by whoever is there: what to do, whom to call, and who says that it is over must stand in it. A plan without a manual, or with only the state, is left in peace.',
      es: 'Se lee en el peor momento, por quien esté: tiene que decir qué hacer, a quién llamar y quién decide que terminó. Un plan sin manual, o solo con el estado, se deja en paz.',
    },
    since: '0.3.0',
  },
  messages: {
    incomplete: {
      en: 'The crisis manual is not complete. Add: {missing}.',
      es: 'El manual de crisis no está completo. Añade: {missing}.',
    },
    mayLift: {
      en: 'Let whoever approves posts end it',
      es: 'Que lo dé por terminado quien aprueba publicaciones',
    },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      `${HEAD}⟦crisis⟧(plan/incomplete-crisis):\n  protocol: [Stop everything.]\n`,
      `${HEAD}team: { ana: { mayApprove: true }, eva: {} }\n⟦crisis⟧(plan/incomplete-crisis):\n  protocol: [Stop everything.]\n  contacts:\n    - name: Ana\n`,
    ],
    allows: [
      `${HEAD}team: { ana: {} }\ncrisis: { protocol: [Stop everything.], contacts: [{ name: Ana }], mayLift: ana }\n`,
      `${HEAD}crisis: { state: normal }\n`,
    ],
  },
  *check({ file, plan }) {
    const { protocol, contacts, statements, mayLift } = plan.crisis ?? {};
    const isBegun = [protocol, contacts, statements, mayLift].some((part) => part !== undefined);
    if (!isBegun || isSlipped(file, ['crisis'])) return;
    const missing = Object.entries({ protocol, contacts, mayLift }).flatMap(([key, part = []]) =>
      part.length === 0 ? [key] : [],
    );
    if (missing.length === 0) return;
    const fixes = missing.length === 1 && mayLift === undefined ? approversLift(file) : [];
    const params = { missing: { kind: 'list', items: missing } } as const;
    yield { key: 'incomplete', params, span: keyPlace(file, [], 'crisis'), fixes };
  },
});

function approversLift(file: PlanFile) {
  const ids = Object.entries(file.plan.team ?? {}).flatMap(([id, { mayApprove }]) =>
    mayApprove === true ? [spellWhole(id)] : [],
  );
  if (ids.length === 0) return [];
  const line = `mayLift: [${ids.join(', ')}]`;
  const edits = addKey(file, ['crisis'], { block: () => line, flow: line });
  return edits.length === 0 ? [] : [{ title: { key: 'mayLift', params: {} } as const, edits, safe: false }];
}
