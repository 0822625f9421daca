/**
 * Writes every file that is derived from code: registries, schemas, the manifest's contributions, rule pages.
 * `--check` writes nothing and fails when one of them is not what the code says.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { registries } from './generate/registries.ts';

const root = join(import.meta.dirname, '..');
const isCheck = process.argv.includes('--check');

let differing = 0;
const write = (files: ReadonlyMap<string, string>) => {
  for (const [file, wanted] of files) {
    const path = join(root, file);
    const present = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
    if (present === wanted) continue;
    differing++;
    console.log(`${isCheck ? 'differs' : 'wrote'}: ${file}`);
    if (isCheck) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, wanted);
  }
};

// Registries first: what follows imports them.
write(registries(root));

if (isCheck && differing > 0) {
  console.error('Generated files are not what the code says. Run: npm run generate');
  process.exitCode = 1;
}
