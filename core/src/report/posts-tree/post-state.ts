import type { DeliveryState } from '../../ledger/delivery-state.ts';
import type { Words } from '../../rules/rule.ts';

/** Where a post stands, in the order in which a team wants to look at it: first what needs somebody. */
export const POST_STATES = [
  'unknown',
  'failed',
  'partly',
  'late',
  'due',
  'scheduled',
  'held',
  'approved',
  'review',
  'draft',
  'idea',
  'published',
  'cancelled',
] as const satisfies readonly DeliveryState[];

export type PostState = DeliveryState;

/** As headings of a group and as marks of a post: short, and never told by an icon alone. */
export const STATE_WORDS: Readonly<Record<PostState, Words>> = {
  unknown: { en: 'Not known whether it went out', es: 'No se sabe si salió' },
  failed: { en: 'Failed', es: 'Fallidas' },
  partly: { en: 'Partly published', es: 'Publicadas en parte' },
  late: { en: 'Late', es: 'Atrasadas' },
  due: { en: 'Due now', es: 'Tocan ahora' },
  scheduled: { en: 'Scheduled', es: 'Programadas' },
  held: { en: 'Scheduled at the network', es: 'Programadas en la red' },
  approved: { en: 'Approved, without a time', es: 'Aprobadas, sin hora' },
  review: { en: 'In review', es: 'En revisión' },
  draft: { en: 'Drafts', es: 'Borradores' },
  idea: { en: 'Ideas', es: 'Ideas' },
  published: { en: 'Published', es: 'Publicadas' },
  cancelled: { en: 'Cancelled', es: 'Canceladas' },
};

/** The same for one post. */
export const STATE_OF_ONE: Readonly<Record<PostState, Words>> = {
  unknown: { en: 'not known whether it went out', es: 'no se sabe si salió' },
  failed: { en: 'failed', es: 'fallida' },
  partly: { en: 'partly published', es: 'publicada en parte' },
  late: { en: 'late', es: 'atrasada' },
  due: { en: 'due now', es: 'toca ahora' },
  scheduled: { en: 'scheduled', es: 'programada' },
  held: { en: 'scheduled at the network', es: 'programada en la red' },
  approved: { en: 'approved', es: 'aprobada' },
  review: { en: 'in review', es: 'en revisión' },
  draft: { en: 'draft', es: 'borrador' },
  idea: { en: 'idea', es: 'idea' },
  published: { en: 'published', es: 'publicada' },
  cancelled: { en: 'cancelled', es: 'cancelada' },
};

/** Of the states on its channels the one that needs somebody most. */
export function mostPressing(states: readonly PostState[]): PostState {
  return POST_STATES.find((state) => states.includes(state)) ?? 'draft';
}
