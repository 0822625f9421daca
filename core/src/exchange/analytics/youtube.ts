import type { AnalyticsForm } from '../analytics-form.ts';

/** YouTube Studio, advanced mode, “Table data” (headings as they are commonly known, with variants; not checked against a real export). */
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
