import * as z from 'zod';
import { defineRule } from '../rule.ts';

export const unusedDirective = defineRule({
  scope: 'directive',
  severity: 'warning',
  docs: {
    summary: { en: 'A comment that silences nothing.', es: 'Un comentario que no silencia nada.' },
    why: {
      en: 'A leftover silence hides the next real finding in that place.',
      es: 'Un silencio sobrante oculta el próximo hallazgo real en ese lugar.',
    },
    since: '0.1.0',
  },
  messages: {
    unused: {
      en: '“{rule}” has no finding here, so there is nothing to silence. Delete the comment.',
      es: '«{rule}» no encuentra nada aquí, así que no hay nada que silenciar. Borra el comentario.',
    },
    empty: {
      en: 'The comment names no rule. Write which one it silences, and why.',
      es: 'El comentario no nombra ninguna regla. Escribe cuál silencia y por qué.',
    },
    remove: { en: 'Delete the comment', es: 'Borrar el comentario' },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      '---\nchannels: [x]\n---\n<!-- vocero-disable ⟦tone/banned-word⟧(format/unused-directive): it was here once -->\nText\n',
    ],
    allows: [
      '// file: social.plan.yaml\nchannels: { x: { network: x } }\nvoice: { banned: [cheap] }\n// file: a.post.md\n---\nchannels: x\n---\n<!-- vocero-disable tone/banned-word: the name of the song -->\nWe love “Cheap Thrills”.\n',
    ],
  },
  *check({ file, directive, silenced, ruleIds }) {
    const { uri, text } = file.source;
    const edits = [{ uri, edit: { span: wholeLine(text, directive.span), text: '' } }];
    const remove = { title: { key: 'remove', params: {} }, edits, safe: true } as const;
    if (directive.rules.length === 0) {
      yield { key: 'empty', params: {}, span: directive.span, fixes: [remove] };
      return;
    }
    const unused = directive.rules.filter(({ id }) => ruleIds.includes(id) && !silenced.has(id));
    const allUnused = unused.length === directive.rules.length;
    for (const { id, span } of unused) {
      yield { key: 'unused', params: { rule: id }, span, fixes: allUnused ? [remove] : [] };
    }
  },
});

/** The comment with its line, where nothing else stands on it. */
function wholeLine(text: string, comment: { readonly start: number; readonly end: number }) {
  const lineStart = text.lastIndexOf('\n', comment.start - 1) + 1;
  const lineFeed = text.indexOf('\n', comment.end);
  const next = lineFeed < 0 ? text.length : lineFeed + 1;
  const isAlone =
    text.slice(lineStart, comment.start).trim() === '' && text.slice(comment.end, next).trim() === '';
  return isAlone ? { start: lineStart, end: next } : comment;
}
