import { LINK_PLACEHOLDER } from '../../model/link.ts';
import { nodeAt } from '../../syntax/node.ts';
import { toFile } from '../../text/mapped.ts';
import { compareSpans, type Span, touches } from '../../text/span.ts';
import { entitiesOf } from '../../workspace/entities-of.ts';
import { sentPost } from '../../workspace/sent.ts';
import { fileAt, planFor, type Workspace } from '../../workspace/workspace.ts';
import { isSameName, nameAt } from '../names/name-at.ts';

/** A place of what stands under the cursor; `isDeclaration` where it is declared. */
export type Highlight = { readonly span: Span; readonly isDeclaration: boolean };

/**
 * The places in one file of what stands under the cursor: a name, a hashtag or mention in the texts of a
 * post, or its link and the placeholders that stand for it.
 *
 * @param offset UTF-16 offset in the file.
 */
export function highlightsAt(workspace: Workspace, uri: string, offset: number): readonly Highlight[] {
  const found = nameAt(workspace, uri, offset);
  if (found)
    return found.all
      .filter((place) => isSameName(place, found.place))
      .map(({ span, role }) => ({ span, isDeclaration: role === 'declaration' }));
  const file = fileAt(workspace, uri);
  if (file?.kind !== 'posts') return [];
  const plan = planFor(workspace, uri)?.plan;
  for (const post of file.posts) {
    const sent = sentPost(post, plan);
    const link = nodeAt(post.node, ['link']);
    const links = sent.sections
      .flatMap(({ parts }) => parts)
      .flatMap(({ text }) =>
        [...text.text.matchAll(/\{link\}/g)].map(({ index }) =>
          toFile(text, index, index + LINK_PLACEHOLDER.length),
        ),
      )
      .map((span) => ({ span, isDeclaration: false }));
    const all = link ? [{ span: link.span, isDeclaration: true }, ...links] : links;
    if (all.some(({ span }) => touches(span, offset))) return all;
    const entities = entitiesOf(sent);
    const here = entities.find(({ span }) => touches(span, offset));
    if (!here) continue;
    const key = (value: string) => value.normalize('NFC').toLowerCase();
    return entities
      .filter(({ kind, value }) => kind === here.kind && key(value) === key(here.value))
      .map(({ span }) => ({ span, isDeclaration: false }))
      .sort((a, b) => compareSpans(a.span, b.span));
  }
  return [];
}
