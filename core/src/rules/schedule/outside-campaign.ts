import * as z from 'zod';
import { dayOfDate } from '../../schedule/expand.ts';
import { spanAt } from '../../syntax/node.ts';
import { planFor } from '../../workspace/workspace.ts';
import { defineRule } from '../rule.ts';
import { faults, listOf, timesOf } from '../times.ts';

const PLAN =
  '// file: social.plan.yaml\nchannels: { x: { network: x } }\ncampaigns: { sale: { name: Winter sale, start: 2026-11-23, end: 2026-11-28 } }\n';

export const outsideCampaign = defineRule({
  scope: 'post',
  severity: 'warning',
  docs: {
    summary: {
      en: 'A post of a campaign goes out before its first day or after its last.',
      es: 'Una publicación de una campaña sale antes de su primer día o después del último.',
    },
    why: {
      en: 'Before it starts the page may not be there, and after its end the offer is not.',
      es: 'Antes de que empiece puede no estar la página, y cuando acaba ya no está la oferta.',
    },
    since: '0.2.0',
  },
  messages: {
    early: {
      en: 'Goes out on {when}; the campaign {campaign} starts on {date}. Move the post, or the campaign.',
      es: 'Sale el {when}; la campaña {campaign} empieza el {date}. Mueve la publicación o la campaña.',
    },
    late: {
      en: 'Goes out on {when}; the campaign {campaign} ends on {date}. Move the post, or the campaign.',
      es: 'Sale el {when}; la campaña {campaign} acaba el {date}. Mueve la publicación o la campaña.',
    },
    campaign: { en: 'The campaign on {channels}.', es: 'La campaña en {channels}.' },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      `${PLAN}// file: a.posts.yaml\n- { channels: x, campaign: sale, schedule: ⟦2026-11-22 23:59⟧(schedule/outside-campaign), text: One }\n- { channels: x, campaign: sale, schedule: ⟦2026-11-29 00:00⟧(schedule/outside-campaign), text: Two }\n`,
    ],
    allows: [
      `${PLAN}// file: a.posts.yaml\n- { channels: x, campaign: sale, schedule: 2026-11-23 00:00, text: One }\n- { channels: x, campaign: sale, schedule: 2026-11-28 23:59, text: Two }\n`,
    ],
  },
  *check(context) {
    const { post, plan, workspace } = context;
    const id = post.entry.campaign;
    const campaigns = plan?.campaigns;
    const campaign =
      campaigns && id !== undefined && Object.hasOwn(campaigns, id) ? campaigns[id] : undefined;
    const file = planFor(workspace, post.source.uri);
    if (!campaign || id === undefined || !file) return;
    const { start, end, name = id } = campaign;
    const found = faults(
      timesOf(context),
      ({ day }) => {
        if (start !== undefined && day < dayOfDate(start)) return { key: 'early', date: start } as const;
        if (end !== undefined && day > dayOfDate(end)) return { key: 'late', date: end } as const;
        return undefined;
      },
      ({ key }) => key,
    );
    const place = spanAt(file.node, ['campaigns', id]);
    for (const { channels, span, at, fault } of found) {
      const date = { kind: 'date', date: fault.date } as const;
      const params = { when: at.when, campaign: name, date };
      const about = { channels: listOf(channels) };
      const related = [{ uri: file.source.uri, span: place, key: 'campaign', params: about } as const];
      // Behind its end no time is free any more.
      const move = { index: post.index, channel: at.occurrence.channel };
      yield { key: fault.key, params, span, related, ...(fault.key === 'early' && { move }) };
    }
  },
});
