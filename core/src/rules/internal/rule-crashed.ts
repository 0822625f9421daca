import * as z from 'zod';
import { defineRule } from '../rule.ts';

export const ruleCrashed = defineRule({
  scope: 'runner',
  severity: 'error',
  docs: {
    summary: { en: 'A rule failed on this file.', es: 'Una regla falló en este archivo.' },
    why: {
      en: 'A linter that goes quiet looks like a clean file. The other rules have run.',
      es: 'Un revisor que calla parece un archivo limpio. Las demás reglas sí se ejecutaron.',
    },
    since: '0.1.0',
  },
  messages: {
    crashed: {
      en: 'The rule “{rule}” failed here ({error}). Please report it; the other rules have run.',
      es: 'La regla «{rule}» falló aquí ({error}). Por favor, avísanos; las demás reglas sí se ejecutaron.',
    },
  },
  options: z.strictObject({}),
  examples: { flags: [], allows: [] },
  check: () => [],
});
