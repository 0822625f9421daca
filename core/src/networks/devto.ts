import { countedIn } from './counting/counted-in.ts';
import { entityFinder } from './counting/entities/entity-finder.ts';
import { webLinks } from './counting/entities/links.ts';
import { mentions } from './counting/entities/mentions.ts';
import { countedShown } from './counting/shown.ts';
import { tagLine } from './counting/tag-line.ts';
import type { Network } from './network.ts';

/** Dev.to runs Forem: `bytesize`, `title_length_based_on_type_of`, `validate_tag`. */
const ARTICLE = {
  source: 'https://github.com/forem/forem/blob/main/app/models/article.rb',
  read: '2026-11-21',
};
const API = {
  source: 'https://github.com/forem/forem/blob/main/swagger/v1/api_v1.json',
  read: '2026-11-21',
};

export const devto: Network = {
  name: 'Dev.to',
  counting: {
    en: 'Sent as it is written, as the Markdown of an article. A last line of hashtags alone becomes its tags. The text is counted in bytes, the title in code points.',
    es: 'Se envía tal como se escribe, como el Markdown de un artículo. Una última línea que solo tenga hashtags pasa a ser sus etiquetas. El texto se cuenta en bytes; el título, en puntos de código.',
  },
  entities: entityFinder(
    webLinks({ bare: false }),
    mentions('[a-z0-9_]{2,30}(?![a-z0-9_])'),
    (text) => tagLine(text)?.tags ?? [],
  ),
  handle: /^[a-z0-9_]{2,30}$/i,
  wire: (text) => text.slice(0, tagLine(text)?.start),
  text: [{ ...countedShown('bytes', withoutTags), max: { value: 800 * 1024, ...ARTICLE } }],
  title: [{ ...countedIn('code-points'), max: { value: 128, ...ARTICLE } }],
  counts: { hashtags: { value: 4, ...ARTICLE } },
  look: { handleSign: '', titleFirst: true, linkCard: false },
  supports: {
    altText: { value: true, ...ARTICLE },
    editing: { value: true, ...API },
    clickableLinks: { value: true, ...ARTICLE },
  },
};

function withoutTags(text: string) {
  const line = tagLine(text);
  return line ? [{ start: line.start, end: line.end, shown: '' }] : [];
}
