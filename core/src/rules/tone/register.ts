import * as z from 'zod';
import type { Post } from '../../model/parsed.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { toFile } from '../../text/mapped.ts';
import { isQuoted, type Prose } from '../../voice/prose.ts';
import type { Address } from '../../voice/register/address.ts';
import { addressMarks } from '../../voice/register/address-marks.ts';
import { chooseSystem, counterpart, settled } from '../../voice/register/choose-system.ts';
import { aboutReader, contractionsIn, type EnglishMark, personMarks } from '../../voice/register/english.ts';
import { readdress } from '../../voice/register/readdress.ts';
import type { Stretch } from '../../voice/stretch.ts';
import { speaks } from '../../voice/text-language.ts';
import { rewrite } from '../rewrite.ts';
import { defineRule } from '../rule.ts';

const plan = (voice: string, language = 'es') =>
  `// file: social.plan.yaml\nbrand: { languages: [${language}] }\nchannels: { x: { network: x } }\nvoice: { ${voice} }\n`;
const post = (text: string) => `// file: a.post.md\n---\nchannels: x\n---\n${text}\n`;

export const register = defineRule({
  scope: 'post',
  severity: 'warning',
  docs: {
    summary: {
      en: 'A text mixes ways of addressing its readers, or uses another than the plan says.',
      es: 'Un texto mezcla tratamientos, o usa uno distinto del que dice el plan.',
    },
    why: {
      en: 'Who reads tú in one line and usted in the next hears two people, and believes neither.',
      es: 'Quien lee tú en una línea y usted en la siguiente oye a dos personas, y no le cree a ninguna.',
    },
    since: '0.1.0',
  },
  messages: {
    other: {
      en: 'The brand addresses readers as {wanted}, and “{word}” is {found}. Use the form of {wanted}.',
      es: 'La marca trata de {wanted} a quien lee, y «{word}» es de {found}. Usa la forma de {wanted}.',
    },
    mixed: {
      en: '“{word}” is {found}, while most of this text says {wanted}. Keep to one of them.',
      es: '«{word}» es de {found}, y la mayor parte de este texto trata de {wanted}. Conviene usar un solo tratamiento.',
    },
    main: { en: 'Here the text says {wanted}: “{word}”', es: 'Aquí el texto trata de {wanted}: «{word}»' },
    person: {
      en: 'The brand speaks as “{wanted}”, and “{word}” is somebody else. Let the brand speak.',
      es: 'La marca habla como «{wanted}», y «{word}» es otra voz. Deja hablar a la marca.',
    },
    contraction: {
      en: 'The brand writes words in full, and “{word}” is a contraction. Write it out.',
      es: 'La marca no usa contracciones, y «{word}» lo es. Escríbela completa.',
    },
    noContraction: {
      en: 'The brand uses contractions, and “{word}” is written in full. Contract it.',
      es: 'La marca usa contracciones, y «{word}» está escrito completo. Usa la forma corta.',
    },
    about: {
      en: 'The brand says “you” to its readers, and “{word}” speaks about them. Say it to them.',
      es: 'La marca dice «you» a quien lee, y «{word}» habla de esas personas. Díselo a ellas.',
    },
    change: { en: 'Change to “{word}”', es: 'Cambiar por «{word}»' },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      plan('register: usted') +
        post('⟦Descubre⟧(tone/register) el nuevo lote y ⟦regístrate⟧(tone/register) hoy.'),
      plan('register: tú') +
        post('⟦Descubra⟧(tone/register) el nuevo lote. ⟦Reserve⟧(tone/register) ⟦su⟧(tone/register) bolsa.'),
      plan('register: vos') + post('¿⟦Quieres⟧(tone/register) más? Escribinos y contanos.'),
      plan('formality: casual') +
        post('¿Ya probaste el lote? Cuéntanos, y ⟦regístrese⟧(tone/register) en la web.'),
      plan('formality: casual') +
        post('Podéis recogerlo en tienda. Os esperamos. ⟦Vengan⟧(tone/register) con hambre.'),
      `${plan('register: tú')}// file: week.posts.yaml\n- channels: x\n  text: "⟦Descubra⟧(tone/register) el café"\n`,
      plan('person: we', 'en') +
        post("⟦I⟧(tone/register) think ⟦I'm⟧(tone/register) proud of ⟦my⟧(tone/register) team."),
      plan('contractions: false', 'en') + post("We ⟦don't⟧(tone/register) roast on Sundays."),
      plan('contractions: true', 'en') + post('We ⟦do not⟧(tone/register) roast on Sundays.'),
      plan('register: you', 'en') + post('⟦Our customers can⟧(tone/register) now order online.'),
    ],
    allows: [
      plan('register: tú') +
        post(
          'Descubre el nuevo lote. La app permite pagar, y María pide su café. Vengan con toda la familia.',
        ),
      plan('register: tú') + post('Como dijo una vecina: «Descubra usted mismo el café».'),
      plan('register: usted') +
        post('Descubra el nuevo lote. Así se tuesta: tres dudas y una cuenta regresiva.'),
      plan('register: vos') + post('Vos elegís: reservá tu lugar y te esperamos.'),
      plan('formality: casual') + post('Reserva tu mesa. A todos ustedes, gracias.'),
      plan('register: you', 'en') + post("You can now order online, and I'm glad."),
    ],
  },
  *check({ post, plan, prose }) {
    const voice = plan?.voice;
    const spanish = prose.filter(({ language }) => speaks(language, 'es'));
    for (const target of new Set(spanish.map((text) => text.target)))
      yield* spanishFindings(
        post,
        voice?.register,
        spanish.filter((text) => text.target === target),
      );
    for (const text of prose)
      if (speaks(text.language, 'en') && voice) yield* englishFindings(post, voice, text);
  },
});

/** The parts of a thread are read as one text: each has to agree with the others. */
function* spanishFindings(post: Post, wanted: string | undefined, parts: readonly Prose[]) {
  const placed = settled(
    parts.flatMap((prose) =>
      addressMarks(prose, (stretch) => isForeign(prose, stretch)).map((mark) => ({ prose, mark })),
    ),
  );
  const { system, others, example } = chooseSystem(
    placed.map(({ mark }) => mark),
    wanted,
    parts[0]?.declared,
  );
  const at = placed.find(({ mark }) => mark === example);
  const { uri } = post.source;
  for (const { prose, mark } of placed) {
    if (!others.includes(mark)) continue;
    const to = counterpart(mark, system, wanted);
    const params = { word: mark.text, found: named(mark.addresses), wanted: named(to ? [to] : system) };
    const span = toFile(prose.text, mark.start, mark.end);
    const made = to && readdress(mark, to);
    const edits = made === undefined ? [] : rewrite(post, prose, mark, made);
    const fixes =
      made === undefined || edits.length === 0
        ? []
        : [{ title: { key: 'change', params: { word: made } } as const, edits, safe: false }];
    if (isSpanish(wanted)) {
      yield { key: 'other', params: { ...params, wanted }, span, fixes } as const;
    } else {
      const main = at && {
        uri,
        key: 'main' as const,
        params: { word: at.mark.text, wanted: named(at.mark.addresses) },
        span: toFile(at.prose.text, at.mark.start, at.mark.end),
      };
      yield { key: 'mixed', params, span, fixes, related: main ? [main] : [] } as const;
    }
  }
}

function isSpanish(wanted: string | undefined): wanted is Address {
  return wanted !== undefined && wanted !== 'you';
}

/** Other people's words: quotations, and lines that are quoted as Markdown does. */
function isForeign(prose: Prose, stretch: Stretch): boolean {
  if (isQuoted(prose, stretch)) return true;
  const line = prose.masked.lastIndexOf('\n', stretch.start - 1) + 1;
  return /^[ \t]{0,3}>/.test(prose.masked.slice(line, stretch.start));
}

function named(addresses: readonly Address[]): string {
  return addresses.join('/');
}

function* englishFindings(post: Post, voice: NonNullable<Plan['voice']>, prose: Prose) {
  const { person, contractions, register: address } = voice;
  const show = function* <Key extends 'person' | 'contraction' | 'noContraction' | 'about'>(
    key: Key,
    marks: readonly EnglishMark[],
  ) {
    for (const mark of marks) {
      if (isForeign(prose, mark)) continue;
      const edits = mark.instead === undefined ? [] : rewrite(post, prose, mark, mark.instead);
      const title = { key: 'change', params: { word: mark.instead ?? '' } } as const;
      const params = { word: mark.text, wanted: person ?? '' };
      const span = toFile(prose.text, mark.start, mark.end);
      yield { key, params, span, fixes: edits.length > 0 ? [{ title, edits, safe: false }] : [] };
    }
  };
  if (person) yield* show('person', personMarks(prose, person));
  if (contractions !== undefined)
    yield* show(contractions ? 'noContraction' : 'contraction', contractionsIn(prose, contractions));
  if (address === 'you') yield* show('about', aboutReader(prose));
}
