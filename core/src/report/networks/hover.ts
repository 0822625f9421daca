import type { ParsedFile } from '../../model/parsed.ts';
import { channelOf } from '../../model/plan/plan.ts';
import type { Network } from '../../networks/network.ts';
import { ageOf } from '../../networks/profile/age.ts';
import type { Language } from '../../rules/words.ts';
import { type Span, touches } from '../../text/span.ts';
import { type Reference, referencesIn } from '../../workspace/references.ts';
import { networkOf } from '../../workspace/sent.ts';
import { planFor, type Workspace } from '../../workspace/workspace.ts';
import { ageNote, factRows } from './profile.ts';

/** Something to read about the place under the cursor, as Markdown. */
export type Hover = { readonly span: Span; readonly markdown: string };

/**
 * What is known of the network under the cursor: in a plan behind `network:`, in a post where a channel
 * is named. A profile older than a year says so.
 *
 * @param offset UTF-16 offset in the file.
 */
export function networkHover(
  workspace: Workspace,
  file: ParsedFile,
  offset: number,
  language: Language,
): Hover | undefined {
  const reference = referencesIn(file).find(({ span }) => touches(span, offset));
  const id = reference && networkId(workspace, file, reference);
  const network = id === undefined ? undefined : networkOf(id);
  if (!reference || !network) return undefined;
  return { span: reference.span, markdown: describe(network, workspace.now, language) };
}

function networkId(workspace: Workspace, file: ParsedFile, { kind, id }: Reference): string | undefined {
  if (kind === 'network') return id;
  if (kind !== 'channel' && kind !== 'channel-or-network') return undefined;
  const plan = planFor(workspace, file.source.uri)?.plan;
  return channelOf(plan, id)?.network ?? (kind === 'channel-or-network' ? id : undefined);
}

function describe(network: Network, now: number | undefined, language: Language): string {
  const today = now === undefined ? undefined : new Date(now).toISOString().slice(0, 10);
  const age = today === undefined ? undefined : ageOf(network, today);
  const rows = factRows(network, language).map(
    ({ label, value, source, read }) => `- ${label}: ${value} ([${read}](${source}))`,
  );
  return [
    `**${network.name}**`,
    ...(network.counting ? [network.counting[language]] : []),
    ...(age?.isOld ? [`⚠ ${ageNote(age, language)}`] : []),
    rows.join('\n'),
  ].join('\n\n');
}
