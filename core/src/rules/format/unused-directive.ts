import * as z from 'zod';
import { lineStartAt } from '../../text/source.ts';
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
      en: 'This comment silences nothing. Write “vocero-disable area/rule: reason”; it holds for the next paragraph or entry.',
      es: 'Este comentario no silencia nada. Escribe «vocero-disable área/regla: motivo»; vale para el párrafo o la entrada siguiente.',
    },
    remove: { en: 'Delete the comment', es: 'Borrar el comentario' },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      '---\nchannels: [x]\n---\n⟦<!-- vocero-disable-next-line tone/banned-word: a quote -->⟧(format/unused-directive)\nText\n',
      '// file: social.plan.yaml\nchannels: { x: { network: x } }\n// file: a.post.md\n---\nchannels: [x]\n---\n<!-- vocero-disable ⟦tone/banned-word⟧(format/unused-directive): it was here once -->\nText\n',
    ],
    allows: [
      // The plan has a slip, and with it the banned words are gone: nobody knows whether the comment is needed.
      '// file: a.post.md\n---\nchannels: x\n---\n<!-- vocero-disable tone/banned-word: without a plan no word is banned -->\nCheap Thrills\n',
      '// file: social.plan.yaml\nchannels: { x: { network: x } }\nvoice: { banned: [cheap] }\n// file: a.post.md\n---\nchannels: x\n---\n<!-- vocero-disable tone/banned-word: the name of the song -->\nWe love “Cheap Thrills”.\n',
    ],
  },
  *check({ file, directive, silenced, conclusive }) {
    const { uri, text } = file.source;
    const edits = [{ uri, edit: { span: wholeLine(text, directive.span), text: '' } }];
    // A rule or a reason is something that a person wrote: it goes only when a person says so.
    const safe = directive.rules.length === 0 && directive.reason === '';
    const remove = { title: { key: 'remove', params: {} }, edits, safe } as const;
    if (directive.rules.length === 0) {
      yield { key: 'empty', params: {}, span: directive.span, fixes: [remove] };
      return;
    }
    const unused = directive.rules.filter(({ id }) => conclusive.has(id) && !silenced.has(id));
    const allUnused = unused.length === directive.rules.length;
    for (const { id, span } of unused) {
      yield { key: 'unused', params: { rule: id }, span, fixes: allUnused ? [remove] : [] };
    }
  },
});

/** The comment with its line, where nothing else stands on it. */
function wholeLine(text: string, comment: { readonly start: number; readonly end: number }) {
  const lineStart = lineStartAt(text, comment.start);
  const lineFeed = text.indexOf('\n', comment.end);
  const next = lineFeed < 0 ? text.length : lineFeed + 1;
  const isAlone =
    text.slice(lineStart, comment.start).trim() === '' && text.slice(comment.end, next).trim() === '';
  return isAlone ? { start: lineStart, end: next } : comment;
}
