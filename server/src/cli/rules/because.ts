import type { Language } from '../../../../core/src/rules/words.ts';
import { displayName } from '../paths.ts';
import type { Because } from './rules-here.ts';

/** Why a rule runs, for people. */
export function becauseText(because: Because, cwd: string, language: Language): string {
  const isSpanish = language === 'es';
  if (because.by === 'default') return isSpanish ? 'de serie' : 'by default';
  const name = displayName(because.uri, cwd);
  if (because.by === 'section') return `${name} [${because.section}]`;
  const key = because.by === 'plan' ? 'rules' : 'voice.styles';
  return `${name}: ${key}`;
}

/** The same for programs. */
export function becauseData(because: Because, cwd: string): Readonly<Record<string, string>> {
  if (because.by === 'default') return { by: because.by };
  const file = displayName(because.uri, cwd);
  return because.by === 'section'
    ? { by: because.by, file, section: because.section }
    : { by: because.by, file };
}
