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

/** Meta Business Suite, “Content” for Facebook and Instagram (headings as they are commonly known, with variants; not checked against a real export). */
export const meta: AnalyticsForm = {
  network: 'instagram',
  columns: META,
  dayOrder: 'month-first',
  idInUrl: /\/(?:p|reel|posts|videos)\/(?:[^/?#]+\/)?([\w-]+)\/?(?:[?#]|$)/,
};
