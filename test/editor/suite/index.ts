import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';
import { eventsReporter } from '../events-reporter.ts';

/** VS Code calls this inside its extension host. The files beside it are this folder's tests, bundled. */
export const run = async (): Promise<void> => {
  const file = process.env.VOCERO_EDITOR_EVENTS;
  if (!file)
    throw new Error('VOCERO_EDITOR_EVENTS names the file for the results. Start with: npm run test:editor');
  const grep = process.env.VOCERO_EDITOR_GREP;
  const mocha = new Mocha({ timeout: 20_000, reporter: eventsReporter(file), ...(grep ? { grep } : {}) });
  const tests = readdirSync(__dirname).filter((name) => name.endsWith('.test.cjs'));
  for (const name of tests.toSorted()) mocha.addFile(join(__dirname, name));
  const failures = await new Promise<number>((done) => mocha.run(done));
  if (failures > 0) throw new Error(`${failures} failed`);
};
