import type { Language } from '../rules/words.ts';
import type { Remark } from './remark.ts';

type Row = { readonly row: number; readonly remark: Remark };

const MAX_ROWS = 8;

/** What could not be taken over, a line for each kind of thing with the rows that it concerns. */
export function remarksReport(remarks: readonly Row[], language: Language): readonly string[] {
  const rows = new Map<string, number[]>();
  for (const { row, remark } of remarks) {
    const text = language === 'es' ? spanish(remark) : english(remark);
    const known = rows.get(text);
    if (!known) rows.set(text, [row]);
    else if (known.at(-1) !== row) known.push(row);
  }
  return [...rows].map(([text, all]) => `${rowsText(all, language)}: ${text}`);
}

function rowsText(rows: readonly number[], language: Language): string {
  const words =
    language === 'es'
      ? { one: 'fila', many: 'filas', and: (count: number) => ` y ${count} más` }
      : { one: 'row', many: 'rows', and: (count: number) => ` and ${count} more` };
  const more = rows.length - MAX_ROWS;
  const shown = `${rows.slice(0, MAX_ROWS).join(', ')}${more > 0 ? words.and(more) : ''}`;
  return `${rows.length === 1 ? words.one : words.many} ${shown}`;
}

function english(remark: Remark): string {
  switch (remark.kind) {
    case 'ambiguous-date':
      return `“${remark.text}” may be two days, so no time was set. Say --dates day-first or month-first.`;
    case 'no-hour':
      return `“${remark.text}” has no hour, so no time was set.`;
    case 'unreadable-date':
      return `“${remark.text}” is no date and time that Vocero can read, so no time was set.`;
    case 'label':
      return `the label “${remark.text}” is no campaign and no pillar of the plan, or there are two. Not taken over.`;
    case 'link':
      return `a post has one link with https://. Not taken over: ${remark.text}`;
    case 'media':
      return `media must be an address on the web. Not taken over: ${remark.text}`;
    case 'channel':
      return `“${remark.text}” is no channel of the plan, or several. Say --channel.`;
    case 'column':
      return `the column “${remark.text}” has no place in a post. Not taken over.`;
    case 'comments':
      return `${remark.count === 1 ? 'a comment' : `${remark.count} comments`}: the channel has no threads. Not taken over.`;
    case 'changed':
      return 'the text has something that means something else in a post file, such as ---, <!-- --> or {link}. Look at it.';
    case 'broken':
      return 'a quotation mark is missing or one too many, so the text may have swallowed other rows. Look at it.';
    case 'empty':
      return 'no text and no media, so no post was made.';
    case 'no-channel':
      return 'it does not say to which channel it goes. Say --channel.';
  }
}

function spanish(remark: Remark): string {
  switch (remark.kind) {
    case 'ambiguous-date':
      return `«${remark.text}» puede ser dos días, así que queda sin hora. Se aclara con --dates day-first o month-first.`;
    case 'no-hour':
      return `«${remark.text}» no tiene hora, así que queda sin ella.`;
    case 'unreadable-date':
      return `«${remark.text}» no es una fecha con hora que Vocero sepa leer, así que queda sin hora.`;
    case 'label':
      return `la etiqueta «${remark.text}» no es ninguna campaña ni pilar del plan, o hay dos. No se incorporó.`;
    case 'link':
      return `una publicación tiene un solo enlace, con https://. No se incorporó: ${remark.text}`;
    case 'media':
      return `las imágenes y vídeos deben ser direcciones web. No se incorporó: ${remark.text}`;
    case 'channel':
      return `«${remark.text}» no es ningún canal del plan, o son varios. Se aclara con --channel.`;
    case 'column':
      return `la columna «${remark.text}» no tiene lugar en una publicación. No se incorporó.`;
    case 'comments':
      return `${remark.count === 1 ? 'un comentario' : `${remark.count} comentarios`}: el canal no tiene hilos. No se incorporó.`;
    case 'changed':
      return 'el texto tiene algo que en una publicación significa otra cosa, como ---, <!-- --> o {link}. Conviene revisarlo.';
    case 'broken':
      return 'falta o sobra una comilla, y el texto puede haberse tragado otras filas. Conviene revisarlo.';
    case 'empty':
      return 'no hay texto ni imágenes, así que no se creó ninguna publicación.';
    case 'no-channel':
      return 'no dice a qué canal va. Se aclara con --channel.';
  }
}
