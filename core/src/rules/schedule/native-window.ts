import * as z from 'zod';
import { ledgerState } from '../../ledger/delivery-state.ts';
import { channelLedgerOf, dayInSeries } from '../../workspace/delivery-states.ts';
import { nativeWindow as windowOf } from '../../workspace/native-window.ts';
import type { Contexts } from '../contexts.ts';
import { defineRule } from '../rule.ts';
import { faults, listOf, type Timed, timesOf } from '../times.ts';

const MINUTE = 60_000;

const HEAD = '// now: 2026-11-21T12:00Z\n// file: social.plan.yaml\n';
const PLAN = `${HEAD}channels: { m: { network: mastodon }, f: { network: facebook } }\npublishing: { by: network }\n`;
const post = (channels: string, time: string, status = 'approved') =>
  `// file: a.post.md\n---\nchannels: ${channels}\nstatus: ${status}\nschedule: ${time}\n---\nHi\n`;

export const nativeWindow = defineRule({
  scope: 'post',
  severity: 'warning',
  docs: {
    summary: {
      en: 'A time that is too near, or too far, for the scheduler of the network itself.',
      es: 'Una hora demasiado cercana, o demasiado lejana, para el programador de la propia red.',
    },
    why: {
      en: 'Where the plan says that the network publishes (`publishing: { by: network }`, also in a channel), posts are handed over ahead of their time. Mastodon sends at once what is less than 5 minutes away, Facebook takes posts from 10 minutes to 30 days ahead, and many networks take nothing ahead. What the network has already is left in peace, and so is what is far away and not approved yet.',
      es: 'Donde el plan dice que publica la red (`publishing: { by: network }`, también en un canal), las publicaciones se entregan antes de su hora. Mastodon envía en el acto lo que está a menos de 5 minutos, Facebook admite desde 10 minutos hasta 30 días de antelación y muchas redes no admiten ninguna. Lo que la red ya tiene se deja en paz, igual que lo lejano que aún no está aprobado.',
    },
    since: '0.3.0',
  },
  messages: {
    near: {
      en: '{when} is too near for the scheduler on {channels}, which asks for {min}. Publish it by hand, or move it.',
      es: '{when} está demasiado cerca para el programador de {channels}, que pide {min}. Publícala a mano o muévela.',
    },
    far: {
      en: '{when} is too far away for the scheduler on {channels}, which takes posts {max} ahead. Hand it over from {from} on.',
      es: '{when} está demasiado lejos para el programador de {channels}, que admite {max} de antelación. Entrégala a partir del {from}.',
    },
    none: {
      en: 'No scheduler takes posts on {channels}. Let the editor, ci or another service publish there.',
      es: 'En {channels} no hay programador que admita publicaciones. Deja que publique allí el editor, ci u otro servicio.',
    },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      `${PLAN}${post('[m, f]', '⟦⟦2026-11-21 12:04⟧(schedule/native-window)⟧(schedule/native-window)')}`,
      `${PLAN}${post('f', '⟦2027-01-04 09:30⟧(schedule/native-window)')}`,
      `${HEAD}channels: { li: { network: linkedin, publishing: { by: network } } }\npublishing: { by: ci }\n${post('li', '⟦2026-11-26 09:30⟧(schedule/native-window)')}`,
    ],
    allows: [
      `${PLAN}${post('[m, f]', '2026-11-21 12:10')}`,
      `${PLAN}${post('[m, f]', '2027-01-04 09:30', 'draft')}`,
      `${HEAD}channels: { m: { network: mastodon, publishing: { by: editor } } }\npublishing: { by: network }\n${post('m', '2026-11-21 12:04')}`,
      `${HEAD}channels: { m: { network: mastodon } }\n${post('m', '2026-11-21 12:04')}`,
    ],
  },
  *check(context) {
    const { plan, workspace, post } = context;
    const { status } = post.entry;
    const { now } = workspace;
    if (!plan || now === undefined || status === 'idea' || status === 'cancelled') return;
    for (const { channels, span, at, fault } of faults(
      timesOf(context),
      (time) => faultOf(context, time, now),
      ({ key, minutes }) => `${key} ${minutes}`,
    )) {
      const names = listOf(channels);
      const { when } = at;
      const ahead = { kind: 'duration', minutes: fault.minutes } as const;
      if (fault.key === 'none') {
        yield { key: 'none', params: { channels: names }, span };
      } else if (fault.key === 'near') {
        const move = { index: post.index, channel: at.occurrence.channel };
        yield { key: 'near', params: { channels: names, when, min: ahead }, span, move };
      } else {
        const instant = at.instant - fault.minutes * MINUTE;
        const from = { kind: 'moment', instant, zone: at.calendar.zone } as const;
        yield { key: 'far', params: { channels: names, when, max: ahead, from }, span };
      }
    }
  },
});

type Fault = { readonly key: 'near' | 'far' | 'none'; readonly minutes: number };

function faultOf({ workspace, post, plan }: Contexts['post'], at: Timed, now: number): Fault | undefined {
  const { channel } = at.occurrence;
  const window = plan && windowOf(plan, channel);
  if (window === undefined || at.instant <= now) return undefined;
  // What the network has already, or may have, is nothing to hand over.
  const ledger = channelLedgerOf(workspace, post, channel, dayInSeries(at.occurrence));
  const happened = ledger && ledgerState(ledger, now);
  if (happened !== undefined && happened !== 'failed') return undefined;
  if (window === false) return { key: 'none', minutes: 0 };
  const { min = 0, max = Number.POSITIVE_INFINITY } = window;
  if (at.instant - now < min * MINUTE) return { key: 'near', minutes: min };
  const isTooFar = post.entry.status === 'approved' && at.instant - now > max * MINUTE;
  return isTooFar ? { key: 'far', minutes: max } : undefined;
}
