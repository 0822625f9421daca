import * as z from 'zod';
import { channelOf, zoneOf } from '../../model/plan/plan.ts';
import { nodeAt, spanAt } from '../../syntax/node.ts';
import type { Span } from '../../text/span.ts';
import { type Drift, heldOf } from '../../workspace/held-drift.ts';
import { stepDigest } from '../../workspace/outgoing.ts';
import { networkOf } from '../../workspace/sent.ts';
import type { Contexts } from '../contexts.ts';
import { defineRule } from '../rule.ts';

const HEAD = '// now: 2026-11-21T12:00Z\n// file: social.plan.yaml\n';
const CHANNELS = 'channels: { m: { network: mastodon }, x: { network: x } }\n';
const line = (kind: string, rest: string) =>
  `{"v":1,"kind":"${kind}","at":"2026-11-21T09:30:00Z","post":"a","channel":"m","step":"part/1","attempt":"00112233445566778899",${rest}}\n`;
const intent = (digest: string) =>
  line(
    'intent',
    `"key":"k","digest":"${digest}","network":"mastodon","steps":["part/1"],"time":"2026-11-21T09:30:00Z","scheduleAt":"2026-11-26T09:30:00Z","by":"cli"`,
  );
const RECEIPT = line('receipt', '"sent":{"id":"7"},"scheduleAt":"2026-11-26T09:30:00Z"');
/** Of the text “One”, as it is handed over. */
const DIGEST = stepDigest({
  kind: 'part',
  text: 'One',
  media: [],
  poll: undefined,
  parts: 1,
  title: undefined,
  link: undefined,
  warning: undefined,
  language: undefined,
});
const held = (digest = DIGEST, more = '') =>
  `// file: .vocero/receipts/a.jsonl\n${intent(digest)}${RECEIPT}${more}`;
const post = (head: string, text = 'One') => `// file: a.post.md\n---\n${head}\n---\n${text}\n`;
const PLANNED = 'schedule: 2026-11-26 09:30';
const APPROVED = `channels: m\nstatus: approved\n${PLANNED}`;

export const heldByNetwork = defineRule({
  scope: 'post',
  severity: 'error',
  docs: {
    summary: {
      en: 'A network has a post and publishes it by itself, but the post is another by now.',
      es: 'Una red tiene una publicación y la publica sola, pero la publicación ya es otra.',
    },
    why: {
      en: 'What was handed over with *Schedule at the Network* comes out as it was then, whatever becomes of the file: an edit, a new time, a cancellation or a crisis does not reach the network. Nothing is sent a second time from here either. Only taking it back changes what people will see.',
      es: 'Lo que se entregó con *Programar en la red* sale tal como era entonces, pase lo que pase con el archivo: a la red no le llegan ni una edición, ni otra hora, ni una cancelación, ni una crisis. Desde aquí tampoco se envía por segunda vez. Solo retirarla cambia lo que verá la gente.',
    },
    since: '0.3.0',
  },
  messages: {
    changed: {
      en: '{network} has it as it was before this change and publishes that on {when}. Take it back (“vocero unschedule”) and schedule it again, or undo the change.',
      es: '{network} la tiene como era antes de este cambio y así la publica el {when}. Retírala («vocero unschedule») y prográmala otra vez, o deshaz el cambio.',
    },
    moved: {
      en: '{network} publishes it on {when}, and not at this time. Take it back (“vocero unschedule”) and schedule it again, or restore the time.',
      es: '{network} la publica el {when}, y no a esta hora. Retírala («vocero unschedule») y prográmala otra vez, o restaura la hora.',
    },
    undecided: {
      en: 'Its status is “{status}”, but {network} has it and publishes it on {when}. Take it back: “vocero unschedule”.',
      es: 'Su estado es «{status}», pero {network} la tiene y la publica el {when}. Retírala: «vocero unschedule».',
    },
    dropped: {
      en: 'It does not go to {channel} any more, but {network} has it and publishes it there on {when}. Take it back: “vocero unschedule”.',
      es: 'Ya no va a {channel}, pero {network} la tiene y la publica allí el {when}. Retírala: «vocero unschedule».',
    },
    paused: {
      en: 'The plan is in state “{state}”, but {network} has it and publishes it on {when}. Take it back: “vocero unschedule”.',
      es: 'El plan está en estado «{state}», pero {network} la tiene y la publica el {when}. Retírala: «vocero unschedule».',
    },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      `${HEAD}${CHANNELS}${held('another')}${post(`channels: m\nstatus: approved\nschedule: ⟦2026-11-26 09:30⟧(schedule/held-by-network)`)}`,
      `${HEAD}${CHANNELS}${held()}${post('channels: m\nstatus: approved\nschedule: ⟦2026-11-27 09:30⟧(schedule/held-by-network)')}`,
      `${HEAD}${CHANNELS}${held()}${post(`channels: m\nstatus: ⟦cancelled⟧(schedule/held-by-network)\n${PLANNED}`)}`,
      `${HEAD}${CHANNELS}${held()}${post(`channels: ⟦x⟧(schedule/held-by-network)\nstatus: approved\n${PLANNED}`)}`,
      `${HEAD}${CHANNELS}crisis: { state: crisis }\n${held()}${post('channels: m\nstatus: approved\nschedule: ⟦⟦2026-11-26 09:30⟧(crisis/paused-channel)⟧(schedule/held-by-network)')}`,
    ],
    allows: [
      `${HEAD}${CHANNELS}${held()}${post(APPROVED)}`,
      `${HEAD}${CHANNELS}${held('another', line('reconciled', '"source":"network","sent":{"id":"9"}'))}${post(APPROVED)}`,
      `${HEAD}${CHANNELS}${held('another', line('withdrawn', '"withdrawal":"10112233445566778899","result":"gone"'))}${post(APPROVED)}`,
      `${HEAD}${CHANNELS}${post(APPROVED)}`,
    ],
  },
  *check({ plan, workspace, post }) {
    if (!plan) return;
    for (const { channel, held, drifts } of heldOf(workspace, plan, post)) {
      const networkId = channelOf(plan, channel)?.network ?? '';
      const network = networkOf(networkId)?.name ?? channel;
      const when = { kind: 'moment', instant: held.scheduleAt, zone: zoneOf(plan, channel) } as const;
      const params = { network, when };
      for (const drift of drifts) {
        const span = placeOf(post, drift);
        if (drift === 'undecided')
          yield { key: drift, params: { ...params, status: post.entry.status ?? 'draft' }, span };
        else if (drift === 'dropped') yield { key: drift, params: { ...params, channel }, span };
        else if (drift === 'paused')
          yield { key: drift, params: { ...params, state: plan.crisis?.state ?? 'crisis' }, span };
        else yield { key: drift, params, span };
      }
    }
  },
});

/** Where somebody would look for it; the channels stand in every post. */
function placeOf({ node }: Contexts['post']['post'], drift: Drift): Span {
  const key = drift === 'undecided' ? 'status' : drift === 'dropped' ? 'channels' : 'schedule';
  return nodeAt(node, [key]) ? spanAt(node, [key]) : spanAt(node, ['channels']);
}
