import * as z from 'zod';
import { spanAt } from '../../syntax/node.ts';
import { digestOf, isDigestOf } from '../../workspace/digest.ts';
import { defineRule } from '../rule.ts';

const HEAD = '// file: social.plan.yaml\nchannels: { x: { network: x } }\n';
/** Of the text “Hi” on channel x. */
const DIGEST = 'sha256:5b4a34a1801916fc';

export const changedAfterApproval = defineRule({
  scope: 'post',
  severity: 'warning',
  docs: {
    summary: {
      en: 'What is sent has changed since somebody approved it.',
      es: 'Lo que se envía cambió desde que alguien lo aprobó.',
    },
    why: {
      en: 'An approval is for a text, and this is another one. The digest of the approved text is noted with the approval.',
      es: 'Una aprobación vale para un texto, y este es otro. El resumen del texto aprobado está anotado con la aprobación.',
    },
    since: '0.2.0',
  },
  messages: {
    changed: {
      en: 'What is sent is not what {person} approved. Ask for a new approval, or undo the change.',
      es: 'Lo que se envía no es lo que aprobó {person}. Pide otra aprobación o deshaz el cambio.',
    },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      `${HEAD}// file: a.post.md\n---\nchannels: x\napprovals: [{ by: ana, digest: ⟦"${DIGEST}"⟧(workflow/changed-after-approval) }]\n---\nHi there\n`,
    ],
    allows: [
      `${HEAD}// file: a.post.md\n---\nchannels: x\nschedule: 2026-11-26 09:30\napprovals: [{ by: ana, digest: "${DIGEST}" }]\n---\nHi\n`,
      `${HEAD}// file: a.post.md\n---\nchannels: x\napprovals: [{ by: ana }]\n---\nHi there\n`,
    ],
  },
  *check({ post, sent, plan }) {
    const { approvals = [] } = post.entry;
    if (!plan || approvals.every(({ digest }) => digest === undefined)) return;
    const current = digestOf(post, sent);
    for (const [index, { by, digest }] of approvals.entries()) {
      if (digest === undefined || isDigestOf(digest, current)) continue;
      const span = spanAt(post.node, ['approvals', index, 'digest']);
      yield { key: 'changed', params: { person: by }, span };
    }
  },
});
