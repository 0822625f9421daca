import * as z from 'zod';
import { keyPlace } from '../../syntax/decode.ts';
import { nodeAt } from '../../syntax/node.ts';
import { defineRule } from '../rule.ts';

export const noChannels = defineRule({
  scope: 'post',
  severity: 'error',
  docs: {
    summary: {
      en: 'A post that is approved or has a time, but goes to no channel.',
      es: 'Una publicación aprobada o con hora que no va a ningún canal.',
    },
    why: {
      en: 'It looks settled and will never go out.',
      es: 'Parece resuelta y nunca saldrá.',
    },
    since: '0.1.0',
  },
  messages: {
    none: {
      en: 'The post goes to no channel, so it will not go out. Add “channels:”.',
      es: 'La publicación no va a ningún canal, así que no saldrá. Añade «channels:».',
    },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      '---\n⟦status⟧(format/no-channels): approved\n---\nText\n',
      '---\nchannels: []\n⟦schedule⟧(format/no-channels): 2026-11-26 09:30\n---\nText\n',
    ],
    allows: [
      '---\nstatus: idea\n---\nText\n',
      '---\nstatus: cancelled\nschedule: 2026-11-26 09:30\n---\nText\n',
      '---\nchannels: x\nstatus: approved\n---\nText\n',
    ],
  },
  *check({ post, file }) {
    const { channels = [], status, schedule } = post.entry;
    const isSettled =
      status === 'approved' || (schedule !== undefined && status !== 'cancelled' && status !== 'idea');
    // Channels that were refused are told where they stand.
    const isTold = file.problems.length > 0;
    if (channels.length > 0 || !isSettled || isTold) return;
    const key = nodeAt(post.node, ['status']) && status === 'approved' ? 'status' : 'schedule';
    yield { key: 'none', params: {}, span: keyPlace(post, [], key) };
  },
});
