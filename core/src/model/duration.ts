const WHOLE = /^(?:\d{1,9}\s*(?:d|h|m(?:in)?)\s*)+$/;
const PART = /(\d+)\s*([dhm])/g;
const MINUTES: Readonly<Record<string, number>> = { d: 24 * 60, h: 60, m: 1 };
/** Longest length of time that is read, in minutes. A gap is looked for day by day. */
const MAX_MINUTES = 366 * 24 * 60;

/** Reads `45m`, `4h`, `2d` or `1h30m` as whole minutes. Undefined when it is none of these, or over a year. */
export function parseDuration(text: string): number | undefined {
  const trimmed = text.trim();
  if (!WHOLE.test(trimmed)) return undefined;
  const parts = [...trimmed.matchAll(PART)];
  const minutes = parts.reduce((sum, [, count, unit]) => sum + Number(count) * (MINUTES[unit ?? ''] ?? 0), 0);
  return minutes <= MAX_MINUTES ? minutes : undefined;
}

/** Writes minutes the way a plan would: `90` becomes `1h30m`. */
export function formatDuration(minutes: number): string {
  const whole = Math.round(minutes);
  const days = Math.floor(whole / (24 * 60));
  const hours = Math.floor((whole % (24 * 60)) / 60);
  const rest = whole % 60;
  const parts = [days && `${days}d`, hours && `${hours}h`, rest && `${rest}m`].filter(Boolean);
  return parts.join('') || '0m';
}
