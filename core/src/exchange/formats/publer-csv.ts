import { digitsOf } from '../clock.ts';
import { writeRows } from '../csv.ts';
import type { ExchangeFormat } from '../format.ts';
import { isOnWeb } from '../losses.ts';
import { readTable } from '../table.ts';

/**
 * Publer's template of twelve columns, all of which must be there and in this order
 * (https://publer.com/blog/ultimate-csv-bulk-scheduler-social-media/, read 2026-11-22). The first eight are
 * described there; the headings of the last four, which stay empty, are known less surely. Comments and
 * alternative texts are parted by `||`.
 */
export const publerCsv: ExchangeFormat = {
  service: 'Publer',
  takes: {
    threads: 'comments',
    media: Number.POSITIVE_INFINITY,
    altText: true,
    title: () => true,
    minutes: 1,
    rows: Number.POSITIVE_INFINITY,
  },
  isForOneAccount: true,
  hint: undefined,
  write: (posts) =>
    writeRows([
      [
        'Date',
        'Text',
        'Link(s)',
        'Media URL(s)',
        'Title',
        'Label(s)',
        'Alt text(s)',
        'Comment(s)',
        'Pin board, FB album, or Google category',
        'Post subtype',
        'CTA',
        'Reminder',
      ],
      ...posts.map(({ parts: [text = '', ...comments], wall, link, media, title, labels }) => {
        const { year, month, day, hour, minute } = digitsOf(wall);
        const files = media.filter(isOnWeb);
        const alts = files.map(({ alt = '' }) => alt);
        const areParted = alts.some((alt) => alt !== '') && !alts.some((alt) => alt.includes('||'));
        return [
          `${year}-${month}-${day} ${hour}:${minute}`,
          text,
          link ?? '',
          // A comma parts addresses, so that one inside of an address must not look like one.
          files.map(({ file }) => file.replaceAll(',', '%2C')).join(', '),
          title ?? '',
          labels.join(', '),
          areParted ? alts.join(' || ') : '',
          comments.join(' || '),
          '',
          '',
          '',
          '',
        ];
      }),
    ]),
  read: readTable,
};
