import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { mediaUri } from '../../../../core/src/workspace/media-file.ts';
import { isSystemError } from '../failure.ts';

const TYPES: Readonly<Record<string, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
};

const MAX_BYTES = 1024 * 1024;

/** A picture beside the plan as a `data:` address; undefined where it is none, or too large. */
export function readLogo(planUri: string, path: string): string | undefined {
  const uri = mediaUri(planUri, path);
  const type = TYPES[path.slice(path.lastIndexOf('.') + 1).toLowerCase()];
  if (uri === undefined || type === undefined) return undefined;
  try {
    const file = fileURLToPath(uri);
    const stat = statSync(file);
    if (!stat.isFile() || stat.size > MAX_BYTES) return undefined;
    return `data:${type};base64,${readFileSync(file).toString('base64')}`;
  } catch (error) {
    if (isSystemError(error)) return undefined;
    throw error;
  }
}
