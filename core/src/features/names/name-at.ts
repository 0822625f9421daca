import { touches } from '../../text/span.ts';
import type { Name, NamePlace } from '../../workspace/names.ts';
import { namesIn } from '../../workspace/names.ts';
import { planFor, sourceAt, type Workspace } from '../../workspace/workspace.ts';

/** The name under a cursor, and all that its file names. */
export type NameAt = { readonly place: NamePlace; readonly all: readonly NamePlace[] };

/** @param offset UTF-16 offset in the file. */
export function nameAt(workspace: Workspace, uri: string, offset: number): NameAt | undefined {
  const text = sourceAt(workspace, uri)?.text;
  if (text === undefined) return undefined;
  const all = namesIn(uri, text, planFor(workspace, uri)?.plan);
  const place = all.find(({ span }) => touches(span, offset));
  return place && { place, all };
}

/** True where two places speak of the same thing. */
export function isSameName(a: Name, b: Name): boolean {
  return a.kind === b.kind && a.id === b.id;
}
