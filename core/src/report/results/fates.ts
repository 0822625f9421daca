import { ledgerState } from '../../ledger/delivery-state.ts';
import { type ChannelLedger, placeKey } from '../../ledger/fold-ledger.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Fate, Recorded } from './outing.ts';

/** What is recorded of publishing in a project. */
export type Fates = Pick<Recorded, 'fateOf' | 'outOn'> & { readonly hasReceipts: boolean };

/** What receipts say of each post on each channel. */
export function fatesOf({ ledger, now }: Workspace, project: string): Fates {
  const posts = ledger.projects.get(project);
  return {
    hasReceipts: posts !== undefined && posts.size > 0,
    fateOf: (name, channel, on) => {
      const known = posts?.get(name);
      const place = known?.get(placeKey(channel, on)) ?? known?.get(placeKey(channel, undefined));
      return place ? fateOf(place, now) : { kind: 'unrecorded' };
    },
    outOn: (name) =>
      [...(posts?.get(name)?.values() ?? [])].flatMap((place) => {
        const fate = fateOf(place, now);
        const isOut = place.on === undefined && (fate.kind === 'published' || fate.kind === 'partly');
        return isOut ? [{ channel: place.channel, at: fate.at }] : [];
      }),
  };
}

function fateOf(place: ChannelLedger, now: number | undefined): Fate {
  const state = ledgerState(place, now);
  const first = [...place.steps.values()].find(({ kind }) => kind === 'accepted');
  // A network that publishes by itself has the moment that it was told, not that of its receipt.
  const sent = first?.kind === 'accepted' ? first.sent : undefined;
  const at = first?.kind === 'accepted' ? (first.scheduleAt ?? first.at) : 0;
  switch (state) {
    case 'published':
      return { kind: 'published', at, id: sent?.id, url: sent?.url };
    case 'partly':
    case 'failed':
    case 'unknown':
      return { kind: state, at };
    default:
      return { kind: 'unrecorded' };
  }
}
