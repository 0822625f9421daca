/** What the view of reports says itself; the report comes in the reader's language. */
export type ReportViewWords = typeof english;

export const reportViewWords = (language: string): ReportViewWords =>
  language.startsWith('es') ? spanish : english;

const english = {
  loading: 'Reading what happened…',
  nothing: 'There is no plan here yet, and so nothing to report on. “Vocero: Create Plan” writes one.',
  tools: 'Period and filters',
  earlier: 'Period before',
  later: 'Period after',
  length: 'Length',
  lengths: { week: 'Week', month: 'Month', quarter: 'Quarter', year: 'Year' },
  own: 'Other days',
  channel: 'Channel',
  pillar: 'Pillar',
  campaign: 'Campaign',
  all: { channel: 'All channels', pillar: 'All pillars', campaign: 'All campaigns' },
  save: 'Save as',
  forms: { html: 'Page (HTML)', md: 'Markdown', csv: 'Table (CSV)', json: 'JSON' },
  sections: 'Sections',
  notes: 'Notes for management',
  shown: (title: string) => `${title} is shown.`,
};

const spanish: ReportViewWords = {
  loading: 'Leyendo lo que pasó…',
  nothing: 'Aquí todavía no hay un plan y no hay de qué informar. «Vocero: Crear un plan» escribe uno.',
  tools: 'Período y filtros',
  earlier: 'Período anterior',
  later: 'Período siguiente',
  length: 'Duración',
  lengths: { week: 'Semana', month: 'Mes', quarter: 'Trimestre', year: 'Año' },
  own: 'Otros días',
  channel: 'Canal',
  pillar: 'Pilar',
  campaign: 'Campaña',
  all: { channel: 'Todos los canales', pillar: 'Todos los pilares', campaign: 'Todas las campañas' },
  save: 'Guardar como',
  forms: { html: 'Página (HTML)', md: 'Markdown', csv: 'Tabla (CSV)', json: 'JSON' },
  sections: 'Secciones',
  notes: 'Notas para la dirección',
  shown: (title) => `Se muestra ${title}.`,
};
