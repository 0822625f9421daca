import type { AnalyticsForm } from '../analytics-form.ts';

/** TikTok Studio, “Content” (headings as they are commonly known, with variants; not checked against a real export). */
export const tiktok: AnalyticsForm = {
  network: 'tiktok',
  columns: {
    url: ['video link', 'post link', 'enlace del video', 'enlace de la publicacion'],
    text: ['video title', 'post title', 'title', 'titulo del video', 'titulo'],
    time: ['post time', 'posted time', 'time', 'hora de publicacion', 'fecha de publicacion'],
    day: ['date', 'fecha'],
    views: ['total views', 'video views', 'visualizaciones totales', 'visualizaciones de video'],
    reach: ['reached audience', 'audiencia alcanzada'],
    likes: ['total likes', 'likes', 'me gusta', 'total de me gusta'],
    replies: ['total comments', 'comments', 'comentarios', 'total de comentarios'],
    reposts: ['total shares', 'shares', 'veces compartido', 'total de veces compartido'],
    saves: ['saves', 'favorites', 'guardados'],
    followers: ['followers', 'seguidores'],
  },
  idInUrl: /\/(?:video|photo)\/(\d+)/,
};
