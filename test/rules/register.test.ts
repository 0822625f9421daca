import { describe, expect, test } from 'vitest';
import { findingText, messageText } from '../../core/src/rules/format-message.ts';
import { applyEdits } from '../../core/src/text/edit.ts';
import { checkMarked, lintAll, workspaceOf } from '../support/project.ts';

const R = 'tone/register';
const planOf = (voice: string, language = 'es') =>
  `brand: { languages: [${language}] }\nchannels: { x: { network: x }, m: { network: mastodon }, en: { network: x, language: en } }\nvoice: ${voice}\n`;
const marked = (voice: string, body: string, front = 'channels: x', language = 'es') =>
  `// file: social.plan.yaml\n${planOf(voice, language)}// file: a.post.md\n---\n${front}\n---\n${body}\n`;

const findingsOf = (voice: string, body: string, language = 'es') =>
  lintAll(
    workspaceOf({
      'social.plan.yaml': planOf(voice, language),
      'a.post.md': `---\nchannels: x\n---\n${body}\n`,
    }),
  ).filter(({ rule }) => rule === R);

/** The text with every change that is offered. */
function changed(voice: string, body: string, language = 'es'): string {
  const found = findingsOf(voice, body, language);
  const whole = `---\nchannels: x\n---\n${body}\n`;
  const edits = found.flatMap(({ fixes }) => fixes.flatMap((fix) => fix.edits.map(({ edit }) => edit)));
  return applyEdits(whole, edits).slice('---\nchannels: x\n---\n'.length, -1);
}

describe('a text is in the register of the plan', () => {
  test.each([
    ['with ustedes beside tú', '{ register: tú }', 'Descubre el lote. Vengan con toda la familia.'],
    ['with vosotros beside tú', '{ register: tú }', 'Descubre el lote. Venid con toda la familia.'],
    ['with ustedes beside vos', '{ register: vos }', 'Descubrí tu lote y contanos. Gracias a ustedes.'],
    ['with ustedes beside usted', '{ register: usted }', 'Reserve su mesa. Gracias a ustedes.'],
    ['with usted beside ustedes', '{ register: ustedes }', 'Reserve su mesa. Gracias a ustedes.'],
    ['with tú beside vosotros', '{ register: vosotros }', 'Reserva tu mesa. Os esperamos.'],
    [
      'but not with ustedes and vosotros at once',
      '{ register: tú }',
      `Os esperamos. Venid. ⟦Traigan⟧(${R}) termo.`,
    ],
    [
      'or vosotros in Latin America',
      '{ register: tú }',
      `Cuéntanos qué ⟦os⟧(${R}) pareció. Gracias a ustedes.`,
      'channels: x\nlanguage: es-MX',
    ],
    ['or vosotros beside usted', '{ register: usted }', `Reserve su mesa. ⟦Os⟧(${R}) esperamos.`],
    ['or tú beside ustedes', '{ register: ustedes }', `⟦Reserva⟧(${R}) ⟦tu⟧(${R}) mesa. Gracias a ustedes.`],
    ['in every part of a thread', '{ register: usted }', `Descubra más.\n\n---\n\n⟦Regístrate⟧(${R}) hoy.`],
    ['in quotations only by chance', '{ register: usted }', 'Dijo: «Tú puedes», “vos podés” y "te espero".'],
    ['in quoted lines only by chance', '{ register: usted }', '> Tú puedes más.\n\nDescubra más.'],
    [
      'in links, mentions and hashtags only by chance',
      '{ register: usted }',
      '@tu #TuMomento https://a.example/tu',
    ],
    [
      'in another language not at all',
      '{ register: usted }',
      'Tu casa, te espero',
      'channels: x\nlanguage: pt',
    ],
    ['nowhere, where the plan asks for English', '{ register: you }', 'Descubre el lote y reserva tu bolsa.'],
  ])('%s', (_, voice, body, front = 'channels: x') => {
    const { found, expected } = checkMarked(marked(voice, body, front));
    expect(found).toEqual(expected);
  });
});

describe('a text that mixes registers', () => {
  test.each([
    ['is told at the fewer forms', `Descubre el lote. Reserva tu mesa. ⟦Regístrese⟧(${R}) hoy.`],
    ['is told at the later of two', `Reserva hoy mismo tu mesa y cuéntanos. ⟦Escríbanos⟧(${R}).`],
    ['may share forms of tú and vos', 'Te esperamos. Mirá tu perfil y contanos.'],
    ['is told across the parts of a thread', `Reserva tu mesa.\n\n---\n\n⟦Consulte⟧(${R}) la carta.`],
    ['is not told across texts for several channels', 'Reserva tu mesa.\n\n# m\n\nReserve su mesa.'],
  ])('%s', (_, body) => {
    const { found, expected } = checkMarked(marked('{ formality: casual }', body, 'channels: [x, m]'));
    expect(found).toEqual(expected);
  });

  test('is told without a plan, with the place that says otherwise', () => {
    const post = '---\nlanguage: es\n---\nDescubre el lote. Reserva tu mesa. Regístrese hoy.\n';
    const [finding, ...more] = lintAll(workspaceOf({ 'a.post.md': post })).filter(({ rule }) => rule === R);
    expect(more).toEqual([]);
    expect(finding && findingText(finding, 'en')).toBe(
      '“Regístrese” is usted, while most of this text says tú. Keep to one of them.',
    );
    expect(finding?.related.map(({ span }) => post.slice(span.start, span.end))).toEqual(['Descubre']);
    expect(finding?.related.map(({ message }) => messageText(R, message, 'es'))).toEqual([
      'Aquí el texto trata de tú: «Descubre»',
    ]);
  });
});

describe('the change of a register', () => {
  test.each([
    ['usted', 'Descubre el lote y reserva tu bolsa.', 'Descubra el lote y reserve su bolsa.'],
    ['usted', 'REGÍSTRATE YA', 'REGÍSTRESE YA'],
    [
      'usted',
      '¿Quieres más? Cuéntanos. No dejes pasar tus puntos.',
      '¿Quiere más? Cuéntenos. No deje pasar sus puntos.',
    ],
    ['usted', '¿Ya probaste el lote? Tendrás sorpresas.', '¿Ya probó el lote? Tendrá sorpresas.'],
    ['usted', 'Es para ti. Haz clic.', 'Es para usted. Haga clic.'],
    [
      'tú',
      'Descubra el lote. Regístrese y reciba su pedido.',
      'Descubre el lote. Regístrate y recibe tu pedido.',
    ],
    [
      'tú',
      'Usted merece un descanso. No se pierda el cierre.',
      'Tú mereces un descanso. No te pierdas el cierre.',
    ],
    ['tú', 'Es para usted. Venga a vernos.', 'Es para ti. Ven a vernos.'],
    [
      'tú',
      '¿Querés más? Registrate y contanos qué preferís.',
      '¿Quieres más? Regístrate y cuéntanos qué prefieres.',
    ],
    ['vos', 'Descubre el lote y regístrate. Tienes tiempo.', 'Descubrí el lote y registrate. Tenés tiempo.'],
    [
      'vos',
      'Ponte cómodo, dinos qué quieres y ven a verlo.',
      'Ponete cómodo, decinos qué querés y vení a verlo.',
    ],
    ['ustedes', 'Podéis recogerlo. Contadnos. Apuntaos.', 'Pueden recogerlo. Cuéntennos. Apúntense.'],
    ['vosotros', 'Vengan y descubran el lote. Cuéntennos.', 'Venid y descubrid el lote. Contadnos.'],
    ['usted', 'No te pierdas el cierre.', 'No se pierda el cierre.'],
    ['ustedes', 'No os perdáis el cierre.', 'No se pierdan el cierre.'],
    // What takes more than a word is left to the author.
    ['usted', 'Te esperamos.', 'Te esperamos.'],
    ['tú', 'No se lo lleve.', 'No se lo lleve.'],
    ['tú', 'Trabajamos con usted.', 'Trabajamos con usted.'],
  ])('to %s: %s', (register, before, after) => {
    expect(changed(`{ register: ${register} }`, before)).toBe(after);
  });
});

describe('English', () => {
  test.each([
    ['{ person: we }', "I'm proud of my team and I was there.", "We're proud of our team and I was there."],
    [
      '{ person: we }',
      'Let us know what US customers said to me.',
      'Let us know what US customers said to us.',
    ],
    ['{ person: I }', "We're proud of our team. Let's go.", "I'm proud of my team. Let's go."],
    [
      '{ contractions: false }',
      "We don't roast, and it's fine. Can't wait!",
      "We do not roast, and it's fine. Cannot wait!",
    ],
    [
      '{ contractions: true }',
      'We do not roast. It is late, and you are here.',
      "We don't roast. It's late, and you're here.",
    ],
    ['{ contractions: true }', 'Yes, it is.', 'Yes, it is.'],
    ['{ formality: casual }', "I think we don't.", "I think we don't."],
  ])('%s: %s', (voice, before, after) => {
    expect(changed(voice, before, 'en')).toBe(after);
  });

  test('is said to its readers', () => {
    expect(
      findingsOf('{ register: you }', 'Users can now export. All customers should update.', 'en'),
    ).toHaveLength(2);
    expect(findingsOf('{ register: you }', 'Users can now export. So can you.', 'en')).toHaveLength(0);
    expect(findingsOf('{ register: tú }', 'Users can now export.', 'en')).toHaveLength(0);
  });
});

describe('a text that nobody would write', () => {
  test.each([
    ['fifty thousand “y”', 'y '.repeat(25_000)],
    ['ten thousand calls', 'compra y '.repeat(5_000)],
    ['ten thousand commas', 'Si, compra, '.repeat(4_000)],
    ['shouting without end', 'TE DA '.repeat(8_000)],
    ['ten thousand pronouns', 'tu usted su '.repeat(4_000)],
  ])('is read to its end: %s', (_, body) => {
    const found = findingsOf('{ register: usted }', body);
    expect(found.every(({ span }) => span.start < span.end)).toBe(true);
    expect(
      lintAll(workspaceOf({ 'a.post.md': `---\nlanguage: es\n---\n${body}` })).map(({ rule }) => rule),
    ).not.toContain('internal/rule-crashed');
  });
});
