import type { Calendar, EventInput } from '@fullcalendar/core';

/** What was last given to a calendar, by the id of the event. */
const given = new WeakMap<Calendar, Map<string, string>>();

/** Brings the events of a calendar up to date and leaves alone what has not changed, so that it is not drawn anew. */
export function updateEvents(calendar: Calendar, events: readonly EventInput[]): void {
  const before = given.get(calendar) ?? new Map<string, string>();
  const after = new Map<string, string>();
  for (const event of events) {
    const id = String(event.id);
    if (after.has(id)) continue;
    const text = JSON.stringify(event);
    after.set(id, text);
    const present = before.has(id) ? calendar.getEventById(id) : null;
    // What a person has dragged stands elsewhere than it was put; it is put back, or where it now belongs.
    if (present && before.get(id) === text && isWhere(present.start, event.start)) continue;
    present?.remove();
    calendar.addEvent(event);
  }
  for (const id of before.keys()) if (!after.has(id)) calendar.getEventById(id)?.remove();
  given.set(calendar, after);
}

function isWhere(start: Date | null, wanted: EventInput['start']): boolean {
  return wanted instanceof Date && start?.getTime() === wanted.getTime();
}
