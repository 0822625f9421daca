import { phrases } from './phrases.ts';
import { paragraph } from './post-text.ts';
import { createRandom } from './random.ts';

const LENGTH = 2_000;
const TEXTS = 20;

/** Texts of 2,000 UTF-16 units of three kinds, the same in every run. */
export function textsToCount(): Readonly<
  Record<'Spanish' | 'links and emoji' | 'Japanese', readonly string[]>
> {
  const random = createRandom(1);
  const spanish = Array.from({ length: TEXTS }, () => paragraph(phrases.es, LENGTH, random));
  const extras = [
    ' 🎉 https://acme.dev/v2/changelog?utm_source=vocero',
    ' @acme.dev #Lanzamiento',
    ' 👨‍👩‍👧‍👦 acme.dev, @ana@mastodon.social',
    ' (https://es.wikipedia.org/wiki/Primer_(film)) 👍🏽 #café $ACME',
  ];
  const japanese = 'これはexample.comです。新しいバージョンを公開しました🎉。';
  return {
    Spanish: spanish,
    'links and emoji': spanish.map((text) =>
      text.replace(/\./g, (stop) => stop + random.pick(extras)).slice(0, LENGTH),
    ),
    Japanese: Array.from({ length: TEXTS }, (_, index) => japanese.slice(index).padEnd(LENGTH, japanese)),
  };
}
