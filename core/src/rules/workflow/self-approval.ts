import * as z from 'zod';
import { spanAt } from '../../syntax/node.ts';
import { defineRule } from '../rule.ts';

const HEAD = '// file: social.plan.yaml\nchannels: { x: { network: x } }\nteam: { ana: {}, luis: {} }\n';

export const selfApproval = defineRule({
  scope: 'post',
  severity: 'warning',
  docs: {
    summary: {
      en: 'A post is approved by its own author where the plan forbids that.',
      es: 'Una publicación la aprueba quien la escribió, y el plan lo prohíbe.',
    },
    why: {
      en: 'Nobody sees their own slips. That is what the second pair of eyes is for.',
      es: 'Nadie ve sus propios descuidos. Para eso está el segundo par de ojos.',
    },
    since: '0.2.0',
  },
  messages: {
    own: {
      en: '{person} wrote this post and approved it; the plan asks for somebody else. Ask another person.',
      es: '{person} escribió esta publicación y la aprobó; el plan pide a otra persona. Pídeselo a alguien más.',
    },
    author: { en: 'The author.', es: 'Quien la escribió.' },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      `${HEAD}workflow: { ownApproval: false }\n// file: a.post.md\n---\nchannels: x\nauthor: ana\napprovals: [{ by: luis }, { by: ⟦ana⟧(workflow/self-approval) }]\n---\nHi\n`,
    ],
    allows: [
      `${HEAD}workflow: { ownApproval: false }\n// file: a.post.md\n---\nchannels: x\nauthor: ana\napprovals: [{ by: luis }]\n---\nHi\n`,
      `${HEAD}// file: a.post.md\n---\nchannels: x\nauthor: ana\napprovals: [{ by: ana }]\n---\nHi\n`,
    ],
  },
  *check({ post, plan }) {
    const { author, approvals = [] } = post.entry;
    if (plan?.workflow?.ownApproval !== false || author === undefined) return;
    const index = approvals.findIndex(({ by }) => by === author);
    if (index < 0) return;
    const place = spanAt(post.node, ['author']);
    yield {
      key: 'own',
      params: { person: author },
      span: spanAt(post.node, ['approvals', index, 'by']),
      related: [{ uri: post.source.uri, span: place, key: 'author', params: {} }],
    };
  },
});
