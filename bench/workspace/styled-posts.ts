import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseFile } from '../../core/src/model/parse.ts';
import { lintFile } from '../../core/src/rules/lint.ts';
import { NO_STYLES } from '../../core/src/workspace/style-set.ts';
import { loadStyles } from '../../core/src/workspace/styles.ts';
import { EMPTY_WORKSPACE, type Workspace, withFiles } from '../../core/src/workspace/workspace.ts';
import { diskFiles } from '../../server/src/node/file-system.ts';

/** Rule files of others, which are no part of this project. */
const RULES = join(import.meta.dirname, '../../../shared/vale-cases/rules.jsonl');

type RuleFile = { readonly check: string; readonly style: string; readonly yaml: string };

/** True where the rule files of others lie beside the project. */
export const hasStyles = existsSync(RULES);

/**
 * What lints the body of a post in memory, as the server does at a key press.
 *
 * @param folder where the configuration and its rule files are written.
 * @param styles names of styles of others; with none the rules of Vocero run alone.
 */
export function postLinter(folder: string, language: 'en' | 'es', styles: readonly string[]) {
  const plan = pathToFileURL(join(folder, 'a.plan.yaml')).href;
  const post = pathToFileURL(join(folder, 'a.post.md')).href;
  const config = styles.length > 0 ? [writeStyles(folder, styles)] : [];
  const start = withText(
    EMPTY_WORKSPACE,
    plan,
    `channels: { devto: { network: devto, language: ${language} } }\n`,
  );
  const workspace = { ...start, styles: loadStyles(diskFiles, config, [], NO_STYLES) };
  return (body: string): number => {
    const text = `---\nchannels: devto\n---\n${body}\n`;
    return lintFile(withText(workspace, post, text), post).length;
  };
}

function withText(workspace: Workspace, uri: string, text: string): Workspace {
  const file = parseFile(uri, text);
  return file ? withFiles(workspace, [file]) : workspace;
}

function writeStyles(folder: string, styles: readonly string[]): string {
  for (const line of readFileSync(RULES, 'utf8').trimEnd().split('\n')) {
    const { check, style, yaml }: RuleFile = JSON.parse(line);
    if (!styles.includes(style)) continue;
    mkdirSync(join(folder, 'styles', style), { recursive: true });
    writeFileSync(join(folder, 'styles', style, `${check.slice(style.length + 1)}.yml`), yaml);
  }
  const config = join(folder, '.vale.ini');
  const based = styles.join(', ');
  writeFileSync(
    config,
    `StylesPath = styles\nMinAlertLevel = suggestion\n[*.md]\nBasedOnStyles = ${based}\n`,
  );
  return pathToFileURL(config).href;
}
