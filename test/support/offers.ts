import type { CodeAction } from '../../core/src/features/code-actions.ts';
import type { Me } from '../../core/src/features/rewrite/context.ts';
import { rewrites } from '../../core/src/features/rewrite/rewrites.ts';
import { lintFile } from '../../core/src/rules/lint.ts';
import { applyEdits } from '../../core/src/text/edit.ts';
import { span } from '../../core/src/text/span.ts';
import { fileAt, sourceAt, withNow } from '../../core/src/workspace/workspace.ts';
import { readMarked, readMarkedMedia } from './marked.ts';
import { ROOT, uriOf, workspaceOf } from './project.ts';

/** A plan with a channel on each of three networks. */
export const PLAN = `// file: social.plan.yaml
brand: { timezone: Europe/Madrid }
channels:
  x-es: { network: x }
  fedi: { network: mastodon }
  li: { network: linkedin }
`;

/** What is offered, and the files as it would leave them. */
export type Offer = {
  readonly title: string;
  readonly texts: Record<string, string>;
  readonly action: CodeAction;
};

/** What is offered at the cursor, with the files as each offer would leave them. */
export function offers(marked: string, me: Me = {}, language: 'en' | 'es' = 'en'): readonly Offer[] {
  const files = readMarked(marked);
  const all = [...files, ...readMarkedMedia(marked)];
  const untimed = workspaceOf(Object.fromEntries(all.map(({ name, text }) => [name, text])));
  const workspace = withNow(untimed, Date.parse('2026-11-22T09:15Z'));
  const at = files.find(({ cursor }) => cursor !== undefined);
  const uri = uriOf(at?.name ?? '');
  const file = fileAt(workspace, uri);
  if (at?.cursor === undefined || !file) throw new Error('No cursor.');
  const range = span(at.cursor, at.cursor);
  const findings = lintFile(workspace, uri);
  const given = { workspace, file, range, findings, me, language, changesFiles: true, exists: () => false };
  return rewrites(given).map((action) => {
    const texts: Record<string, string> = {};
    for (const uri of new Set(action.edits.map((edit) => edit.uri))) {
      const text = sourceAt(workspace, uri)?.text ?? '';
      const edits = action.edits.filter((one) => one.uri === uri).map(({ edit }) => edit);
      texts[uri.slice(ROOT.length + 1)] = applyEdits(text, edits);
    }
    for (const change of action.files ?? [])
      texts[change.uri.slice(ROOT.length + 1)] = change.kind === 'create' ? change.text : '(deleted)';
    return { title: action.title, texts, action };
  });
}

export const titled = (all: readonly Offer[], title: RegExp) => all.find((one) => title.test(one.title));
export const offered = (marked: string, title: RegExp, me?: Me) => titled(offers(marked, me), title)?.texts;
