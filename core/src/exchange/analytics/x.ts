import type { AnalyticsForm } from '../analytics-form.ts';

/** X Analytics, “Content” and “Account overview” (headings as they are commonly known, with variants; not checked against a real export). */
export const x: AnalyticsForm = {
  network: 'x',
  columns: {
    id: ['post id', 'tweet id', 'id de la publicacion', 'id del post', 'id del tweet'],
    url: [
      'post link',
      'tweet permalink',
      'post permalink',
      'enlace del post',
      'enlace de la publicacion',
      'permalink',
    ],
    text: ['post text', 'tweet text', 'texto del post', 'texto de la publicacion', 'texto del tweet'],
    time: ['time', 'hora'],
    day: ['date', 'fecha'],
    views: ['impressions', 'impresiones', 'views', 'visualizaciones'],
    likes: ['likes', 'me gusta'],
    reposts: ['reposts', 'retweets', 'republicaciones', 'quote posts'],
    replies: ['replies', 'respuestas'],
    saves: ['bookmarks', 'guardados', 'elementos guardados'],
    clicks: ['url clicks', 'link clicks', 'clics en la url', 'clics en el enlace', 'clics en el url'],
  },
  idInUrl: /\/status(?:es)?\/(\d+)/,
};
