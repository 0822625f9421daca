import * as z from 'zod';
import { headOf } from '../../syntax/node.ts';
import { span } from '../../text/span.ts';
import { folderOf } from '../../workspace/workspace.ts';
import { defineRule } from '../rule.ts';

export const severalPlans = defineRule({
  scope: 'plan',
  severity: 'warning',
  docs: {
    summary: { en: 'A second plan in one folder.', es: 'Un segundo plan en la misma carpeta.' },
    why: {
      en: 'Posts follow one plan; what the other says has no effect.',
      es: 'Las publicaciones siguen un solo plan; lo que dice el otro no tiene efecto.',
    },
    since: '0.1.0',
  },
  messages: {
    second: {
      en: 'Posts here follow {name}; this plan has no effect. Join the two, or move one to its own folder.',
      es: 'Las publicaciones siguen {name}; este plan no tiene efecto. Une los dos o mueve uno a otra carpeta.',
    },
    first: { en: 'The plan that counts.', es: 'El plan que cuenta.' },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      '// file: a.plan.yaml\nchannels: {}\n// file: b.plan.yaml\n⟦channels⟧(format/several-plans): {}\n',
    ],
    allows: ['// file: es/a.plan.yaml\nchannels: {}\n// file: en/b.plan.yaml\nchannels: {}\n'],
  },
  *check({ workspace, file }) {
    const { uri } = file.source;
    const [first] = workspace.plans.get(folderOf(uri)) ?? [];
    if (first === undefined || first === uri) return;
    const name = first.slice(first.lastIndexOf('/') + 1);
    const related = [{ uri: first, span: span(0, 0), key: 'first', params: {} } as const];
    yield { key: 'second', params: { name }, span: headOf(file.node), related };
  },
});
