import { momentText } from '../rules/format-message.ts';
import type { Language } from '../rules/words.ts';
import type { Slot } from '../schedule/slots.ts';
import { clockText, dateText } from '../schedule/write-time.ts';
import type { Style } from './style.ts';

const WORDS = {
  en: { best: 'a best time', none: 'No free time.' },
  es: { best: 'una de las mejores horas', none: 'No hay ninguna hora libre.' },
} as const;

/** Free times for people, one a line: as they are written in a post, as they are said, and what is good about them. */
export function slotsReport(slots: readonly Slot[], zone: string, language: Language, style: Style): string {
  const words = WORDS[language];
  if (slots.length === 0) return `${words.none}\n`;
  return slots
    .map(({ wall, instant, why }) => {
      const note = why === 'best' ? `  ${style.good(words.best)}` : '';
      const said = style.faint(momentText(instant, zone, language));
      return `${style.strong(`${dateText(wall)} ${clockText(wall)}`)}  ${said}${note}\n`;
    })
    .join('');
}

/** Free times for programs. */
export function slotsJson(slots: readonly Slot[], channel: string, zone: string): string {
  const listed = slots.map(({ wall, instant, why }) => ({
    time: `${dateText(wall)} ${clockText(wall)}`,
    instant: new Date(instant).toISOString(),
    why,
  }));
  return `${JSON.stringify({ version: 1, channel, zone, slots: listed }, null, 2)}\n`;
}
