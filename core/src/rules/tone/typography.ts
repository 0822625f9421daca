import * as z from 'zod';
import { doc } from '../../model/doc.ts';
import { toFile } from '../../text/mapped.ts';
import { type SlipKind, typographySlips } from '../../voice/typography.ts';
import { rewrite } from '../rewrite.ts';
import { defineRule } from '../rule.ts';

const on = (english: string, spanish: string) => z.boolean().default(true).meta(doc(english, spanish));

export const typography = defineRule({
  scope: 'post',
  severity: 'hint',
  docs: {
    summary: {
      en: 'Spaces, dates, numbers, currency or quotation marks in another form than the language’s.',
      es: 'Espacios, fechas, números, moneda o comillas en otra forma que la del idioma.',
    },
    why: {
      en: 'The number “1.299” is one euro thirty to some and a month’s rent to others. Only what is certainly another form is reported: numbers by the region of the language tag (`es-MX`, `es-ES`; with plain `es` both are fine), months and days by its rules for capitals. How percentages and quotation marks are written can be asked for.',
      es: 'El número «1.299» es poco más de un euro para unos y un mes de alquiler para otros. Solo se señala lo que con seguridad es otra forma: los números según la región de la etiqueta de idioma (`es-MX`, `es-ES`; con `es` a secas valen las dos), los meses y los días según la ortografía. Cómo se escriben los porcentajes y las comillas se puede pedir.',
    },
    since: '0.1.0',
  },
  messages: {
    spaces: {
      en: 'The spacing is off. Write “{form}”.',
      es: 'El espacio no está en su sitio. Escribe «{form}».',
    },
    dots: {
      en: 'Neither a full stop nor an ellipsis. Write “{form}”.',
      es: 'Ni punto ni puntos suspensivos. Escribe «{form}».',
    },
    dates: {
      en: 'Days and months are written “{form}” in this language.',
      es: 'En este idioma los días y los meses se escriben «{form}».',
    },
    hours: { en: 'In Spanish hours are written “{form}”.', es: 'En español las horas se escriben «{form}».' },
    numbers: {
      en: 'In this language and region the number is “{form}”.',
      es: 'En este idioma y región el número es «{form}».',
    },
    currency: {
      en: 'In this language and region the price is “{form}”.',
      es: 'En este idioma y región el precio es «{form}».',
    },
    quotes: { en: 'The quotation marks here are {form}.', es: 'Las comillas aquí son {form}.' },
    percent: {
      en: 'The brand writes “{form}” for percentages.',
      es: 'La marca escribe «{form}» en los porcentajes.',
    },
    change: { en: 'Write “{form}”', es: 'Escribir «{form}»' },
  },
  options: z.strictObject({
    spaces: on('Look for doubled and misplaced spaces.', 'Buscar espacios dobles o mal puestos.'),
    dots: on('Look for two dots, or four.', 'Buscar dos puntos seguidos, o cuatro.'),
    dates: on('Look at capitals of days and months.', 'Mirar las mayúsculas de días y meses.'),
    hours: on('Look for “8 PM” in Spanish.', 'Buscar «8 PM» en español.'),
    numbers: on('Look at separators of numbers.', 'Mirar los separadores de los números.'),
    currency: on('Look where the sign of a currency stands.', 'Mirar dónde está el signo de la moneda.'),
    percent: z
      .enum(['space', 'tight'])
      .meta(
        doc(
          'How percentages are written in Spanish: 15 % or 15%.',
          'Cómo se escriben los porcentajes en español: 15 % o 15%.',
        ),
      )
      .optional(),
    quotes: z
      .enum(['angular', 'curly', 'straight'])
      .meta(
        doc('Which quotation marks the brand uses: «», “” or "".', 'Qué comillas usa la marca: «», “” o "".'),
      )
      .optional(),
  }),
  examples: {
    flags: [
      '---\nlanguage: es-MX\n---\nEl ⟦Lunes⟧(tone/typography), 23 de noviembre, o el 24 de ⟦Diciembre⟧(tone/typography), a las 8 ⟦PM⟧(tone/typography), por ⟦90$⟧(tone/typography).\n',
      '---\nlanguage: en\n---\nThe table is ⟦1.299,00 $⟧(tone/typography) from ⟦monday⟧(tone/typography) at nine⟦..⟧(tone/typography)\n',
      '---\nlanguage: es-ES\n---\nCuesta ⟦1,299.00⟧(tone/typography) euros⟦  ⟧(tone/typography)en tienda⟦ .⟧(tone/typography)\n',
      '// file: social.plan.yaml\nchannels: { x: { network: x, language: es } }\nrules: { tone/typography: { percent: space, quotes: angular } }\n// file: a.post.md\n---\nchannels: x\n---\nUn 15⟦%⟧(tone/typography) dice ⟦“sí”⟧(tone/typography).\n',
    ],
    allows: [
      '---\nlanguage: es\n---\nEl lunes 23 de noviembre, a las 8 p. m., 15% o 15 %, $90, 90 €, 1.299 o 1,299. Viernes 13… :)\n',
      '---\nlanguage: en\n---\nFrom $1,299.00 on Monday, November 23.  Two spaces, old style... May we? Press ? for help. See https://acme.example/a..b .\n',
    ],
  },
  *check({ post, prose, options }) {
    const isOn = (kind: SlipKind) => kind === 'quotes' || kind === 'percent' || options[kind];
    for (const text of prose) {
      for (const slip of typographySlips(text, options)) {
        const span = toFile(text.text, slip.place.start, slip.place.end);
        // Spaces on both sides of a comment meet only when it is taken out.
        const isParted = span.end - span.start !== slip.place.end - slip.place.start;
        if (!isOn(slip.kind) || (slip.kind === 'spaces' && isParted)) continue;
        const edits = rewrite(post, text, slip.replaced, slip.form);
        const title = { key: 'change', params: { form: slip.form } } as const;
        yield {
          key: slip.kind,
          params: { form: slip.form },
          span,
          fixes: edits.length === 0 ? [] : [{ title, edits, safe: false }],
        };
      }
    }
  },
});
