import type { WallTime } from '../model/time.ts';

/** Two digits of every part of a wall time, the year with four. */
export function digitsOf(wall: WallTime): Readonly<Record<keyof WallTime, string>> {
  const two = (value: number) => String(value).padStart(2, '0');
  return {
    year: String(wall.year).padStart(4, '0'),
    month: two(wall.month),
    day: two(wall.day),
    hour: two(wall.hour),
    minute: two(wall.minute),
    second: two(wall.second),
  };
}

/** `2026-12-01 09:30`, with seconds only where there are some. */
export function plainWall(wall: WallTime): string {
  const { year, month, day, hour, minute, second } = digitsOf(wall);
  return `${year}-${month}-${day} ${hour}:${minute}${wall.second === 0 ? '' : `:${second}`}`;
}
