import * as z from 'zod';
import { publisherOf } from '../../model/plan/publisher-of.ts';
import type { Occurrence } from '../../schedule/occurrence.ts';
import { PAST_DAYS } from '../../schedule/reach.ts';
import { stateOn } from '../../workspace/delivery-states.ts';
import type { Contexts } from '../contexts.ts';
import { defineRule } from '../rule.ts';
import { allTimesOf, faults, listOf } from '../times.ts';

const PLAN = '// now: 2026-11-21T12:00Z\n// file: social.plan.yaml\nchannels: { x: { network: x } }\n';
const PUBLISHES = `${PLAN.trimEnd()}\npublishing: { by: ci }\n`;
const APPROVED = '---\nchannels: x\nstatus: approved\nschedule: ';
const DAY = 86_400_000;

/** A line of the ledger about post `a` on channel `x`. */
const line = (kind: string, rest: string) =>
  `{"v":1,"kind":"${kind}","at":"2026-11-20T09:30:00Z","post":"a","channel":"x","step":"part/1","attempt":"00112233445566778899",${rest}}\n`;
const INTENT = `// file: .vocero/receipts/a.jsonl\n${line('intent', '"key":"k","digest":"d","network":"x","steps":["part/1","part/2"],"time":"2026-11-20T09:30:00Z","by":"cli"')}`;
const RECEIPT = line('receipt', '"sent":{"id":"1"}');
const REFUSAL = line('refusal', '"refusal":{"reason":"duplicate"}');

export const past = defineRule({
  scope: 'post',
  severity: 'information',
  docs: {
    summary: {
      en: 'The time of a post has passed, and it is not out.',
      es: 'La hora de una publicación ya pasó y no salió.',
    },
    why: {
      en: 'A draft did not go out, but the calendar still shows it as planned. Of approved posts the receipts tell, in projects that publish with Vocero. What lies back more than 30 days is left in peace.',
      es: 'Un borrador no salió, pero el calendario lo sigue mostrando como previsto. De las publicaciones aprobadas hablan los recibos, en los proyectos que publican con Vocero. Lo que quedó atrás hace más de 30 días se deja en paz.',
    },
    since: '0.2.0',
  },
  messages: {
    passed: {
      en: 'Its time on {channels} has passed ({when}) without an approval. Move it, cancel it, or say that it went out.',
      es: 'Su hora en {channels} ya pasó ({when}) sin aprobación. Muévela, cancélala o di que salió.',
    },
    missed: {
      en: 'Its time on {channels} has passed ({when}), and there is no receipt. Publish it, move it, or cancel it.',
      es: 'Su hora en {channels} ya pasó ({when}) y no hay recibo. Publícala, muévela o cancélala.',
    },
    failed: {
      en: 'The network refused it on {channels} ({when}). “vocero status” says why; mend it and publish it again.',
      es: 'La red la rechazó en {channels} ({when}). «vocero status» dice por qué; corrígela y publícala otra vez.',
    },
    partly: {
      en: 'Only a part of it is out on {channels} ({when}). Publish it again: what is out is not sent twice.',
      es: 'Solo salió una parte en {channels} ({when}). Publícala otra vez: lo que ya salió no se envía dos veces.',
    },
    unknown: {
      en: 'It may be out on {channels} ({when}): the network’s answer was lost. “vocero reconcile” asks the network; until then it is not sent again.',
      es: 'Puede que haya salido en {channels} ({when}): se perdió la respuesta de la red. «vocero reconcile» le pregunta; hasta entonces no se envía otra vez.',
    },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      `${PLAN}// file: a.post.md\n---\nchannels: x\nstatus: draft\nschedule: ⟦2026-11-20 09:30⟧(schedule/past)\n---\nOne\n`,
      `${PLAN}// file: a.post.md\n---\nchannels: x\nstatus: review\nschedule: ⟦2026-11-21 12:00⟧(schedule/past)\n---\nOne\n`,
      `${PUBLISHES}// file: a.post.md\n${APPROVED}⟦2026-11-20 09:30⟧(schedule/past)\n---\nOne\n`,
      `${PLAN}${INTENT}// file: a.post.md\n${APPROVED}⟦2026-11-20 09:30⟧(schedule/past)\n---\nNobody knows.\n`,
      `${PLAN}${INTENT}${RECEIPT}// file: a.post.md\n${APPROVED}⟦2026-11-20 09:30⟧(schedule/past)\n---\nOne of two.\n`,
      `${PLAN}${INTENT}${REFUSAL}// file: a.post.md\n${APPROVED}⟦2026-11-20 09:30⟧(schedule/past)\n---\nRefused.\n`,
    ],
    allows: [
      `${PLAN.replace('network: x }', 'network: x, publishing: { by: network } }')}publishing: { by: ci }\n// file: a.post.md\n${APPROVED}2026-11-20 09:30\n---\nThe network has it.\n`,
      `${PUBLISHES}// file: a.post.md\n${APPROVED}2026-11-21 09:30\n---\nIt is due, and somebody is about to publish it.\n`,
      `${PUBLISHES}${INTENT.replace(',"part/2"', '')}${RECEIPT}// file: a.post.md\n${APPROVED}2026-11-20 09:30\n---\nIt is out.\n`,
      `${PLAN}// file: a.post.md\n---\nchannels: x\nstatus: draft\nschedule: 2026-11-21 12:01\n---\nOne\n`,
      `${PLAN}// file: a.post.md\n---\nchannels: x\nstatus: approved\nschedule: 2026-11-20 09:30\n---\nOne\n`,
      `${PLAN}// file: a.post.md\n---\nchannels: x\nstatus: draft\nschedule: 2026-10-20 09:30\n---\nOne\n`,
      '// file: social.plan.yaml\nchannels: { x: { network: x } }\n// file: a.post.md\n---\nchannels: x\nstatus: draft\nschedule: 2020-11-20 09:30\n---\nNobody knows what time it is.\n',
    ],
  },
  *check(context) {
    const { post, workspace } = context;
    const { now } = workspace;
    if (now === undefined || post.entry.repeat) return;
    const found = faults(
      allTimesOf(context),
      ({ instant, occurrence }) =>
        instant <= now && instant > now - PAST_DAYS * DAY ? faultOf(context, occurrence) : undefined,
      (fault) => fault,
    );
    for (const { channels, span, at, fault } of found) {
      const params = { channels: listOf(channels), when: at.when };
      if (fault === 'passed' || fault === 'missed') {
        const move = { index: post.index, channel: at.occurrence.channel };
        yield { key: fault, params, span, move };
      } else {
        yield { key: fault, params, span };
      }
    }
  },
});

type Fault = 'passed' | 'missed' | 'failed' | 'partly' | 'unknown';

function faultOf({ workspace, post, plan, project }: Where, occurrence: Occurrence): Fault | undefined {
  const { status, approvals = [] } = post.entry;
  const state = stateOn(workspace, post, occurrence.channel, occurrence);
  if (state === 'failed' || state === 'partly' || state === 'unknown') return state;
  if (state === 'published') return undefined;
  // Without a status nobody keeps book of what was decided.
  if (status === 'draft' || status === 'review') return approvals.length > 0 ? undefined : 'passed';
  const by = publisherOf(plan, occurrence.channel);
  // What somebody else sends leaves no receipt here.
  const hasReceipts =
    by === undefined ? workspace.ledger.projects.has(project) : by === 'editor' || by === 'ci';
  return state === 'late' && hasReceipts ? 'missed' : undefined;
}

type Where = Pick<Contexts['post'], 'workspace' | 'post' | 'plan' | 'project'>;
