const MONTHS =
  'enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre';
const DAYS = 'lunes martes miércoles jueves viernes sábado domingo';

const capital = (words: string) =>
  words
    .split(' ')
    .map((word) => (word[0] ?? '').toUpperCase() + word.slice(1))
    .join('|');

/** Un mes en mayúscula dentro de una fecha (Ortografía de la lengua española, 2010, 4.2.4.9.1: minúscula). */
export const CAPITAL_MONTH = new RegExp(`(?<=(?<!\\p{L})\\d{1,2} de )(?:${capital(MONTHS)})(?!\\p{L})`, 'gu');
/** Un día de la semana en mayúscula ante su fecha. */
export const CAPITAL_DAY = new RegExp(
  `(?<=\\p{L} )(?:${capital(DAYS)})(?=,? \\d{1,2} de (?:${MONTHS.replaceAll(' ', '|')})(?!\\p{L}))`,
  'giu',
);
/** Horas a la inglesa: «8 PM» por «8 p. m.» (Diccionario panhispánico de dudas, «hora»). */
export const CAPITAL_HOUR = /(?<=(?<![\p{L}\d])\d{1,2}(?::\d{2})? ?)[AP]\.?M(?:\.|(?!\p{L}))/gu;

/** Regiones que escriben los decimales con punto, y las que los escriben con coma. Fuente: CLDR 46, locales es-*. */
export const POINT_REGIONS = ['MX', 'US', 'GT', 'HN', 'NI', 'PA', 'PE', 'DO', 'PR', 'SV'];
export const COMMA_REGIONS = ['ES', 'AR', 'BO', 'CL', 'CO', 'CR', 'EC', 'PY', 'UY', 'VE'];
