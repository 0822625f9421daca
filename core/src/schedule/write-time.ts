import { parseWrittenTime, type WallTime, wallMinutes, wallOf } from '../model/time.ts';

/** The signs around the numbers of a written time: between day and hour, the seconds, the offset. */
const FORM = /^\d{4}-\d{2}-\d{2}([ \t]+|[Tt])\d{1,2}:\d{2}(:\d{2})?([ \t]*(?:[Zz]|[+-]\d{2}:?\d{2}))?$/;

/**
 * Another time in the form in which one is written: with its `T`, its seconds and its offset.
 *
 * @param instant the same moment, for a time that is fixed by an offset.
 * @param wall the moment on the channel's wall clock.
 * @returns undefined where the text is no time.
 */
export function rewriteTime(text: string, instant: number, wall: WallTime): string | undefined {
  const trimmed = text.trim();
  const written = parseWrittenTime(trimmed);
  const [, between = ' ', seconds, offset = ''] = FORM.exec(trimmed) ?? [];
  if (!written) return undefined;
  const shown = written.kind === 'wall' ? wall : wallOf(instant / 60_000 + written.offsetMinutes);
  return `${dateText(shown)}${between}${clockText(shown)}${seconds === undefined ? '' : `:${two(shown.second)}`}${offset}`;
}

/** A wall time with the offset that it has at an instant: `2026-10-25 02:30+02:00`. */
export function withOffset(text: string, wall: WallTime, instant: number): string {
  const minutes = Math.round(wallMinutes(wall) - instant / 60_000);
  const size = Math.abs(minutes);
  return `${text.trim()}${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** `2026-11-26`. */
export function dateText({ year, month, day }: WallTime): string {
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** `09:30`. */
export function clockText({ hour, minute }: WallTime): string {
  return `${two(hour)}:${two(minute)}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
