const PART = /(\d+)\s*(d|h|m(?:in)?)/gy;
const MINUTES = { d: 24 * 60, h: 60, m: 1, min: 1 } as const;

/** Reads `45m`, `4h`, `2d` or `1h30m` as whole minutes. Undefined when it is none of these. */
export function parseDuration(text: string): number | undefined {
  const trimmed = text.trim();
  let minutes = 0;
  let end = 0;
  for (const match of trimmed.matchAll(PART)) {
    const unit = match[2];
    if (unit !== 'd' && unit !== 'h' && unit !== 'm' && unit !== 'min') return undefined;
    minutes += Number(match[1]) * MINUTES[unit];
    end = (match.index ?? 0) + match[0].length;
    if (trimmed[end] === ' ') PART.lastIndex = ++end;
  }
  return end > 0 && end === trimmed.length ? minutes : undefined;
}

/** Writes minutes the way a plan would: `90` becomes `1h30m`. */
export function formatDuration(minutes: number): string {
  const days = Math.floor(minutes / MINUTES.d);
  const hours = Math.floor((minutes % MINUTES.d) / MINUTES.h);
  const rest = Math.round(minutes % MINUTES.h);
  const parts = [days && `${days}d`, hours && `${hours}h`, rest && `${rest}m`].filter(Boolean);
  return parts.join('') || '0m';
}
