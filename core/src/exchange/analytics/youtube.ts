import type { AnalyticsForm } from '../analytics-form.ts';

/** YouTube Studio, advanced mode, “Table data” (headings read 2026-11-22 in YouTube's help pages and public samples). */
export const youtube: AnalyticsForm = {
  network: 'youtube',
  columns: {
    id: ['content', 'video', 'contenido'],
    text: ['video title', 'titulo del video'],
    time: ['video publish time', 'hora de publicacion del video', 'fecha de publicacion del video'],
    day: ['date', 'fecha'],
    views: ['views', 'visualizaciones', 'vistas'],
    reach: ['unique viewers', 'usuarios unicos', 'espectadores unicos'],
    likes: ['likes', 'me gusta'],
    reposts: ['shares', 'compartidos', 'veces compartido'],
    replies: ['comments added', 'comments', 'comentarios anadidos', 'comentarios agregados', 'comentarios'],
    followers: ['total subscribers', 'total de suscriptores'],
  },
  idInUrl: /(?:[?&]v=|youtu\.be\/|\/shorts\/)([\w-]{6,})/,
};
