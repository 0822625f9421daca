import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { TagWords } from '../../../core/src/voice/vale/tagging/tagger.ts';

/** In a bundle the folder of the bundle; else that of this file, from which the built one is not far. */
const HERE = import.meta.dirname;
const PLACES = [join(HERE, 'tagger.cjs'), join(HERE, '../../../dist/tagger.cjs')];

type Tagger = { readonly tagRawTokens: (words: readonly string[]) => readonly { readonly pos: string }[] };

/**
 * The English tagger of wink-pos-tagger, a bundle of its own of 2 MB, read on the first words. Undefined
 * where it was not built.
 */
export function diskTagger(): TagWords | undefined {
  const path = PLACES.find((place, index) => (index === 0 || HERE.endsWith('node')) && existsSync(place));
  if (path === undefined) return undefined;
  let made: Tagger | undefined;
  return (words) => {
    made ??= makeTagger(path);
    return made.tagRawTokens([...words]).map(({ pos }) => pos);
  };
}

function makeTagger(path: string): Tagger {
  const make: () => Tagger = createRequire(path)(path);
  return make();
}
