import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// The floor of a cold lint: a process that reads the same files as text, and does nothing with them.

let length = 0;
const read = (folder: string): void => {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) read(path);
    else length += readFileSync(path, 'utf8').length;
  }
};
read(process.argv[2] ?? '.');
console.log(length);
