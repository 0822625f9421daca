import { FILE_PATTERNS } from '../../core/src/model/file-kind.ts';

/** Posts stay plain `markdown` and plans plain `yaml` to the editor, so the name decides and not the language. */
export const documentSelector = ['file', 'untitled'].flatMap((scheme) =>
  FILE_PATTERNS.map((pattern) => ({ scheme, pattern })),
);
