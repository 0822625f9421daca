import * as z from 'zod';
import type { Plan } from '../../model/plan/plan.ts';
import { spanAt } from '../../syntax/node.ts';
import { toFile } from '../../text/mapped.ts';
import { phrasePattern } from '../../text/phrases.ts';
import { planFor } from '../../workspace/workspace.ts';
import { approversOf } from '../approvals.ts';
import { defineRule } from '../rule.ts';

const HEAD =
  '// file: social.plan.yaml\nchannels: { x: { network: x } }\ntopics: { sensitive: [price increase, layoffs] }\n';

export const sensitiveTopic = defineRule({
  scope: 'post',
  severity: 'warning',
  docs: {
    summary: {
      en: 'A post about a sensitive topic is approved by fewer than two people.',
      es: 'Una publicación sobre un tema delicado la aprobaron menos de dos personas.',
    },
    why: {
      en: 'The plan names topics that need a second opinion. A topic counts when its words stand in the text.',
      es: 'El plan nombra temas que necesitan una segunda opinión. Un tema cuenta si sus palabras están en el texto.',
    },
    since: '0.2.0',
  },
  messages: {
    topic: { en: 'The topics in the plan.', es: 'Los temas en el plan.' },
    sensitive: {
      en: '“{topic}” is a sensitive topic and needs two approvals; there are {count}. Ask somebody else too.',
      es: '«{topic}» es un tema delicado y necesita dos aprobaciones; hay {count}. Pide también otra opinión.',
    },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      `${HEAD}// file: a.post.md\n---\nchannels: x\nstatus: approved\napprovals: [{ by: ana }]\n---\nWhy the ⟦price increase⟧(workflow/sensitive-topic) was needed.\n`,
    ],
    allows: [
      `${HEAD}// file: a.post.md\n---\nchannels: x\nstatus: approved\napprovals: [{ by: ana }, { by: luis }]\n---\nWhy the price increase was needed.\n`,
      `${HEAD}// file: a.post.md\n---\nchannels: x\nstatus: draft\n---\nWhy the price increase was needed.\n`,
    ],
  },
  *check({ post, plan, sent, workspace }) {
    const topics = plan?.topics;
    const file = planFor(workspace, post.source.uri);
    if (!plan || !file || !topics || post.entry.status !== 'approved') return;
    const count = approversOf(post, plan).length;
    const pattern = patternOf(topics);
    if (!pattern || count >= 2) return;
    for (const { parts } of sent.sections) {
      for (const { text } of parts) {
        const match = text.text.matchAll(pattern).next().value;
        if (!match) continue;
        const span = toFile(text, match.index, match.index + match[0].length);
        const place = spanAt(file.node, ['topics', 'sensitive']);
        const related = [{ uri: file.source.uri, span: place, key: 'topic', params: {} } as const];
        yield { key: 'sensitive', params: { topic: match[0], count }, span, related };
        return;
      }
    }
  },
});

type Topics = NonNullable<Plan['topics']>;

/** Made once for each plan that is read. */
const patterns = new WeakMap<Topics, { readonly pattern: RegExp | undefined }>();

function patternOf(topics: Topics): RegExp | undefined {
  const known = patterns.get(topics);
  if (known) return known.pattern;
  const phrases = (topics.sensitive ?? []).filter((phrase) => phrase.trim() !== '');
  const pattern = phrases.length > 0 ? phrasePattern(phrases) : undefined;
  patterns.set(topics, { pattern });
  return pattern;
}
