import { countedIn } from './counting/counted-in.ts';
import { entityFinder } from './counting/entities/entity-finder.ts';
import { webLinks } from './counting/entities/links.ts';
import { mentions } from './counting/entities/mentions.ts';
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
    en: 'Sent as it is written, as the Markdown of an article. The text is counted in bytes, the title in code points. Tags are those of the article, not words with a sharp in its text.',
    es: 'Se envía tal como se escribe, como el Markdown de un artículo. El texto se cuenta en bytes; el título, en puntos de código. Las etiquetas son las del artículo, no palabras con almohadilla en su texto.',
  },
  entities: entityFinder(webLinks({ bare: false }), mentions('[a-z0-9_]{2,30}(?![a-z0-9_])')),
  handle: /^[a-z0-9_]{2,30}$/i,
  text: [{ ...countedIn('bytes'), max: { value: 800 * 1024, ...ARTICLE } }],
  title: [{ ...countedIn('code-points'), max: { value: 128, ...ARTICLE } }],
  counts: { hashtags: { value: 4, ...ARTICLE } },
  supports: {
    altText: { value: true, ...ARTICLE },
    editing: { value: true, ...API },
    clickableLinks: { value: true, ...ARTICLE },
  },
};
