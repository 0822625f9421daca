/** Set by the build; not there when the sources run as they are or are rebuilt while they run. */
declare const VOCERO_BUILD: string | undefined;

/** Names the version of Vocero and of the code that reads files: equal names make equal facts of equal texts. */
export const buildId = typeof VOCERO_BUILD === 'string' ? VOCERO_BUILD : undefined;
