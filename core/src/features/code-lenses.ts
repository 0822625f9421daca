import type { DeliveryState } from '../ledger/delivery-state.ts';
import type { ParsedFile, PlanFile, Post } from '../model/parsed.ts';
import type { Language } from '../rules/words.ts';
import { nodeAt } from '../syntax/node.ts';
import { type Span, span } from '../text/span.ts';
import { stateOn } from '../workspace/delivery-states.ts';
import { fileAt, folderOf, projectOf, type Workspace } from '../workspace/workspace.ts';
import { label } from './labels.ts';

/** Words above a line that do something when they are clicked. */
export type CodeLens = { readonly span: Span; readonly title: string } & (
  | { readonly kind: 'preview' | 'publish' | 'held' | 'next-slot'; readonly post: number }
  /** Offers the places that name what stands at the span. */
  | { readonly kind: 'uses' }
);

/** What can be done with each post; in a plan, how many posts use what it declares. */
export function codeLenses(workspace: Workspace, uri: string, language: Language): readonly CodeLens[] {
  const file = fileAt(workspace, uri);
  if (!file) return [];
  return file.kind === 'plan' ? usesIn(workspace, file, language) : actionsIn(workspace, file, language);
}

function actionsIn(
  workspace: Workspace,
  file: ParsedFile & { readonly kind: 'posts' },
  language: Language,
): readonly CodeLens[] {
  return file.posts.flatMap((post): CodeLens[] => {
    const { status, schedule, channels = [] } = post.entry;
    if (channels.length === 0) return [];
    const start = post.body ? 0 : post.span.start;
    const place = span(start, start);
    const lens = (kind: 'preview' | 'publish' | 'held' | 'next-slot', title: string): CodeLens => ({
      kind,
      title,
      span: place,
      post: post.index,
    });
    const states = statesOf(workspace, post);
    const isOpen = status !== 'cancelled';
    const mayMove =
      isOpen && (schedule === undefined || 'kind' in schedule) && post.entry.repeat === undefined;
    return [
      lens('preview', label('preview', language)),
      ...(mayMove ? [lens('next-slot', label('nextSlot', language))] : []),
      ...(isOpen && !states.every((state) => state === 'held')
        ? [lens('publish', publishTitle(states, language))]
        : []),
      // Also of a post that was cancelled since: the network knows nothing of that.
      ...(states.includes('held') ? [lens('held', label('heldByNetwork', language))] : []),
    ];
  });
}

/** Where a post stands on each of its channels; a post that comes again is always one that can be published. */
function statesOf(workspace: Workspace, post: Post): readonly DeliveryState[] {
  if (post.entry.repeat !== undefined) return ['scheduled'];
  return [...new Set(post.entry.channels ?? [])].map((id) => stateOn(workspace, post, id));
}

/** What has become of a post, by its receipts. */
function publishTitle(states: readonly DeliveryState[], language: Language): string {
  const out = states.filter((state) => state === 'published').length;
  if (states.includes('unknown')) return label('publishUnknown', language);
  if (states.includes('failed')) return label('publishRefused', language);
  if (out === 0) return label('publish', language);
  if (out === states.length) return label('published', language);
  return label('publishedOn', language, { count: String(out), total: String(states.length) });
}

/** Sections whose ids posts name, and how a post names them. */
const SECTIONS = { pillars: 'pillar', campaigns: 'campaign', objectives: 'objective' } as const;
type Named = (typeof SECTIONS)[keyof typeof SECTIONS];

function usesIn(workspace: Workspace, file: PlanFile, language: Language): readonly CodeLens[] {
  const counts = countUses(workspace, projectOf(workspace, file.source.uri));
  return Object.entries(SECTIONS).flatMap(([section, named]) => {
    const node = nodeAt(file.node, [section]);
    return (node?.kind === 'map' ? node.pairs : []).map(({ key }): CodeLens => {
      const count = counts[named].get(String(key.value)) ?? 0;
      const words = count === 0 ? 'usedByNone' : count === 1 ? 'usedByOne' : 'usedBy';
      const title = label(words, language, { count: new Intl.NumberFormat(language).format(count) });
      return { kind: 'uses', title, span: key.span };
    });
  });
}

/** One look at what is known of all posts of a project: it is asked for a plan that somebody looks at. */
function countUses(
  workspace: Workspace,
  project: string,
): Readonly<Record<Named, ReadonlyMap<string, number>>> {
  const counts = {
    pillar: new Map<string, number>(),
    campaign: new Map<string, number>(),
    objective: new Map<string, number>(),
  };
  const projects = new Map<string, string>();
  for (const [uri, { facts }] of workspace.entries) {
    if (facts.contents.length === 0) continue;
    const folder = folderOf(uri);
    const own = projects.get(folder) ?? projectOf(workspace, uri);
    projects.set(folder, own);
    if (own !== project) continue;
    for (const content of facts.contents) {
      for (const named of Object.values(SECTIONS)) {
        const id = content[named];
        if (id !== undefined) counts[named].set(id, (counts[named].get(id) ?? 0) + 1);
      }
    }
  }
  return counts;
}
