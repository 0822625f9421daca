import { referenceKindAt } from '../../workspace/references.ts';
import { ownPath } from '../cursor/cursor-at.ts';
import { describePostNamed } from '../describe/post.ts';
import type { Completer } from './completion.ts';
import { idsFor, MAX_POSTS } from './ids.ts';
import { putValue, typedAt } from './put.ts';

/** Ids that the plan, the networks or other posts declare, where one is to be named. */
export const references: Completer = function* (ask) {
  const { cursor, file, offset, workspace, project, language } = ask;
  if (cursor.kind !== 'yaml' || cursor.place.kind !== 'value') return;
  const { place } = cursor;
  const path = ownPath(file, place.path);
  const kind = referenceKindAt(file.kind === 'plan' ? 'plan' : 'post', path) ?? networkAt(file.kind, path);
  if (kind === undefined) return;
  const ids = idsFor(ask, kind, typedAt(file.source.text, place, offset));
  for (const { id, detail, documentation } of ids.slice(0, MAX_POSTS * 2)) {
    if (place.siblings.includes(id)) continue;
    yield {
      label: id,
      kind: kind === 'post' ? 'post' : 'reference',
      detail,
      documentation:
        kind === 'post' ? () => describePostNamed(workspace, project, id, language) : documentation,
      ...putValue(place, id),
    };
  }
};

/** Where a plan names networks outside of channels. */
function networkAt(kind: 'plan' | 'posts', path: readonly (string | number)[]): 'network' | undefined {
  return kind === 'plan' && path[0] === 'audiences' && path[2] === 'networks' ? 'network' : undefined;
}
