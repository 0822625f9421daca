import { describe, expect, test } from 'vitest';
import { planSchema } from '../../core/src/model/plan/plan.ts';
import { frontMatterSchema, postsSchema } from '../../core/src/model/post.ts';
import { keysAt, metaOf, schemasAt } from '../../core/src/syntax/schema-walk.ts';

describe('keysAt', () => {
  test.each([
    [planSchema, ['channels', 'x-es', 'cadence', 'week'], ['min', 'max']],
    [planSchema, ['voice', 'banned', 0], ['word', 'prefer', 'reason', 'language']],
    [planSchema, ['campaigns', 'v2', 'utm'], ['source', 'medium', 'campaign', 'content', 'term']],
    [planSchema, ['crisis', 'protocol', 3], ['step', 'who', 'within']],
    [frontMatterSchema, ['media', 0], ['file', 'alt']],
    [postsSchema, [7, 'poll'], ['options', 'duration', 'multiple']],
    [planSchema, ['brand', 'name'], []],
    [planSchema, ['nothing', 'here'], []],
    // Names that every object has are not keys of a schema.
    [planSchema, ['constructor', 'name'], []],
    [planSchema, ['__proto__'], []],
  ])('knows the keys of %# at %j', (schema, path, keys) => {
    expect(Object.keys(keysAt(schema, path))).toEqual(keys);
  });
});

describe('metaOf', () => {
  test('finds what is said about a key, however it is wrapped', () => {
    for (const [key, schema] of Object.entries({
      ...keysAt(planSchema, []),
      ...keysAt(frontMatterSchema, []),
    })) {
      expect(metaOf(schema), key).toMatchObject({ description: expect.any(String), es: expect.any(String) });
    }
  });

  test('every key at every depth is described in both languages', () => {
    const undescribed: string[] = [];
    const visit = (schema: Parameters<typeof keysAt>[0], path: string, depth: number): void => {
      if (depth > 6) return;
      for (const [key, value] of Object.entries(keysAt(schema, []))) {
        const meta = metaOf(value);
        if (typeof meta.description !== 'string' || typeof meta.es !== 'string')
          undescribed.push(`${path}.${key}`);
        visit(value, `${path}.${key}`, depth + 1);
      }
      for (const step of [0, 'any']) {
        for (const inner of schemasAt(schema, [step]))
          if (Object.keys(keysAt(schema, [])).length === 0) visit(inner, `${path}[]`, depth + 1);
      }
    };
    visit(planSchema, 'plan', 0);
    visit(postsSchema, 'posts', 0);
    expect(undescribed).toEqual([]);
  });
});
