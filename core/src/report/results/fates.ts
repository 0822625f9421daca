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
  const states = [...place.steps.values()];
  const first = states.find((one) => one.kind === 'accepted') ?? states.find((one) => one.kind === 'held');
  // What a network publishes later came out at the moment that it was told, not at that of its receipt; what it calls
  // it meanwhile is no address and no name of what is out.
  const sent = first?.kind === 'accepted' ? first.sent : undefined;
  const at = first?.kind === 'held' ? first.scheduleAt : first?.kind === 'accepted' ? first.at : 0;
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
