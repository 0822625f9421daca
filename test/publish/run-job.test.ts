import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Adapter } from '../../core/src/publish/adapter.ts';
import { SETTLING } from '../../core/src/publish/clear-up.ts';
import type { Job } from '../../core/src/publish/run-job.ts';
import type { StepResult } from '../../core/src/publish/step-result.ts';
import { runs } from '../properties/runs.ts';
import { adapterOf, type Luck, type Manner, World } from './world.ts';

const NOW = Date.UTC(2026, 10, 21, 12);
const TEXTS = ['One', 'Two', 'Three'];

function jobOf(manner: Manner, texts: readonly string[] = TEXTS, adapter: Adapter = adapterOf(manner)) {
  const job: Omit<Job, 'ledger'> = {
    place: { post: 'a', channel: 'c', on: undefined, round: 0 },
    steps: texts.map((text, index) => ({
      id: `part/${index + 1}`,
      kind: 'part',
      index,
      parts: texts.length,
      key: `key-${index}`,
      digest: `digest of ${text}`,
      text,
      wire: text,
      media: [],
      poll: undefined,
      title: undefined,
      link: undefined,
      warning: undefined,
      language: undefined,
    })),
    account: {
      channel: 'c',
      network: 'n',
      handle: 'ana',
      server: undefined,
      target: undefined,
      kind: undefined,
      visibility: undefined,
      secrets: new Set(),
    },
    adapter,
    due: NOW,
    scheduleAt: undefined,
    by: 'cli',
  };
  return job;
}

const well = (): Luck => 'well';
/** The lucks in their order, and good luck from then on. */
const inOrder = (...lucks: Luck[]) => {
  const left = [...lucks];
  return () => left.shift() ?? 'well';
};
const outcomes = (results: readonly StepResult[]) =>
  results.map((one) => (one.kind === 'done' ? one.outcome.kind : one.kind));
const kinds = (world: World) => world.lines.map(({ kind }) => kind);

describe('a run', () => {
  test('writes an intent before and a receipt behind each part, and does nothing the second time', () => {
    const world = new World('searchable', NOW);
    expect(outcomes(world.run(jobOf('searchable'), well))).toEqual(['accepted', 'accepted', 'accepted']);
    expect(kinds(world)).toEqual(['intent', 'receipt', 'intent', 'receipt', 'intent', 'receipt']);
    expect(outcomes(world.run(jobOf('searchable'), well))).toEqual(['known', 'known', 'known']);
    expect(world.posts.map(({ text }) => text)).toEqual(TEXTS);
  });

  test.each<[Luck, string, readonly string[]]>([
    ['refused', 'refused', ['intent', 'refusal']],
    ['lost-before', 'unknown', ['intent', 'unknown']],
    ['lost-after', 'unknown', ['intent', 'unknown']],
    ['garbage-after', 'unknown', ['intent', 'unknown']],
    ['bad-gateway-after', 'unknown', ['intent', 'unknown']],
    ['unavailable', 'unknown', ['intent', 'unknown']],
  ])('whose first request is %s ends it as %s, and sends nothing behind it', (luck, outcome, lines) => {
    const world = new World('blind', NOW);
    expect(outcomes(world.run(jobOf('blind'), inOrder(luck)))).toEqual([outcome, 'left', 'left']);
    expect(kinds(world)).toEqual(lines);
    expect(world.sent.length).toBeLessThanOrEqual(1);
  });

  test.each<Luck>(['not-sent', 'too-many'])(
    'tries again at once what was certainly not taken: %s',
    (luck) => {
      const world = new World('blind', NOW);
      expect(outcomes(world.run(jobOf('blind'), inOrder(luck, luck)))).toEqual(Array(3).fill('accepted'));
      expect(world.posts).toHaveLength(3);
    },
  );

  test('leaves for later what a network puts off for long, and goes on then', () => {
    const world = new World('blind', NOW);
    const patient = {
      ...adapterOf('blind'),
      comeBack: (answer: { status: number }, now: number) =>
        answer.status === 429 ? now + 3_600_000 : undefined,
    };
    const job = jobOf('blind', TEXTS, patient);
    expect(outcomes(world.run(job, inOrder('too-many')))).toEqual(['retry', 'left', 'left']);
    expect(outcomes(world.run(job, well))).toEqual(['left', 'left', 'left']);
    world.now = NOW + 3_600_000;
    expect(outcomes(world.run(job, well))).toEqual(Array(3).fill('accepted'));
  });

  test('goes on with a thread where it stopped', () => {
    const world = new World('blind', NOW);
    expect(outcomes(world.run(jobOf('blind'), inOrder('well', 'refused')))).toEqual([
      'accepted',
      'refused',
      'left',
    ]);
    expect(outcomes(world.run(jobOf('blind'), well))).toEqual(['known', 'accepted', 'accepted']);
    expect(world.posts.map(({ text }) => text)).toEqual(TEXTS);
  });

  test('stops before the next request when somebody cancels', () => {
    const world = new World('blind', NOW);
    const results = world.run(jobOf('blind'), () => {
      world.isCancelled = true;
      return 'well';
    });
    expect(outcomes(results)).toEqual(['accepted', 'left', 'left']);
    expect(world.sent).toHaveLength(1);
  });

  test('never sends again what is unknown where nobody can tell, however often it runs', () => {
    const world = new World('blind', NOW);
    world.run(jobOf('blind'), inOrder('lost-after'));
    for (let run = 0; run < 5; run++) {
      world.now += 86_400_000;
      expect(outcomes(world.run(jobOf('blind'), well))).toEqual(['unknown', 'left', 'left']);
    }
    expect(world.sent).toHaveLength(1);
  });

  test('believes a look-up that finds nothing only after a while: the request may still be on its way', () => {
    const world = new World('searchable', NOW);
    world.run(jobOf('searchable'), inOrder('lost-before'));
    expect(outcomes(world.run(jobOf('searchable'), well))[0]).toBe('unknown');
    world.now += SETTLING;
    expect(outcomes(world.run(jobOf('searchable'), well))).toEqual(Array(3).fill('accepted'));
    expect(world.posts).toHaveLength(3);
  });

  test('does not take an edited text for one that is not there', () => {
    const world = new World('searchable', NOW);
    // The publication's answer is lost, and so are the answers to all look-ups right behind it.
    world.run(jobOf('searchable'), inOrder('lost-after', ...Array<Luck>(4).fill('lost-before')));
    world.now += 2 * SETTLING;
    expect(outcomes(world.run(jobOf('searchable', ['One, edited', 'Two', 'Three']), well))[0]).toBe(
      'unknown',
    );
    expect(world.posts.map(({ text }) => text)).toEqual(['One']);
  });

  test('sends the moment of its first attempt again, so that a repetition is the same', () => {
    const world = new World('keyed', NOW);
    world.run(jobOf('keyed'), inOrder('refused'));
    world.now += 600_000;
    world.run(jobOf('keyed'), well);
    const times = world.lines.flatMap((line) =>
      line.kind === 'intent' && line.step === 'part/1' ? [line.time] : [],
    );
    expect(new Set(times)).toEqual(new Set([new Date(NOW).toISOString()]));
  });

  test('asks an adapter for one publication, whatever it yields', () => {
    const greedy: Adapter = {
      ...adapterOf('blind'),
      *publish(step) {
        const request = {
          method: 'POST',
          url: 'https://network.example',
          effect: 'publish',
          body: { kind: 'json', value: { key: step.key, text: step.text } },
        } as const;
        yield request;
        yield request;
        return { kind: 'accepted', sent: { id: '1' } };
      },
    };
    const world = new World('blind', NOW);
    expect(outcomes(world.run(jobOf('blind', ['One'], greedy), well))).toEqual(['unknown']);
    expect(world.posts).toHaveLength(1);
  });
});

const luck = fc.constantFrom<Luck>(
  'well',
  'well',
  'not-sent',
  'lost-before',
  'lost-after',
  'garbage-after',
  'bad-gateway-after',
  'too-many',
  'unavailable',
  'refused',
);
/** A run that may be killed at some demand, behind a clock that may have been set forward or back. */
const attempt = fc.record({
  lucks: fc.array(luck, { maxLength: 12 }),
  dieAt: fc.option(fc.nat(40), { nil: undefined }),
  jump: fc.constantFrom(0, 0, 60_000, 3_600_000, -3_600_000, -30_000, 86_400_000),
});

describe('whatever networks, clocks and crashes do', () => {
  test.each<Manner>(['keyed', 'searchable', 'blind'])('on a %s network nothing is out twice', (manner) => {
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 6 }), (attempts) => {
        const world = new World(manner, NOW);
        for (const { lucks, dieAt, jump } of attempts) {
          world.now += jump;
          world.run(jobOf(manner), inOrder(...lucks), dieAt);
          const texts = world.posts.map(({ text }) => text);
          expect(texts).toEqual([...new Set(texts)]);
        }
        // Then all goes well, at a time when every doubt has settled.
        world.now = NOW + 30 * 86_400_000;
        const last = outcomes(world.run(jobOf(manner), well));
        const isDone = last.every((kind) => kind === 'accepted' || kind === 'known');
        // Where nobody can tell, a doubt is left to a person.
        if (manner === 'blind') expect(isDone || last.includes('unknown')).toBe(true);
        else expect(isDone).toBe(true);
        if (isDone) expect(world.posts.map(({ text }) => text)).toEqual(TEXTS);
        else expect(new Set(world.posts.map(({ text }) => text)).size).toBe(world.posts.length);
      }),
      runs(150),
    );
  });
});
