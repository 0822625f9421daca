import * as z from 'zod';
import { doc } from './doc.ts';

/** How much a finding matters, most first. */
export const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

const severity = z.enum([...SEVERITIES, 'off']);

/**
 * What a plan says about rules: `off`, a severity, or a severity with the rule's own options.
 * Which rules and options exist is checked where rules are known, not here.
 */
export const ruleSettings = z
  .record(
    z.string(),
    z.union([
      severity,
      z.looseObject({
        severity: severity
          .meta(doc('How much a finding of this rule matters.', 'Cuánto importa un hallazgo de esta regla.'))
          .optional(),
      }),
    ]),
  )
  .meta(doc('Settings of rules, by rule id.', 'Ajustes de reglas, por id de regla.'));

export type RuleSettings = z.output<typeof ruleSettings>;
