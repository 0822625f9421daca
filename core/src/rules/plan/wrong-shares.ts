import * as z from 'zod';
import type { PlanFile } from '../../model/parsed.ts';
import { keyPlace } from '../../syntax/decode.ts';
import { nodeAt, spanAt } from '../../syntax/node.ts';
import { replaceScalar } from '../../syntax/spell-scalar.ts';
import type { FileEdit } from '../finding.ts';
import { isSlipped } from '../plan-places.ts';
import { defineRule } from '../rule.ts';

/** Thirds are written as 33%. */
const ROUNDING = 0.0101;

const HEAD = '// file: social.plan.yaml\nchannels: { x: { network: x } }\n';

export const wrongShares = defineRule({
  scope: 'plan',
  severity: 'warning',
  docs: {
    summary: {
      en: 'Shares of pillars that do not make 100%, or bounds of the mix that nothing can meet.',
      es: 'Cuotas de los pilares que no suman 100 %, o límites de la mezcla que nada puede cumplir.',
    },
    why: {
      en: 'Posts are held against these shares. With shares that do not add up somebody is always told to post more of something else. While some pillar still has no share, they only must not be over 100%.',
      es: 'Con estas cuotas se comparan las publicaciones. Si no cuadran, siempre habrá un aviso que pida más de otra cosa. Mientras algún pilar no tenga cuota, basta con que no pasen del 100 %.',
    },
    since: '0.3.0',
  },
  messages: {
    sum: {
      en: 'The shares of the pillars make {sum}%. Change them so that they make 100%.',
      es: 'Las cuotas de los pilares suman {sum} %. Cámbialas para que sumen 100 %.',
    },
    over: {
      en: 'The shares of the pillars make {sum}% already, and {pillars} have none yet. Make room for them.',
      es: 'Las cuotas de los pilares ya suman {sum} %, y aún no tienen la suya {pillars}. Hazles sitio.',
    },
    least: {
      en: 'The smallest shares of the mix make {sum}% together. Lower some of them.',
      es: 'Las cuotas mínimas de la mezcla suman {sum} % entre todas. Baja alguna.',
    },
    bounds: {
      en: 'Of “{kind}” at least {min}% and at most {max}% cannot both hold. Change one of the two.',
      es: 'De «{kind}» no se pueden cumplir a la vez un mínimo del {min} % y un máximo del {max} %. Cambia uno de los dos.',
    },
    scale: { en: 'Bring the shares to 100%, in proportion', es: 'Llevar las cuotas al 100 % en proporción' },
    swap: { en: 'Swap the two', es: 'Intercambiar los dos' },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      `${HEAD}⟦pillars⟧(plan/wrong-shares):\n  tips: { share: 60% }\n  team: { share: 30% }\n  shop: { share: 30% }\n`,
      `${HEAD}⟦pillars⟧(plan/wrong-shares): { tips: { share: 0.7 }, team: { share: 50% }, shop: {} }\n`,
      `${HEAD}mix:\n  promotion: ⟦{ min: 40%, max: 20% }⟧(plan/wrong-shares)\n`,
      `${HEAD}⟦mix⟧(plan/wrong-shares): { promotion: { min: 60% }, conversation: { min: 50% } }\n`,
    ],
    allows: [
      `${HEAD}pillars: { tips: { share: 50% }, team: { share: 30% }, shop: { share: 20% } }\nmix: { promotion: { min: 10%, max: 20% }, conversation: { min: 20% } }\n`,
      `${HEAD}pillars: { tips: { share: 33% }, team: { share: 33% }, shop: { share: 33% } }\n`,
      `${HEAD}pillars: { tips: { share: 50% }, team: {} }\n`,
    ],
  },
  *check({ file, plan }) {
    const { pillars = {}, mix = {} } = plan;
    const shares = Object.values(pillars).flatMap(({ share }) => share ?? []);
    const sum = shares.reduce((total, share) => total + share, 0);
    const open = Object.keys(pillars).filter((id) => pillars[id]?.share === undefined);
    const isOff = open.length === 0 ? Math.abs(sum - 1) > ROUNDING : sum > 1 + ROUNDING;
    if (shares.length > 0 && isOff && !isSlipped(file, ['pillars'])) {
      const span = keyPlace(file, [], 'pillars');
      if (open.length > 0)
        yield { key: 'over', params: { sum: percent(sum), pillars: { kind: 'list', items: open } }, span };
      else yield { key: 'sum', params: { sum: percent(sum) }, span, fixes: scaled(file, shares) };
    }
    const bounds = Object.entries(mix).flatMap(([kind, own]) => (own ? [[kind, own] as const] : []));
    const crossed = bounds.filter(([, { min = 0, max = 1 }]) => min > max);
    for (const [kind, { min = 0, max = 1 }] of crossed) {
      const span = spanAt(file.node, ['mix', kind]);
      const params = { kind, min: percent(min), max: percent(max) };
      yield { key: 'bounds', params, span, fixes: swapped(file, kind) };
    }
    const least = bounds.reduce((total, [, { min = 0 }]) => total + min, 0);
    if (crossed.length === 0 && least > 1 + 1e-9)
      yield { key: 'least', params: { sum: percent(least) }, span: keyPlace(file, [], 'mix') };
  },
});

function percent(share: number): number {
  return Math.round(share * 1000) / 10;
}

/** Whole percents in proportion to the shares; those that lost most by rounding down get what is left. */
function scaled(file: PlanFile, shares: readonly number[]) {
  const sum = shares.reduce((total, share) => total + share, 0);
  if (sum === 0) return [];
  const exact = shares.map((share) => (share / sum) * 100);
  const whole = exact.map(Math.floor);
  const left = 100 - whole.reduce((total, one) => total + one, 0);
  const byLoss = exact
    .map((value, index) => ({ index, loss: value - Math.floor(value) }))
    .sort((a, b) => b.loss - a.loss || a.index - b.index);
  for (const { index } of byLoss.slice(0, left)) whole[index] = (whole[index] ?? 0) + 1;
  const edits = Object.keys(file.plan.pillars ?? {}).flatMap((id, index) =>
    write(file, ['pillars', id, 'share'], `${whole[index]}%`),
  );
  if (edits.length !== shares.length) return [];
  return [{ title: { key: 'scale', params: {} } as const, edits, safe: false }];
}

function swapped(file: PlanFile, kind: string) {
  const { text } = file.source;
  const written = (key: string) => {
    const node = nodeAt(file.node, ['mix', kind, key]);
    return node?.kind === 'scalar' ? text.slice(node.span.start, node.span.end) : undefined;
  };
  const [min, max] = [written('min'), written('max')];
  if (min === undefined || max === undefined) return [];
  const edits = [
    { key: 'min', text: max },
    { key: 'max', text: min },
  ].map(({ key, text: other }): FileEdit => {
    const { span } = nodeAt(file.node, ['mix', kind, key]) ?? file.node;
    return { uri: file.source.uri, edit: { span, text: other } };
  });
  return [{ title: { key: 'swap', params: {} } as const, edits, safe: false }];
}

function write(file: PlanFile, path: readonly string[], text: string): readonly FileEdit[] {
  const node = nodeAt(file.node, path);
  const edit = node?.kind === 'scalar' ? replaceScalar(file.source.text, node, text) : undefined;
  return edit ? [{ uri: file.source.uri, edit }] : [];
}
