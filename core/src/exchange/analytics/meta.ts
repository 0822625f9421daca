import type { AnalyticsForm } from '../analytics-form.ts';

const META = {
  id: ['post id', 'id de la publicacion', 'identificador de la publicacion'],
  url: ['permalink', 'enlace permanente'],
  text: ['title', 'description', 'titulo', 'descripcion'],
  time: ['publish time', 'hora de publicacion', 'fecha de publicacion'],
  views: ['views', 'impressions', 'visualizaciones', 'impresiones', 'reproducciones'],
  reach: ['reach', 'alcance'],
  likes: ['likes', 'reactions', 'me gusta', 'reacciones'],
  reposts: ['shares', 'veces que se compartio', 'veces compartido', 'compartidos'],
  replies: ['comments', 'comentarios'],
  saves: ['saves', 'veces que se guardo', 'guardados'],
  clicks: ['total clicks', 'link clicks', 'clics totales', 'clics en el enlace', 'total de clics'],
  followers: ['followers', 'seguidores'],
  cost: ['amount spent', 'importe gastado'],
} as const;

/** Meta Business Suite, “Content” for Facebook and Instagram (headings read 2026-11-22 in Meta's help pages and public samples). */
export const meta: AnalyticsForm = {
  network: 'instagram',
  columns: META,
  dayOrder: 'month-first',
  idInUrl: /\/(?:p|reel|posts|videos)\/(?:[^/?#]+\/)?([\w-]+)\/?(?:[?#]|$)/,
};
