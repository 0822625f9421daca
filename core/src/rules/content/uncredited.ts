import * as z from 'zod';
import { spanAt } from '../../syntax/node.ts';
import { defineRule } from '../rule.ts';

const PLAN = '// file: social.plan.yaml\nchannels: { x: { network: x } }\n';
/** The usual ways to name where something comes from, beside a mention or a link. */
const CREDIT =
  /@[\p{L}\p{N}_]|https?:\/\/|\{link\}|\b(?:via|source|credit|courtesy of|photo by|h\/t|fuente|cr[eé]ditos?|cortes[ií]a de|foto de)\b|vía\s|📷|📸/iu;

export const uncredited = defineRule({
  scope: 'post',
  severity: 'information',
  docs: {
    summary: {
      en: "Other people's content without its source.",
      es: 'Contenido ajeno sin su fuente.',
    },
    why: {
      en: 'Who made it wants to be named, and some licences ask for it. A source, a link or a mention will do.',
      es: 'Quien lo hizo quiere que se le nombre, y algunas licencias lo exigen. Basta una fuente, un enlace o una mención.',
    },
    since: '0.2.0',
  },
  messages: {
    uncredited: {
      en: 'Curated content without a source. Name it under “source”, or in the text.',
      es: 'Contenido ajeno sin fuente. Nómbrala en «source» o en el texto.',
    },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      `${PLAN}// file: a.post.md\n---\nchannels: x\nkind: ⟦curated⟧(content/uncredited)\n---\nA good read on brewing.\n`,
    ],
    allows: [
      `${PLAN}// file: a.post.md\n---\nchannels: x\nkind: curated\nsource: Acme Blog\n---\nA good read on brewing.\n`,
      `${PLAN}// file: a.post.md\n---\nchannels: x\nkind: curated\n---\nA good read on brewing by @acme.\n`,
      `${PLAN}// file: a.post.md\n---\nchannels: x\nkind: curated\nstatus: idea\n---\nSomething on brewing.\n`,
    ],
  },
  *check({ post, sent, file }) {
    const { kind, source, status, link } = post.entry;
    if (kind !== 'curated' || status === 'idea' || status === 'cancelled') return;
    if (source?.trim() || link !== undefined) return;
    // A slip in a key may be the source itself.
    if (file.problems.some((problem) => problem.kind === 'unknown-key')) return;
    const texts = sent.sections.flatMap(({ parts }) => parts.map(({ text }) => text.text));
    if (texts.every((text) => text.trim() === '') || texts.some((text) => CREDIT.test(text))) return;
    yield { key: 'uncredited', params: {}, span: spanAt(post.node, ['kind']) };
  },
});
