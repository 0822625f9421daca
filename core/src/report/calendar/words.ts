import type { CalendarBand } from '../../features/calendar.ts';
import type { Entry } from '../../model/post.ts';
import type { Language } from '../../rules/words.ts';

/** What a calendar says beside its posts. */
export type CalendarWords = typeof english;

export function calendarWords(language: Language): CalendarWords {
  return language === 'es' ? spanish : english;
}

type Kinds = Readonly<Record<CalendarBand['kind'], string>>;
type Statuses = Readonly<Record<NonNullable<Entry['status']>, string>>;

const english = {
  kinds: {
    campaign: 'Campaign',
    blackout: 'No posts',
    holiday: 'Holiday',
    'key-date': 'Key date',
  } satisfies Kinds,
  statuses: {
    idea: 'idea',
    draft: 'draft',
    review: 'in review',
    approved: 'approved',
    cancelled: 'cancelled',
  } satisfies Statuses,
  title: (name: string) => (name === '' ? 'Content calendar' : `Content calendar of ${name}`),
  date: 'Date',
  time: 'Time',
  zone: 'Time zone',
  channel: 'Channel',
  network: 'Network',
  post: 'Post',
  text: 'Text',
  status: 'Status',
  pillar: 'Pillar',
  campaign: 'Campaign',
  file: 'File',
  undated: 'Without a date',
  nothing: 'No posts in these days.',
  week: 'Week',
  open: 'Not approved yet',
  more: (count: number) => `${count} more`,
  posts: (count: number) => (count === 1 ? '1 post' : `${count} posts`),
  repeated: 'comes again',
};

const spanish: CalendarWords = {
  kinds: { campaign: 'Campaña', blackout: 'Sin publicar', holiday: 'Festivo', 'key-date': 'Fecha clave' },
  statuses: {
    idea: 'idea',
    draft: 'borrador',
    review: 'en revisión',
    approved: 'aprobada',
    cancelled: 'cancelada',
  },
  title: (name) => (name === '' ? 'Calendario de contenidos' : `Calendario de contenidos de ${name}`),
  date: 'Fecha',
  time: 'Hora',
  zone: 'Zona horaria',
  channel: 'Canal',
  network: 'Red',
  post: 'Publicación',
  text: 'Texto',
  status: 'Estado',
  pillar: 'Pilar',
  campaign: 'Campaña',
  file: 'Archivo',
  undated: 'Sin fecha',
  nothing: 'No hay publicaciones en estos días.',
  week: 'Semana',
  open: 'Aún sin aprobar',
  more: (count) => `${count} más`,
  posts: (count) => (count === 1 ? '1 publicación' : `${count} publicaciones`),
  repeated: 'se repite',
};
