import * as z from 'zod';
import { spanAt } from '../../syntax/node.ts';
import { defineRule } from '../rule.ts';

export const conflictingRepeat = defineRule({
  scope: 'post',
  severity: 'warning',
  docs: {
    summary: {
      en: 'A post that comes again has two ends.',
      es: 'Una publicación que se repite tiene dos finales.',
    },
    why: {
      en: 'COUNT and UNTIL exclude each other (RFC 5545, section 3.3.10), and an end in the rule and another one beside it are easily taken for each other.',
      es: 'COUNT y UNTIL se excluyen (RFC 5545, apartado 3.3.10), y un final en la regla y otro a su lado se confunden con facilidad.',
    },
    since: '0.2.0',
  },
  messages: {
    ends: {
      en: '{first} and {second} both say when it ends. Keep one of them.',
      es: '{first} y {second} dicen los dos cuándo acaba. Deja uno de ellos.',
    },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      '---\nchannels: x\nschedule: 2026-11-26 09:30\nrepeat: { rule: ⟦FREQ=WEEKLY;COUNT=4⟧(schedule/conflicting-repeat), until: 2026-12-31 }\n---\nText\n',
      '---\nchannels: x\nschedule: 2026-11-26 09:30\nrepeat: { rule: ⟦weekly⟧(schedule/conflicting-repeat), until: 2026-12-31, count: 3 }\n---\nText\n',
    ],
    allows: [
      '---\nchannels: x\nschedule: 2026-11-26 09:30\nrepeat: { rule: weekly, until: 2026-12-31 }\n---\nText\n',
      '---\nchannels: x\nschedule: 2026-11-26 09:30\nrepeat: FREQ=WEEKLY;COUNT=4\n---\nText\n',
    ],
  },
  *check({ post }) {
    const { repeat } = post.entry;
    if (!repeat) return;
    const ends = [
      ...['COUNT', 'UNTIL'].filter((name) =>
        repeat.rule.split(';').some((part) => part.startsWith(`${name}=`)),
      ),
      ...(['count', 'until'] as const).filter((name) => repeat[name] !== undefined),
    ];
    const [first, second] = ends;
    if (first === undefined || second === undefined) return;
    yield { key: 'ends', params: { first, second }, span: spanAt(post.node, ['repeat', 'rule']) };
  },
});
