import { appendFileSync } from 'node:fs';
import Mocha, { type MochaOptions, type ReporterConstructor, type Runner, type Test } from 'mocha';
import type { TestEvent } from '../../scripts/editor/events.ts';

/** A mocha reporter that writes each result to a file as it comes, for the process that started the editor. */
export const eventsReporter = (file: string): ReporterConstructor =>
  class extends Mocha.reporters.Base {
    constructor(runner: Runner, options: MochaOptions) {
      super(runner, options);
      writeEvents(runner, (event) => appendFileSync(file, `${JSON.stringify(event)}\n`));
    }
  };

const writeEvents = (runner: Runner, write: (event: TestEvent) => void): void => {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const facts = (test: Test) => ({ title: test.fullTitle(), ms: test.duration ?? 0 });
  runner.on('pass', (test) => {
    counts.passed += 1;
    write({ kind: 'pass', ...facts(test) });
  });
  runner.on('fail', (test, error) => {
    counts.failed += 1;
    write({ kind: 'fail', ...facts(test), error: error.stack ?? String(error) });
  });
  runner.on('pending', (test) => {
    counts.skipped += 1;
    write({ kind: 'skip', ...facts(test) });
  });
  runner.on('end', () => write({ kind: 'end', ...counts }));
};
