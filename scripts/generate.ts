/**
 * Writes every file that is derived from code: registries, schemas, the manifest's contributions, pages.
 * `--check` writes nothing and fails when one of them is not what the code says.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { registries } from './generate/registries.ts';
import { verbs } from './generate/verbs.ts';

const root = join(import.meta.dirname, '..');
const isCheck = process.argv.includes('--check');
let differing = 0;

function differs(file: string, what: string): void {
  differing++;
  console.log(`${isCheck ? 'differs' : what}: ${file}`);
}

function write(files: ReadonlyMap<string, string>): void {
  for (const [file, wanted] of files) {
    const path = join(root, file);
    const present = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
    if (present === wanted) continue;
    differs(file, 'wrote');
    if (isCheck) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, wanted);
  }
}

/** Deletes pages of what is gone. */
function prune(folder: string, wanted: ReadonlyMap<string, string>): void {
  const path = join(root, folder);
  if (!existsSync(path)) return;
  for (const name of readdirSync(path, { recursive: true, encoding: 'utf8' })) {
    const file = `${folder}/${name.replaceAll('\\', '/')}`;
    if (!file.endsWith('.md') || wanted.has(file)) continue;
    differs(file, 'deleted');
    if (!isCheck) rmSync(join(root, file));
  }
}

// Registries first: what follows imports them.
write(registries(root));
write(await verbs(root));
const { schemas } = await import('./generate/schemas.ts');
const { manifest } = await import('./generate/manifest.ts');
const { walkthroughPictures } = await import('./generate/walkthrough-pictures.ts');
const { docs } = await import('./generate/docs.ts');
const pages = docs();
write(schemas());
write(await manifest(root));
write(walkthroughPictures());
write(pages);
prune('docs/rules', pages);

if (isCheck && differing > 0) {
  console.error('Generated files are not what the code says. Run: npm run generate');
  process.exitCode = 1;
}
