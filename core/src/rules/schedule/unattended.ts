import * as z from 'zod';
import { isUnattended } from '../../schedule/coverage.ts';
import { spanAt } from '../../syntax/node.ts';
import { planFor } from '../../workspace/workspace.ts';
import { LEAVE_OUT, leaveOutFix } from '../leave-out.ts';
import { defineRule } from '../rule.ts';
import { daysOf, faults, listOf, timesOf } from '../times.ts';

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
      es: 'Nadie está de turno en {channels} durante {wanted} a partir de {when}. Mueve la publicación o asigna a alguien para responder.',
    },
    series: {
      en: 'Nobody is on duty on {channels} within {wanted} after its times on {days}. Choose another hour, or plan somebody to answer.',
      es: 'Nadie está de turno en {channels} durante {wanted} a partir de sus horas de {days}. Elige otra hora o asigna a alguien para responder.',
    },
    promise: { en: 'The promise in the plan.', es: 'La promesa en el plan.' },
    duty: { en: 'Who answers, by the plan.', es: 'Quién responde, según el plan.' },
    leaveOut: LEAVE_OUT,
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
    const { plan, post, workspace } = context;
    const file = planFor(workspace, post.source.uri);
    if (!plan || !file) return;
    const times = timesOf(context);
    const found = faults(
      times,
      ({ calendar: { channelId, channel }, instant }) =>
        isUnattended(plan, channelId, instant) ? channel.firstResponse : undefined,
      String,
    );
    const { uri } = file.source;
    for (const one of found) {
      const { channels, span, at, fault, days } = one;
      const { channel, repeat } = at.occurrence;
      const wanted = { kind: 'duration', minutes: fault } as const;
      const about = { channels: listOf(channels), wanted };
      const related = [
        { uri, span: spanAt(file.node, ['channels', channel, 'firstResponse']), key: 'promise', params: {} },
        { uri, span: spanAt(file.node, ['coverage']), key: 'duty', params: {} },
      ] as const;
      if (repeat) {
        const fixes = leaveOutFix(post, one, times);
        yield { key: 'series', params: { ...about, days: daysOf(days) }, span, related, fixes };
        continue;
      }
      const move = { index: post.index, channel };
      yield { key: 'nobody', params: { ...about, when: at.when }, span, related, move };
    }
  },
});
