import type { AnalyticsForm } from '../analytics-form.ts';

/** LinkedIn page analytics, “All posts” (headings as they are commonly known, with variants; not checked against a real export). */
export const linkedin: AnalyticsForm = {
  network: 'linkedin',
  columns: {
    url: [
      'post link',
      'post url',
      'enlace de la publicacion',
      'enlace a la publicacion',
      'url de la publicacion',
    ],
    text: ['post title', 'update title', 'titulo de la publicacion', 'titulo de la actualizacion'],
    time: ['created date', 'post publish date', 'date', 'fecha de creacion', 'fecha de publicacion', 'fecha'],
    views: ['impressions', 'impresiones', 'views', 'visualizaciones'],
    reach: ['unique impressions', 'members reached', 'impresiones unicas', 'miembros alcanzados'],
    likes: ['likes', 'reactions', 'reacciones', 'recomendaciones'],
    reposts: ['reposts', 'shares', 'veces compartido', 'compartidos'],
    replies: ['comments', 'comentarios'],
    clicks: ['clicks', 'clics'],
    followers: ['total followers', 'total de seguidores', 'seguidores totales'],
  },
  // The export of a page writes them so whatever its language; a column that says otherwise wins.
  dayOrder: 'month-first',
  idInUrl: /urn:li:(?:activity|share|ugcPost):(\d+)/,
};
