import { digitsOf } from '../clock.ts';
import { writeRows } from '../csv.ts';
import type { ExchangeFormat } from '../format.ts';
import { isOnWeb } from '../losses.ts';
import { readTable } from '../table.ts';

/**
 * Buffer's bulk upload: four columns, times on the clock of the Buffer channel that is chosen there.
 * Names, order and the 100 posts are as known in 2026-11 from Buffer's help, whose page could not be read
 * again (searched 2026-11-22): moderately sure.
 */
export const bufferCsv: ExchangeFormat = {
  service: 'Buffer',
  takes: { threads: 'no', media: 1, altText: false, title: () => false, minutes: 1, rows: 100 },
  isForOneAccount: true,
  hint: undefined,
  write: (posts) =>
    writeRows([
      ['Text', 'Image URL', 'Tags', 'Posting Time'],
      ...posts.map(({ parts, media, labels, wall }) => {
        const { year, month, day, hour, minute } = digitsOf(wall);
        const [image] = media.filter(isOnWeb);
        return [
          parts[0] ?? '',
          image?.file ?? '',
          labels.join(','),
          `${year}-${month}-${day} ${hour}:${minute}`,
        ];
      }),
    ]),
  read: readTable,
};
