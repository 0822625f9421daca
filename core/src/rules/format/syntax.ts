import * as z from 'zod';
import { defineRule } from '../rule.ts';

export const syntax = defineRule({
  scope: 'file',
  severity: 'error',
  docs: {
    summary: {
      en: 'The file cannot be read as what it claims to be.',
      es: 'El archivo no se puede leer como lo que dice ser.',
    },
    why: {
      en: 'What cannot be read is not checked, not shown in the calendar and not published.',
      es: 'Lo que no se puede leer no se revisa, no aparece en el calendario y no se publica.',
    },
    since: '0.1.0',
  },
  messages: {
    'alias-bomb': {
      en: 'The aliases expand to more than 100,000 values. Write out what is really meant.',
      es: 'Los alias se expanden a más de 100.000 valores. Escribe lo que de verdad se quiere decir.',
    },
    'bad-escape': {
      en: 'This escape does not exist in double quotes. Double the backslash, or use single quotes.',
      es: 'Este escape no existe entre comillas dobles. Duplica la barra invertida o usa comillas simples.',
    },
    'bad-indent': {
      en: 'The indentation does not fit what stands above. Align it with its neighbours.',
      es: 'La sangría no encaja con lo que hay encima. Alinéala con las líneas vecinas.',
    },
    'bad-start': {
      en: 'A plain value cannot start with this character. Put the value in quotes.',
      es: 'Un valor sin comillas no puede empezar con este carácter. Ponlo entre comillas.',
    },
    binary: {
      en: 'This is not text. Save the file as UTF-8, or give it another name.',
      es: 'Esto no es texto. Guarda el archivo como UTF-8 o ponle otro nombre.',
    },
    'conflict-markers': {
      en: 'A merge conflict is still open here. Choose a side and delete the markers.',
      es: 'Aquí queda un conflicto de fusión sin resolver. Elige un lado y borra las marcas.',
    },
    'duplicate-key': {
      en: 'The key “{detail}” stands here a second time; only the first counts. Delete one of them.',
      es: 'La clave «{detail}» aparece aquí por segunda vez; solo cuenta la primera. Borra una de las dos.',
    },
    'key-not-text': { en: 'A key must be plain text.', es: 'Una clave debe ser texto simple.' },
    'nested-colon': {
      en: 'A second “: ” on one line opens a map that cannot stand here. Put the value in quotes.',
      es: 'Un segundo «: » en la misma línea abre un mapa que no puede estar aquí. Pon el valor entre comillas.',
    },
    'no-colon': {
      en: 'This is neither a key with “: ” behind it nor part of a value. Add the colon, or indent the line.',
      es: 'Esto no es una clave seguida de «: » ni parte de un valor. Añade los dos puntos o sangra la línea.',
    },
    'no-comma': {
      en: 'Between two things in brackets a comma is missing. Add it.',
      es: 'Falta una coma entre dos cosas entre corchetes o llaves. Añádela.',
    },
    'no-front-matter-end': {
      en: 'The front matter is never closed. Add a line “---” behind it.',
      es: 'El encabezado nunca se cierra. Añade una línea «---» al final.',
    },
    'not-utf8': {
      en: 'Some characters were lost: the file is not UTF-8. Save it with that encoding.',
      es: 'Se perdieron caracteres: el archivo no es UTF-8. Guárdalo con esa codificación.',
    },
    'several-documents': {
      en: 'A second YAML document starts here and is not read. Delete the “---” line.',
      es: 'Aquí empieza un segundo documento YAML, que no se lee. Borra la línea «---».',
    },
    'tab-indent': {
      en: 'YAML does not take tabs as indentation. Use spaces.',
      es: 'YAML no admite tabuladores como sangría. Usa espacios.',
    },
    'tight-comment': {
      en: 'A comment needs a space before its “#”. Add it, or put the value in quotes.',
      es: 'Un comentario necesita un espacio antes de «#». Añádelo o pon el valor entre comillas.',
    },
    'too-deep': {
      en: 'The nesting is too deep to be a plan or a post; from here on nothing is read.',
      es: 'El anidamiento es demasiado profundo para un plan o una publicación; desde aquí no se lee nada.',
    },
    'too-large': {
      en: 'This is more than can be read while somebody types. Split the file.',
      es: 'Esto es más de lo que se puede leer mientras se escribe. Divide el archivo.',
    },
    'unclosed-bracket': {
      en: 'A bracket is never closed. Add the “{detail}” that is missing.',
      es: 'Un corchete o una llave no se cierra. Añade el «{detail}» que falta.',
    },
    'unclosed-quote': {
      en: 'The quotation mark is never closed. Add the one that is missing.',
      es: 'Las comillas nunca se cierran. Añade las que faltan.',
    },
    'unknown-alias': {
      en: 'No anchor of that name stands above. Add “&{detail}” there, or put the value in quotes.',
      es: 'Más arriba no hay un ancla con ese nombre. Añade «&{detail}» allí o pon el valor entre comillas.',
    },
    yaml: {
      en: 'This is not valid YAML: it does not fit what stands before it. Put the value in quotes, or start a new line.',
      es: 'Esto no es YAML válido: no encaja con lo que hay antes. Pon el valor entre comillas o empieza otra línea.',
    },
    replaceTab: { en: 'Replace tabs with spaces', es: 'Sustituir los tabuladores por espacios' },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      '---\nchannels: [x\n⟦t⟧(format/syntax)itle: Open\n---\nText\n',
      '---\nchannels: [x]\ntitle: ⟦"Open⟧(format/syntax)\n---\nText\n',
      '⟦---⟧(format/syntax)\nchannels: [x]\n',
      '---\nstatus: draft\n⟦status⟧(format/syntax): approved\n---\nText\n',
      '---\nchannels: [x]\n---\n⟦<<<<<<< HEAD⟧(format/syntax)\nOne\n=======\nTwo\n>>>>>>> other\n',
    ],
    allows: ['---\nchannels: [x]\ntitle: "Closed"\n---\nText\n', 'No front matter at all.\n', ''],
  },
  *check({ file }) {
    for (const problem of file.problems) {
      if (problem.kind !== 'syntax') continue;
      const { code, span } = problem;
      const detail = problem.detail ?? '';
      if (code !== 'tab-indent') {
        yield { key: code, params: { detail }, span };
        continue;
      }
      const tabs = file.source.text.slice(span.start, span.end);
      const edit = { span, text: tabs.replaceAll('\t', '  ') };
      const fix = {
        title: { key: 'replaceTab', params: {} },
        edits: [{ uri: file.source.uri, edit }],
        safe: true,
      } as const;
      yield { key: code, params: {}, span, fixes: tabs.includes('\t') ? [fix] : [] };
    }
  },
});
