import { insertKey } from '../../model/insert-key.ts';
import { wallOf } from '../../model/time.ts';
import type { FileEdit } from '../../rules/finding.ts';
import { dateText } from '../../schedule/write-time.ts';
import { nodeAt, type YamlNode } from '../../syntax/node.ts';
import { replaceScalar } from '../../syntax/spell-scalar.ts';
import type { Edit } from '../../text/edit.ts';
import { planFor, type Workspace } from '../../workspace/workspace.ts';

/**
 * The edits that give a campaign other days, counted from 1970-01-01, the last one included. Only what
 * changes is written.
 */
export function resizeCampaign(
  workspace: Workspace,
  uri: string,
  campaign: string,
  first: number,
  last: number,
): readonly FileEdit[] {
  const file = planFor(workspace, uri);
  const node = nodeAt(file?.node, ['campaigns', campaign]);
  if (!file || node?.kind !== 'map' || last < first) return [];
  const { text, uri: plan } = file.source;
  const edits = [dateEdit(text, node, 'start', first), dateEdit(text, node, 'end', last)];
  return edits.flatMap((edit) => (edit ? [{ uri: plan, edit }] : []));
}

function dateEdit(text: string, map: YamlNode, key: string, day: number): Edit | undefined {
  const written = dateText(wallOf(day * 24 * 60));
  const node = nodeAt(map, [key]);
  if (node?.kind === 'scalar') {
    return String(node.value).trim() === written ? undefined : replaceScalar(text, node, written);
  }
  const entry = `${key}: ${written}`;
  return map.kind === 'map' ? insertKey(text, map, { block: () => entry, flow: entry }) : undefined;
}
