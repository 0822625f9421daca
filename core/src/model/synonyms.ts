/**
 * What people who write in Spanish call keys and values. Files have one vocabulary, so that a team
 * that speaks two languages reads one; these words only lead to the right one.
 */
const SPANISH: Readonly<Record<string, string>> = {
  alternativo: 'alt',
  aprobada: 'approved',
  aprobado: 'approved',
  archivo: 'file',
  autor: 'author',
  autora: 'author',
  aviso: 'warning',
  borrador: 'draft',
  campana: 'campaign',
  canal: 'channels',
  canales: 'channels',
  cancelada: 'cancelled',
  cancelado: 'cancelled',
  caduca: 'expires',
  curado: 'curated',
  conversacion: 'conversation',
  despues: 'after',
  eje: 'pillar',
  encuesta: 'poll',
  enlace: 'link',
  equipo: 'team',
  estado: 'status',
  fecha: 'schedule',
  fuente: 'source',
  hora: 'schedule',
  horario: 'schedule',
  idioma: 'language',
  imagen: 'media',
  imagenes: 'media',
  lista: 'approved',
  listo: 'approved',
  marca: 'brand',
  medios: 'media',
  notas: 'notes',
  objetivo: 'objective',
  objetivos: 'objectives',
  pilar: 'pillar',
  pilares: 'pillars',
  presupuesto: 'budget',
  programada: 'schedule',
  promocion: 'promotion',
  propio: 'own',
  publicado: 'approved',
  red: 'network',
  reglas: 'rules',
  revision: 'review',
  tareas: 'tasks',
  temas: 'topics',
  texto: 'text',
  tipo: 'kind',
  titulo: 'title',
  usuario: 'handle',
  variantes: 'variants',
  voz: 'voice',
  zona: 'timezone',
};

/** The known word that a Spanish one stands for, if it may stand there. */
export function fromSpanish(word: string, known: readonly string[]): string | undefined {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const meant = Object.hasOwn(SPANISH, plain) ? SPANISH[plain] : undefined;
  return meant !== undefined && known.includes(meant) ? meant : undefined;
}
