import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const FOLDER = join(import.meta.dirname, '../others');
const SAID = 'npm install --prefix bench/others --no-package-lock --ignore-scripts';

/** Lints a text; what comes of it is only counted. */
export type Linter = (text: string) => unknown;

// The parts of the interfaces of others that are used here.
type Alex = { readonly text: (text: string) => { readonly messages: readonly unknown[] } };
type Harper = {
  readonly LocalLinter: new (options: {
    readonly binary: unknown;
  }) => {
    readonly setup: () => Promise<void>;
    readonly lint: (text: string, options: { readonly language: 'plaintext' }) => Promise<readonly unknown[]>;
  };
};

/** Other linters of prose by name, each in this process; undefined where nobody has installed them. */
export async function otherLinters(
  say: (what: string) => void,
): Promise<Readonly<Record<string, Linter>> | undefined> {
  if (!existsSync(join(FOLDER, 'node_modules'))) {
    say(`write-good, alex and harper.js are skipped; to have them: ${SAID}`);
    return undefined;
  }
  const writeGood: Linter = createRequire(join(FOLDER, 'package.json'))('write-good');
  const { text: alex }: Alex = await import(moduleOf('alex/index.js'));
  const { LocalLinter }: Harper = await import(moduleOf('harper.js/dist/index.js'));
  const { binaryInlined } = await import(moduleOf('harper.js/dist/binaryInlined.js'));
  const harper = new LocalLinter({ binary: binaryInlined });
  await harper.setup();
  return {
    'write-good': writeGood,
    alex: (text) => alex(text).messages,
    'harper.js': (text) => harper.lint(text, { language: 'plaintext' }),
  };
}

function moduleOf(path: string): string {
  return pathToFileURL(join(FOLDER, 'node_modules', path)).href;
}
