/** What a column of a table may hold. */
export type Column =
  | 'when'
  | 'hour'
  | 'text'
  | 'link'
  | 'media'
  | 'alt'
  | 'title'
  | 'labels'
  | 'comments'
  | 'channel';

/** What tables call their columns, in English and Spanish, without accents, plurals in `(s)` and remarks. */
const NAMES: Readonly<Record<Column, readonly string[]>> = {
  when: [
    'date',
    'date time',
    'date and time',
    'datetime',
    'posting time',
    'posting date',
    'post date',
    'publish date',
    'publish time',
    'publish at',
    'schedule',
    'scheduled at',
    'scheduled time',
    'scheduled date',
    'fecha',
    'fecha hora',
    'fecha y hora',
    'fecha de publicacion',
    'programada',
    'programacion',
  ],
  hour: ['time', 'hour', 'hora'],
  text: ['text', 'message', 'caption', 'content', 'copy', 'body', 'texto', 'mensaje', 'contenido', 'cuerpo'],
  link: ['link', 'links', 'url', 'link url', 'enlace', 'enlaces', 'vinculo'],
  media: [
    'media',
    'media url',
    'media urls',
    'image',
    'images',
    'image url',
    'image urls',
    'picture',
    'photo',
    'video',
    'video url',
    'imagen',
    'imagenes',
    'foto',
    'multimedia',
    'url de imagen',
    'url de la imagen',
    'url multimedia',
  ],
  alt: ['alt', 'alt text', 'alt texts', 'texto alternativo', 'textos alternativos'],
  title: ['title', 'titulo'],
  labels: [
    'label',
    'labels',
    'tag',
    'tags',
    'campaign',
    'pillar',
    'etiqueta',
    'etiquetas',
    'campana',
    'pilar',
  ],
  comments: ['comment', 'comments', 'first comment', 'comentario', 'comentarios', 'primer comentario'],
  channel: [
    'channel',
    'account',
    'profile',
    'network',
    'platform',
    'canal',
    'cuenta',
    'perfil',
    'red',
    'plataforma',
  ],
};

const BY_NAME = new Map(
  Object.entries(NAMES).flatMap(([column, names]) => names.map((name) => [name, column as Column] as const)),
);

/** What a column holds, by its heading; undefined where nobody would know. */
export function columnOf(heading: string): Column | undefined {
  const name = heading
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    // `Link(s) - Separated by comma` is about links.
    .replace(/\s+[-–—:]\s.*$/s, '')
    .replace(/\([^)]*\)/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return BY_NAME.get(name);
}
