import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newPlan, PLAN_NAME, type PlanAnswers } from '../../core/src/features/new-plan.ts';
import { networks } from '../../core/src/networks/registry.gen.ts';
import { lintFile } from '../../core/src/rules/lint.ts';
import { withNow } from '../../core/src/workspace/workspace.ts';
import { runs } from '../properties/runs.ts';
import { parse, uriOf, workspaceOf } from '../support/project.ts';

const TODAY = '2026-11-22';
const ANSWERS: PlanAnswers = {
  name: 'Café Andino',
  languages: ['es-CO'],
  register: 'tú',
  channels: [{ network: 'instagram', handle: 'cafeandino' }, { network: 'x' }],
  zone: 'America/Bogota',
};

function findingsIn(text: string): readonly string[] {
  const workspace = withNow(workspaceOf({ [PLAN_NAME]: text }), Date.parse(`${TODAY}T12:00Z`));
  return lintFile(workspace, uriOf(PLAN_NAME)).map(
    ({ rule, span }) => `${rule} ${text.slice(span.start, span.end)}`,
  );
}

function planIn(text: string) {
  const file = parse(PLAN_NAME, text);
  if (file.kind !== 'plan') throw new Error('Not a plan.');
  return file.plan;
}

/** Every example taken out of its comment: a `#` with no space, or with the spaces of what lies inside another. */
const withExamples = (text: string) => text.replace(/^(\s*)#(?! \S)/gm, '$1');

const REGISTERS = [
  ['es', 'tú'],
  ['es-CO', 'usted'],
  ['es-AR', 'vos'],
  ['es-MX', 'ustedes'],
  ['es-ES', 'vosotros'],
  ['en-GB', 'you'],
  ['pt-BR', 'you'],
] as const;

describe.each(['en', 'es'] as const)('a new plan with comments in %s', (language) => {
  test.each(Object.keys(networks))('has nothing to object to on %s', (network) => {
    for (const [tag, register] of REGISTERS) {
      for (const handle of [undefined, 'acme']) {
        const channels = [{ network, handle }];
        const { text } = newPlan({ ...ANSWERS, languages: [tag], register, channels }, language, TODAY);
        expect(findingsIn(text), `${tag} ${handle}`).toEqual([]);
        expect(planIn(text)).toMatchObject({
          channels: { [network]: { network, language: tag } },
          voice: { register },
        });
      }
    }
  });

  test('has nothing to object to on all networks at once, in two languages, nor in its examples', () => {
    const channels = Object.keys(networks).flatMap((network) => [
      { network, handle: 'acme' },
      { network, handle: 'acme_en', language: 'en' },
    ]);
    const { text } = newPlan({ ...ANSWERS, languages: ['es', 'en'], channels }, language, TODAY);
    expect(findingsIn(text)).toEqual([]);
    const all = withExamples(text);
    expect(Object.keys(planIn(all))).toEqual(
      expect.arrayContaining([
        'kpis',
        'objectives',
        'audiences',
        'campaigns',
        'calendar',
        'budget',
        'tasks',
        'rules',
        'coverage',
        'topics',
      ]),
    );
    expect(findingsIn(all)).toEqual([]);
  });

  test('says what was answered, and puts the cursor on what was left open', () => {
    const { text, cursor } = newPlan(ANSWERS, language, TODAY);
    expect(planIn(text)).toMatchObject({
      brand: {
        name: 'Café Andino',
        languages: ['es-CO'],
        timezone: 'America/Bogota',
        handles: { instagram: 'cafeandino' },
      },
      calendar: { holidays: [{ country: 'CO' }] },
      channels: { instagram: { handle: 'cafeandino' }, x: { network: 'x' } },
    });
    expect(text.slice(cursor)).toMatch(/^#handle: acme\n/);
    // What is there for a pillar must add up.
    const shares = Object.values(planIn(text).pillars ?? {}).map(({ share = 0 }) => share);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  });

  test('holds whatever name and handle are given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (name, handle) => {
        const channels = [{ network: 'x', handle }];
        const { text } = newPlan({ ...ANSWERS, name, channels }, language, TODAY);
        expect(parse(PLAN_NAME, text).problems).toEqual([]);
        const clean = name.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
        expect(planIn(text).brand?.name).toBe(clean);
      }),
      runs(150),
    );
  });
});

test.each([
  ['@acme', { handle: 'acme' }],
  ['acme@mastodon.social', { handle: 'acme', server: 'mastodon.social' }],
  ['@acme@mastodon.social', { handle: 'acme', server: 'mastodon.social' }],
  ['https://mastodon.social/@acme', { handle: 'acme' }],
  ['https://www.linkedin.com/company/acme-corp/', { handle: 'acme-corp' }],
  ['https://x.com/acme?lang=es', { handle: 'acme' }],
  ['acme.example', { handle: 'acme.example' }],
])('the account behind %s', (handle, expected) => {
  const { text } = newPlan({ ...ANSWERS, channels: [{ network: 'mastodon', handle }] }, 'en', TODAY);
  expect(planIn(text).channels.mastodon).toMatchObject(expected);
});

test('several accounts on one network have ids of their own', () => {
  const channels = [
    { network: 'x', handle: 'acme' },
    { network: 'x', handle: 'acme_en', language: 'en' },
    { network: 'x', handle: 'acme_help', language: 'en' },
    { network: 'linkedin' },
  ];
  const { text } = newPlan({ ...ANSWERS, languages: ['es', 'en'], channels }, 'en', TODAY);
  expect(Object.keys(planIn(text).channels)).toEqual(['x-es', 'x-en', 'x-en-2', 'linkedin']);
});

test('its dates lie ahead, also at the end of a year', () => {
  const dates = [...newPlan(ANSWERS, 'en', '2026-12-31').text.matchAll(/\d{4}-\d\d-\d\d/g)].map(
    ([date]) => date,
  );
  expect(new Set(dates)).toEqual(new Set(['2027-02-01', '2027-02-28', '2027-06-30']));
});
