import { digitsOf } from '../clock.ts';
import { readRows, writeRows } from '../csv.ts';
import { readWhen } from '../dates.ts';
import type { ExchangeFormat } from '../format.ts';
import { splitAddresses } from '../table.ts';

/**
 * Hootsuite's bulk composer: no headings; date and time, message, link, which is put behind the message.
 * Up to 350 messages (https://kim-iverson-headlee.blogspot.com/2016/08/the-business-of-writing-using-hootsuite.html,
 * read 2026-11-22), minutes in fives; which of `dd/mm/yyyy` and `mm/dd/yyyy` it is, is chosen while uploading.
 */
export const hootsuiteCsv: ExchangeFormat = {
  service: 'Hootsuite',
  takes: { threads: 'no', media: 0, altText: false, title: () => false, minutes: 5, rows: 350 },
  isForOneAccount: true,
  hint: 'choose-day-first',
  write: (posts) =>
    writeRows(
      posts.map(({ wall, parts: [message = ''] }) => {
        const { year, month, day, hour, minute } = digitsOf(wall);
        // The message has its link already, and a second one would follow it.
        return [`${day}/${month}/${year} ${hour}:${minute}`, message, ''];
      }),
    ),
  read: (text) => {
    const { rows, broken } = readRows(text, (some) => some.filter(isMessage).length);
    if (!rows.some(isMessage)) return undefined;
    return rows.flatMap((row, index) => {
      if (row.every((cell) => cell.trim() === '')) return [];
      const [time = '', message = '', link = '', ...rest] = row;
      const more = rest.flatMap((cell, at) => (cell.trim() === '' ? [] : [`${at + 4}`]));
      return [
        {
          row: index + 1,
          ...(broken.has(index) && { isBroken: true }),
          parts: [message],
          time: time.trim(),
          channels: [],
          title: '',
          links: splitAddresses(link),
          media: [],
          labels: [],
          unknown: more,
        },
      ];
    });
  },
};

function isMessage([time = '', ...rest]: readonly string[]): boolean {
  const { kind } = readWhen(time, undefined);
  return rest.length > 0 && kind !== 'none' && kind !== 'unreadable';
}
