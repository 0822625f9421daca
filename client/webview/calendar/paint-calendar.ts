import { dayText, startOfWeek } from '../../../core/src/report/calendar/days.ts';
import type { DatedCard } from '../../../core/src/report/calendar-board/board.ts';
import type { ViewContext } from './view-context.ts';

const WIDTH = 1600;
const MARGIN = 40;
const HEAD = 110;
const ROW = 22;
const SCALE = 2;
/** Pictures of very full months would be as tall as a house. */
const MOST_IN_DAY = 12;

type Ink = { readonly text: string; readonly faint: string; readonly line: string; readonly ground: string };

/** The weeks that are shown, as a picture to send: the base64 text of a PNG. */
export async function paintCalendar(context: ViewContext): Promise<string> {
  const { board, days } = context;
  const { tag, firstWeekday } = board.locale;
  const start = startOfWeek(days.first, firstWeekday);
  const weeks: number[] = [];
  for (let monday = start; monday <= days.last; monday += 7) weeks.push(monday);
  const byDay = new Map<number, DatedCard[]>();
  for (const card of board.cards) byDay.set(card.day, [...(byDay.get(card.day) ?? []), card]);
  const heights = weeks.map((monday) => {
    const most = Math.max(
      ...week(monday).map((day) => Math.min(byDay.get(day)?.length ?? 0, MOST_IN_DAY + 1)),
    );
    return Math.max(90, 40 + most * ROW);
  });
  const canvas = document.createElement('canvas');
  const height = HEAD + heights.reduce((sum, one) => sum + one, 0) + MARGIN;
  canvas.width = WIDTH * SCALE;
  canvas.height = height * SCALE;
  const paint = canvas.getContext('2d');
  if (!paint) return '';
  paint.scale(SCALE, SCALE);
  const style = getComputedStyle(document.body);
  const ink: Ink = {
    text: style.color,
    faint: style.getPropertyValue('--faint') || style.color,
    line: 'rgba(128, 128, 128, 0.35)',
    ground: style.backgroundColor,
  };
  const font = (size: number, weight = 400) => {
    paint.font = `${weight} ${size}px ${style.fontFamily}`;
  };
  paint.fillStyle = ink.ground;
  paint.fillRect(0, 0, WIDTH, height);
  paint.fillStyle = ink.text;
  font(28, 600);
  paint.fillText(document.getElementById('period')?.textContent ?? '', MARGIN, 56);
  font(14);
  paint.fillStyle = ink.faint;
  paint.fillText(`${board.name} · ${board.zone}`, MARGIN, 80);
  const column = (WIDTH - 2 * MARGIN) / 7;
  for (const [index, day] of week(start).entries()) {
    paint.fillText(dayText(day, tag, { weekday: 'long' }), MARGIN + index * column + 8, HEAD - 8);
  }
  let top = HEAD;
  for (const [row, monday] of weeks.entries()) {
    for (const [index, day] of week(monday).entries()) {
      const left = MARGIN + index * column;
      const place = { left, top, width: column, height: heights[row] ?? 0 };
      paintDay(paint, day, byDay.get(day) ?? [], place, ink, context, font);
    }
    top += heights[row] ?? 0;
  }
  return canvas.toDataURL('image/png').replace(/^.*,/, '');
}

type Place = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

function paintDay(
  paint: CanvasRenderingContext2D,
  day: number,
  cards: readonly DatedCard[],
  { left, top, width, height }: Place,
  ink: Ink,
  { board, names, words }: ViewContext,
  font: (size: number, weight?: number) => void,
): void {
  const closed = board.bands.find(
    ({ kind, first, last }) => (kind === 'holiday' || kind === 'blackout') && first <= day && day <= last,
  );
  if (closed) {
    paint.fillStyle = 'rgba(128, 128, 128, 0.14)';
    paint.fillRect(left, top, width, height);
  }
  paint.strokeStyle = ink.line;
  paint.strokeRect(left, top, width, height);
  const line = (text: string, x: number, y: number) => {
    paint.save();
    paint.beginPath();
    paint.rect(left, top, width - 6, height);
    paint.clip();
    paint.fillText(text, x, y);
    paint.restore();
  };
  font(14, 600);
  paint.fillStyle = ink.text;
  line(String(new Date(day * 86_400_000).getUTCDate()), left + 8, top + 20);
  if (closed) {
    font(12);
    paint.fillStyle = ink.faint;
    line(closed.name, left + 34, top + 20);
  }
  for (const [index, card] of cards.slice(0, MOST_IN_DAY).entries()) {
    const y = top + 44 + index * ROW;
    font(12, 600);
    paint.fillStyle = ink.text;
    line(card.time, left + 8, y);
    const used = paint.measureText(`${card.time} `).width;
    font(12);
    line(`${card.channels.join(', ')} · ${card.title} (${names.statuses[card.state]})`, left + 8 + used, y);
  }
  if (cards.length > MOST_IN_DAY) {
    font(12);
    paint.fillStyle = ink.faint;
    line(words.more(cards.length - MOST_IN_DAY), left + 8, top + 44 + MOST_IN_DAY * ROW);
  }
}

function week(monday: number): readonly number[] {
  return Array.from({ length: 7 }, (_, index) => monday + index);
}
