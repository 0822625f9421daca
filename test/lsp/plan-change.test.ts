import { describe, expect, test } from 'vitest';
import { Session } from '../../server/src/lsp/session.ts';
import { diskFiles } from '../../server/src/node/file-system.ts';
import { uriOf } from '../support/project.ts';

const NOW = Date.UTC(2026, 10, 22, 12);
const CHANNELS = 'channels: { x: { network: x }, li: { network: linkedin } }\n';
const post = (channel: string, date: string) =>
  `---\nchannels: ${channel}\nstatus: approved\nschedule: ${date} 09:30\n---\nHello there.\n`;
const POSTS = {
  'past.post.md': post('x', '2026-11-02'),
  'soon.post.md': post('x', '2026-11-26'),
  'other.post.md': post('li', '2026-11-26'),
  'later.post.md': post('x', '2026-12-24'),
};

/** Reads the posts, changes the plan, and gives the posts whose findings are made anew, with the rules that speak. */
function change(before: string, after: string) {
  const session = new Session(diskFiles, true);
  session.setNow(NOW);
  session.setText(uriOf('social.plan.yaml'), before);
  for (const [name, text] of Object.entries(POSTS)) session.setText(uriOf(name), text);
  const kept = new Map(Object.keys(POSTS).map((name) => [name, session.result(uriOf(name))]));
  session.takeTouched();
  session.setText(uriOf('social.plan.yaml'), after);
  const touched = session.takeTouched();
  const anew = Object.keys(POSTS).filter((name) => session.result(uriOf(name)) !== kept.get(name));
  const rulesOf = (name: string) => session.result(uriOf(name)).findings.map(({ rule }) => rule);
  // Findings that stand on another reading of the plan are the same ones but for that.
  const made = anew.filter((name) => session.result(uriOf(name)).findings !== kept.get(name)?.findings);
  return { made, touched, rules: Object.fromEntries(made.map((name) => [name, rulesOf(name)])) };
}

describe('a change of the plan', () => {
  test('that adds a blackout looks again at the posts on its days', () => {
    const blackout = 'calendar: { blackouts: [{ from: 2026-12-23, to: 2026-12-26, reason: Rest }] }\n';
    const { made, touched, rules } = change(CHANNELS, CHANNELS + blackout);
    expect(made).toEqual(['later.post.md']);
    expect(rules['later.post.md']).toContain('schedule/blackout');
    expect([...touched.files].sort()).toEqual(['later.post.md', 'social.plan.yaml'].map(uriOf));
    expect([...touched.projects]).toEqual([]);
  });

  test('that pauses a channel looks again at what is to come there, and so does its end', () => {
    const crisis = 'crisis: { state: crisis, reason: A batch was called back., paused: x }\n';
    const paused = change(CHANNELS, CHANNELS + crisis);
    expect(paused.made).toEqual(['soon.post.md', 'later.post.md']);
    expect(paused.rules['soon.post.md']).toContain('crisis/paused-channel');
    const over = change(CHANNELS + crisis, CHANNELS + crisis.replace('state: crisis', 'state: normal'));
    expect(over.made).toEqual(['soon.post.md', 'later.post.md']);
    expect(over.rules['soon.post.md']).not.toContain('crisis/paused-channel');
  });

  test('in a comment looks again only at what points into the plan', () => {
    const blackout = 'calendar: { blackouts: [{ from: 2026-12-24, reason: Rest }] }\n';
    expect(change(CHANNELS, `# Ours.\n${CHANNELS}`).made).toEqual([]);
    expect(change(CHANNELS + blackout, `# Ours.\n${CHANNELS}${blackout}`).made).toEqual(['later.post.md']);
  });

  test('that closes days of a silence looks again at the post before it', () => {
    const channels = CHANNELS.replace('x: { network: x }', 'x: { network: x, maxGap: 5d }');
    const blackout = 'calendar: { blackouts: [{ from: 2026-12-01, to: 2026-12-20, reason: Away }] }\n';
    const { made, rules } = change(channels, channels + blackout);
    expect(made).toEqual(['soon.post.md']);
    expect(rules['soon.post.md']).toContain('schedule/silence');
    const longer = change(channels, channels + blackout.replace('2026-12-01', '2026-11-27'));
    expect(longer.rules['soon.post.md']).not.toContain('schedule/silence');
  });

  test.each([
    ['holidays', 'calendar: { holidays: [{ country: ES }] }\n'],
    ['key dates', 'calendar: { keyDates: [{ date: 2026-12-24, name: Eve }] }\n'],
    ['the team', 'team: { ana: { mayApprove: true } }\n'],
    ['coverage', 'team: { ana: {} }\ncoverage: [{ who: ana }]\n'],
    ['the workflow', 'workflow: { approval: required }\n'],
    ['the voice', 'voice: { banned: [hello] }\n'],
    ['pillars', 'pillars: { tips: { share: 50% } }\n'],
    ['the mix', 'mix: { promotion: { max: 20% } }\n'],
    ['topics', 'topics: { sensitive: [prices] }\n'],
    ['campaigns', 'campaigns: { sale: { start: 2026-12-01 } }\n'],
    ['who publishes', 'publishing: { by: ci }\n'],
    ['the zone', 'brand: { timezone: Asia/Tokyo }\n'],
    ['domains', 'brand: { domains: [acme.dev] }\n'],
    ['contacts in a crisis', 'crisis: { contacts: [{ name: Ana }] }\n'],
    ['objectives', 'objectives: { more: { kpi: visits } }\n'],
  ])('of %s looks again at every post', (_, more) => {
    const { made, touched } = change(CHANNELS, CHANNELS + more);
    expect(made).toEqual(Object.keys(POSTS));
    expect(touched.projects.size).toBe(1);
  });

  test.each([
    'hours: { daily: 10:00-18:00 }',
    'minGap: 2d',
    'maxGap: 2d',
    'cadence: { week: { max: 1 } }',
    'bestTimes: { daily: "10:00" }',
    'timezone: Asia/Tokyo',
    'firstResponse: 2h',
  ])('of a channel looks again at every post: %s', (more) => {
    expect(change(CHANNELS, CHANNELS.replace('network: x }', `network: x, ${more} }`)).made).toEqual(
      Object.keys(POSTS),
    );
  });

  test.each([
    ['a channel', CHANNELS.replace('li: {', 'li: { minGap: 1d,')],
    ['a rule', `${CHANNELS}rules: { schedule/blackout: off }\n`],
    ['a slip', `${CHANNELS}chanels: {}\n`],
  ])('of %s looks again at every post', (_, after) => {
    const { made, touched } = change(CHANNELS, after);
    expect(made).toEqual(Object.keys(POSTS));
    expect([...touched.projects]).toEqual([uriOf('x').replace(/\/x$/, '')]);
  });
});
