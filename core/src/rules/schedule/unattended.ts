import * as z from 'zod';
import { isUnattended } from '../../schedule/coverage.ts';
import { defineRule } from '../rule.ts';
import { faults, listOf, timesOf } from '../times.ts';

const PLAN =
  '// file: social.plan.yaml\nbrand: { timezone: Europe/Madrid }\nchannels: { x: { network: x, firstResponse: 2h }, li: { network: linkedin } }\nteam: { ana: { timezone: Europe/London, hours: { weekdays: 09:00-17:00 } } }\ncoverage: [{ who: ana }]\nrules: { plan/coverage-gap: "off" }\n';

export const unattended = defineRule({
  scope: 'post',
  severity: 'warning',
  docs: {
    summary: {
      en: 'Nobody is on duty to answer within the time that the channel promises.',
      es: 'Nadie está de turno para responder en el tiempo que promete el canal.',
    },
    why: {
      en: 'Most answers come in the first hour. A question that nobody sees until Monday is one that nobody answers.',
      es: 'La mayoría de las respuestas llega en la primera hora. Una pregunta que nadie ve hasta el lunes se queda sin respuesta.',
    },
    since: '0.2.0',
  },
  messages: {
    nobody: {
      en: 'Nobody is on duty on {channels} within {wanted} after {when}. Move the post, or plan somebody to answer.',
      es: 'Nadie está de turno en {channels} en las {wanted} siguientes a {when}. Mueve la publicación o asigna a alguien para responder.',
    },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      // Six in Madrid is five in London.
      `${PLAN}// file: a.post.md\n---\nchannels: [x, li]\nschedule: ⟦2026-11-26 18:00⟧(schedule/unattended)\n---\nOne\n`,
      `${PLAN}// file: a.post.md\n---\nchannels: x\nschedule: ⟦2026-11-28 12:00⟧(schedule/unattended)\n---\nOne\n`,
    ],
    allows: [
      `${PLAN}// file: a.post.md\n---\nchannels: x\nschedule: 2026-11-26 08:00\n---\nAnswered at ten.\n`,
      `${PLAN}// file: a.post.md\n---\nchannels: li\nschedule: 2026-11-28 12:00\n---\nNothing is promised there.\n`,
    ],
  },
  *check(context) {
    const { plan, post } = context;
    if (!plan) return;
    const found = faults(
      timesOf(context),
      ({ calendar: { channelId, channel }, instant }) =>
        isUnattended(plan, channelId, instant) ? channel.firstResponse : undefined,
      String,
    );
    for (const { channels, span, at, fault } of found) {
      const wanted = { kind: 'duration', minutes: fault } as const;
      const move = { index: post.index, channel: at.occurrence.channel };
      yield { key: 'nobody', params: { channels: listOf(channels), wanted, when: at.when }, span, move };
    }
  },
});
