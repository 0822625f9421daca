import * as z from 'zod';
import { defineRule } from '../rule.ts';

export const duplicateVariant = defineRule({
  scope: 'post',
  severity: 'error',
  docs: {
    summary: {
      en: 'Two variants are written for the same channel or network.',
      es: 'Hay dos variantes escritas para el mismo canal o red.',
    },
    why: {
      en: 'Only the first is sent; the other one is lost without a word.',
      es: 'Solo se envía la primera; la otra se pierde sin aviso.',
    },
    since: '0.1.0',
  },
  messages: {
    second: {
      en: 'A variant for “{target}” stands above already, and only that one is sent. Join the two.',
      es: 'Más arriba ya hay una variante para «{target}», y solo esa se envía. Une las dos.',
    },
    first: { en: 'The variant that is sent.', es: 'La variante que se envía.' },
  },
  options: z.strictObject({}),
  examples: {
    flags: ['---\nchannels: [x]\n---\nText\n\n# x\n\nOne\n\n# ⟦x⟧(format/duplicate-variant)\n\nTwo\n'],
    allows: ['---\nchannels: [x, linkedin]\n---\nText\n\n# x\n\nOne\n\n# linkedin\n\nTwo\n'],
  },
  *check({ post, sent }) {
    for (const [index, { target, span }] of sent.sections.entries()) {
      if (target === undefined) continue;
      const first = sent.sections.find((section) => section.target === target);
      if (!first || sent.sections.indexOf(first) === index) continue;
      const related = [{ uri: post.source.uri, span: first.span, key: 'first', params: {} } as const];
      yield { key: 'second', params: { target }, span, related };
    }
  },
});
