import { describe, expect, test } from 'vitest';
import { findingText, messageText } from '../../core/src/rules/format-message.ts';
import { lintFile } from '../../core/src/rules/lint.ts';
import type { Language } from '../../core/src/rules/words.ts';
import { withNow } from '../../core/src/workspace/workspace.ts';
import { uriOf, workspaceOf } from '../support/project.ts';

const NOW = Date.UTC(2026, 10, 21, 12);

/** What is found in the posts of a list, as `rule: words`, with the places it points to. */
function found(plan: string, posts: string, language: Language = 'en', now: number | null = NOW) {
  const workspace = withNow(
    workspaceOf({ 'social.plan.yaml': plan, 'a.posts.yaml': posts }),
    now ?? undefined,
  );
  return lintFile(workspace, uriOf('a.posts.yaml')).map((finding) => ({
    text: `${finding.rule}: ${findingText(finding, language)}`,
    related: finding.related.map(({ uri, message }) => [
      uri.slice(uriOf('').length),
      messageText(finding.rule, message, language),
    ]),
    fixes: finding.fixes.map(({ title }) => messageText(finding.rule, title, language)),
  }));
}

const texts = (...args: Parameters<typeof found>) => found(...args).map(({ text }) => text);
const post = (time: string, more = '') => `- { channels: x, schedule: ${time}, text: "${time}"${more} }\n`;

describe('what has gone out', () => {
  const plan =
    'channels: { x: { network: x, minGap: 4h, hours: { daily: 09:00-18:00 }, cadence: { day: { max: 1 } } } }\ncalendar: { blackouts: [{ from: 2026-11-19, reason: Rest }] }\n';

  test('is nothing to plan any more', () => {
    expect(texts(plan, post('2026-11-19 19:00') + post('2026-11-19 20:00'))).toEqual([]);
  });

  test('still stands in the way of what is to come', () => {
    const [first, ...others] = texts(plan, post('2026-11-21 11:00') + post('2026-11-21 14:00'));
    expect(first).toMatch(/^schedule\/over-cadence: Number 2 on x on one day/);
    expect(others).toEqual([expect.stringMatching(/^schedule\/too-close: 3h from/)]);
  });

  test('is judged where nobody knows what time it is', () => {
    const untimed = texts(plan, post('2026-11-19 19:00'), 'en', null);
    expect(untimed.map((text) => text.split(':')[0])).toEqual([
      'schedule/blackout',
      'schedule/outside-hours',
    ]);
  });
});

describe('a post that comes again', () => {
  test('is judged by its times that are to come, however long ago it began', () => {
    const plan =
      'channels: { x: { network: x } }\ncalendar: { blackouts: [{ from: 2026-12-24, to: 2026-12-31, reason: Rest }] }\n';
    expect(found(plan, post('2023-01-05 09:30', ', repeat: weekly'))).toEqual([
      {
        text: 'schedule/blackout: Falls on Thu 24 Dec and Thu 31 Dec, when nothing goes out on x: Rest. Leave that out.',
        related: [['social.plan.yaml', 'The day in the plan.']],
        fixes: ['Leave out Thu 24 Dec and Thu 31 Dec'],
      },
    ]);
  });

  test('does not name days of the past', () => {
    const plan =
      'channels: { x: { network: x } }\ncalendar: { blackouts: [{ from: 2026-11-02, to: 2026-11-20, reason: Rest }] }\n';
    expect(texts(plan, post('2023-01-05 09:30', ', repeat: weekly'))).toEqual([]);
  });
});

describe('one cause', () => {
  test('is told once for all channels that share it', () => {
    const plan = 'channels: { x: { network: x, minGap: 2h }, b: { network: bluesky, minGap: 2h } }\n';
    const both = (time: string) => `- { channels: [x, b], schedule: ${time}, text: "${time}" }\n`;
    expect(found(plan, both('2026-11-26 09:30') + both('2026-11-26 10:30'))[0]).toEqual({
      text: 'schedule/too-close: 1h from another post on x, b (Thu 26 Nov, 10:30); the plan asks for 2h. Move one of them.',
      related: [['a.posts.yaml', 'The other post on x, b.']],
      fixes: [],
    });
    expect(texts(plan, both('2026-11-26 09:30') + both('2026-11-26 09:30'), 'es')[0]).toMatch(
      /^schedule\/same-moment: Otra publicación sale en x, b a esta misma hora/,
    );
  });

  test('is told of the first post that can be changed, and not of each behind it', () => {
    const plan = 'channels: { x: { network: x } }\nrules: { content/no-question: { posts: 3 } }\n';
    const days = ['18', '19', '20', '23', '24', '25'];
    const posts = days.map((day) => post(`2026-11-${day} 09:30`, ', kind: promotion')).join('');
    expect(texts(plan, posts)).toEqual([
      'content/no-question: Number 4 in a row on x that invites no answer. Ask something.',
      'content/selling-streak: Number 4 in a row that sells on x. Put something else in between.',
    ]);
  });

  test('of shares is told where they are exceeded, not of each post behind it', () => {
    const plan =
      'channels: { x: { network: x } }\nmix: { promotion: { max: 20% } }\npillars: { a: { share: 50% }, b: { share: 50% } }\nrules: { content/mix: { posts: 10, least: 5 }, content/pillar-share: { posts: 10, least: 5 }, content/selling-streak: "off", content/no-question: "off" }\n';
    const posts = Array.from({ length: 8 }, (_, at) =>
      post(`2026-11-${23 + at} 09:30`.replace(/-(3[1-9])/, '-30'), ', kind: promotion, pillar: a'),
    );
    const rules = texts(plan, posts.slice(0, 8).join('')).map((text) => text.split(':')[0]);
    expect(rules).toEqual(['content/mix', 'content/pillar-share']);
  });
});

describe('messages', () => {
  test('of hours say which they are, and point to them', () => {
    const plan = 'channels: { x: { network: x, hours: { weekdays: [09:00-11:00, 16:00-24:00] } } }\n'.replace(
      '24:00',
      '23:30',
    );
    expect(found(plan, post('2026-11-26 12:00') + post('2026-11-28 12:00'), 'es')).toEqual([
      {
        text: 'schedule/outside-hours: jue, 26 nov, 12:00 queda fuera de las horas de x (09:00–11:00, 16:00–23:30). Muévela dentro de ellas.',
        related: [['social.plan.yaml', 'Las horas en el plan.']],
        fixes: [],
      },
      {
        text: 'schedule/outside-hours: sáb, 28 nov, 12:00 cae en un día sin horas de publicación en x. Muévela a otro día.',
        related: [['social.plan.yaml', 'Las horas en el plan.']],
        fixes: [],
      },
    ]);
  });

  test('of a holiday name the country, not its code', () => {
    const plan =
      'brand: { languages: [es] }\nchannels: { x: { network: x } }\ncalendar: { holidays: [{ country: ES, region: CT }] }\n';
    expect(found(plan, post('2026-12-26 12:00'), 'es')[0]?.text).toBe(
      'schedule/holiday: sáb, 26 dic 2026 es festivo en España (CT): San Esteban. Mueve la publicación en x o di en un comentario que es adrede.',
    );
  });

  test('of a pause with a reason say what to do', () => {
    const plan =
      'channels: { x: { network: x } }\ncrisis: { state: crisis, reason: A batch was called back }\n';
    expect(texts(plan, post('2026-11-26 12:00'))).toEqual([
      'crisis/paused-channel: Nothing goes out on x while the plan is in state “crisis”: A batch was called back. Move the post, or leave the channel out.',
    ]);
  });

  test('of a skipped midnight say on which days its two readings lie', () => {
    const plan = 'brand: { timezone: America/Santiago }\nchannels: { x: { network: x } }\n';
    expect(found(plan, post('2027-09-05 00:30'))[0]).toMatchObject({
      text: 'schedule/skipped-time: The clocks of x skip this time: it is 2027-09-04 23:30 before the change, or 2027-09-05 01:30 behind it. Choose one.',
      fixes: ['Change to 2027-09-04 23:30', 'Change to 2027-09-05 01:30'],
    });
  });
});
