import * as z from 'zod';
import { planSchema } from '../../core/src/model/plan/plan.ts';
import { frontMatterSchema, postsSchema } from '../../core/src/model/post.ts';
import { SEVERITIES } from '../../core/src/model/rule-settings.ts';
import { rules } from '../../core/src/rules/registry.gen.ts';
import { json } from './json.ts';

/** JSON Schemas of the files people write, for editors and tools that know nothing of Vocero. */
export function schemas(): ReadonlyMap<string, string> {
  const plan = toSchema(planSchema);
  const properties = plan.properties;
  if (typeof properties !== 'object' || properties === null) throw new Error('The plan has no properties.');
  return new Map([
    ['schemas/plan.schema.json', json({ ...plan, properties: { ...properties, rules: ruleSettings() } })],
    ['schemas/post.schema.json', json(toSchema(frontMatterSchema))],
    ['schemas/posts.schema.json', json(toSchema(postsSchema))],
  ]);
}

function toSchema(schema: z.ZodType): Record<string, unknown> {
  // What a person writes is the input; draft 7 is what YAML editors understand everywhere.
  const { '~standard': _, ...made } = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      // The Spanish description is for hover texts; a JSON Schema has one language.
      delete jsonSchema.es;
    },
  });
  return made;
}

function ruleSettings(): unknown {
  const severity = { enum: [...SEVERITIES, 'off'] };
  const known = Object.entries(rules).map(([id, rule]) => {
    const { $schema: _, properties, ...options } = toSchema(rule.options);
    const withOptions = { ...options, properties: { severity, ...Object(properties) } };
    return [
      id,
      { description: rule.docs.summary.en, default: rule.severity, anyOf: [severity, withOptions] },
    ];
  });
  return {
    description: 'Settings of rules, by rule id.',
    type: 'object',
    properties: Object.fromEntries(known),
    additionalProperties: { anyOf: [severity, { type: 'object' }] },
  };
}
