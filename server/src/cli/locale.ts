import { type Language, languageFor } from '../../../core/src/rules/words.ts';

/**
 * The language to speak: that of `--lang`, else that of the locale. Read before anything else, so that
 * complaints about other arguments come in it too. An empty variable counts as unset, as POSIX has it.
 */
export function languageOf(args: readonly string[], env: NodeJS.ProcessEnv): Language {
  const asked = languageArgument(args);
  if (asked === 'en' || asked === 'es') return asked;
  return languageFor(env.LC_ALL || env.LC_MESSAGES || env.LANG);
}

function languageArgument(args: readonly string[]): string | undefined {
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  const last = options.findLastIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  return options[last] === '--lang' ? options[last + 1] : options[last]?.slice('--lang='.length);
}
