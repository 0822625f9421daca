/** Set by the build from package.json; not there when the sources run as they are. */
declare const VOCERO_VERSION: string | undefined;

export const version = typeof VOCERO_VERSION === 'string' ? VOCERO_VERSION : '0.0.0-source';
