import { type Calendar, type CalendarFilter, calendarOf } from '../../../core/src/features/calendar.ts';
import { dayOfDate } from '../../../core/src/schedule/expand.ts';
import { uriOf, workspaceOf } from '../../support/project.ts';

const PLAN = `brand: { name: Acme, timezone: Europe/Madrid, languages: [es-ES] }
channels:
  x: { network: x }
  ny: { network: linkedin, timezone: America/New_York }
campaigns:
  sale: { name: Winter sale, start: 2026-12-10, end: 2027-01-06 }
calendar:
  blackouts: [{ from: 2026-12-24, to: 2026-12-25, reason: Nobody is here }]
  keyDates: [{ date: 2026-12-01, name: Launch }]
`;

const POST = `---
channels: [x, ny]
schedule: 2026-12-01 09:30
status: approved
campaign: sale
---
Hello <b>world</b>

# ny

Hello, New York

---

Second part
`;

export const FILES: Readonly<Record<string, string>> = {
  'social.plan.yaml': PLAN,
  'a.post.md': POST,
  'week.posts.yaml': `- { channels: x, schedule: 2026-12-31 23:30, text: "Happy new year; all, of you" }
- { channels: x, schedule: 2027-01-01 00:30, text: Too late }
- { channels: ny, schedule: "2026-12-01T02:00Z", text: Still November there }
- { channels: x, text: Some day }
- { channels: x, status: cancelled, text: Never }
`,
};

/** The calendar of December 2026. */
export function december(files: Readonly<Record<string, string>>, filter: CalendarFilter = {}): Calendar {
  const days = [dayOfDate('2026-12-01'), dayOfDate('2026-12-31')] as const;
  return calendarOf(workspaceOf(files), uriOf('social.plan.yaml'), ...days, filter, 'en');
}
