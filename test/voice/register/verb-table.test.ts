import { describe, expect, test } from 'vitest';
import type { Address } from '../../../core/src/voice/register/address.ts';
import { attach, encliticOf } from '../../../core/src/voice/register/enclitics.ts';
import { formOf, TENSES } from '../../../core/src/voice/register/verb-forms.ts';
import {
  imperativesOf,
  isOwnForm,
  readingsOf,
  withoutAccents,
} from '../../../core/src/voice/register/verb-table.ts';
import { CALLS, OFFERS, OTHERS } from '../../../core/src/voice/register/verbs.gen.ts';
import { conjugator } from '../../../scripts/generate/conjugator.ts';

const conjugate = conjugator();
const ADDRESSES: readonly Address[] = ['tú', 'vos', 'usted', 'ustedes', 'vosotros'];
const VERBS = [CALLS, OFFERS, OTHERS].flatMap((list) =>
  list.split('\n').map((line) => line.split(' ')[0] ?? ''),
);

/** Irregular in every way there is; the generator compares all verbs when it makes the table. */
const SAMPLE =
  'ser ir ver dar estar haber tener venir poner salir hacer decir oír reír freír pedir contar jugar dormir sentir huir construir conocer conducir traer caer leer creer elegir seguir vencer torcer averiguar cruzar pagar sacar enviar actuar reunir aislar prohibir oler errar andar caber saber poder querer morir adquirir apostar'.split(
    ' ',
  );

describe('the table of verbs', () => {
  test('has the verbs that posts are made of, each once', () => {
    expect(VERBS.length).toBeGreaterThan(750);
    expect(new Set(VERBS).size).toBe(VERBS.length);
    expect(VERBS).toEqual(expect.arrayContaining(SAMPLE));
  });

  test.each(SAMPLE)('conjugates %s as the package does', (infinitive) => {
    const of = conjugate(infinitive);
    for (const tense of TENSES)
      for (const address of ADDRESSES) {
        const real = of(tense, address);
        if (real === undefined || tense === 'pastSe') continue;
        const third = address === 'usted' || address === 'ustedes';
        if (third && /^(?:imperfect|conditional|past)$/.test(tense)) continue;
        const readings = readingsOf(real);
        const found = readings.find((reading) => reading.verb.infinitive === infinitive);
        expect(found && formOf(found.verb.parts, infinitive, tense, address)).toBe(real);
      }
  });

  test.each([
    ['regalo', true],
    ['compré', true],
    ['pedí', true],
    ['vení', false],
    ['decí', false],
    ['compra', false],
  ])('knows the first person: %s', (word, isOwn) => {
    expect(isOwnForm(word)).toBe(isOwn);
  });
});

describe('pronouns behind an imperative', () => {
  /** Ortografía de la lengua española (RAE/ASALE, 2010), 3.4.3: such words follow the general rules of accents. */
  test.each([
    ['registrar', ['te'], 'regístrate registrate', 'tú vos'],
    ['registrar', ['se'], 'regístrese regístrense', 'usted ustedes'],
    ['registrar', ['os'], 'registraos', 'vosotros'],
    ['vestir', ['os'], 'vestíos', 'vosotros'],
    ['contar', ['nos'], 'cuéntanos contanos cuéntenos cuéntennos contadnos', 'tú vos usted ustedes vosotros'],
    ['decir', ['me'], 'dime decime dígame díganme decidme', 'tú vos usted ustedes vosotros'],
    ['dar', ['me', 'lo'], 'dámelo dámelo démelo dénmelo dádmelo', 'tú vos usted ustedes vosotros'],
    ['dar', ['nos'], 'danos danos denos dennos dadnos', 'tú vos usted ustedes vosotros'],
    ['llevar', ['te', 'lo'], 'llévatelo llevátelo', 'tú vos'],
    ['traer', ['lo'], 'tráelo traelo tráigalo tráiganlo traedlo', 'tú vos usted ustedes vosotros'],
    ['leer', ['la'], 'léela leela léala léanla leedla', 'tú vos usted ustedes vosotros'],
    [
      'enviar',
      ['nos', 'la'],
      'envíanosla enviánosla envíenosla envíennosla enviádnosla',
      'tú vos usted ustedes vosotros',
    ],
    ['seguir', ['nos'], 'síguenos seguinos síganos sígannos seguidnos', 'tú vos usted ustedes vosotros'],
    [
      'averiguar',
      ['lo'],
      'averígualo averigualo averígüelo averígüenlo averiguadlo',
      'tú vos usted ustedes vosotros',
    ],
    ['reír', ['te'], 'ríete reíte', 'tú vos'],
    ['poner', ['te'], 'ponte ponete', 'tú vos'],
    ['hacer', ['lo'], 'hazlo hacelo hágalo háganlo hacedlo', 'tú vos usted ustedes vosotros'],
  ])('of %s %j are %s', (infinitive, pronouns, forms, addresses) => {
    const whose = addresses.split(' ') as Address[];
    const plain = withoutAccents(conjugate(infinitive)('imperative', 'tú') ?? '');
    const verb = imperativesOf(plain).find((reading) => reading.verb.infinitive === infinitive)?.verb;
    if (!verb) throw new Error(`${infinitive} is in the table.`);
    expect(whose.map((address) => attach(verb, address, pronouns)).join(' ')).toBe(forms);
    for (const [index, form] of forms.split(' ').entries()) {
      expect(encliticOf(form)?.addresses).toContain(whose[index]);
    }
  });

  test.each('regístrate registrate regístrese cómpralo compralo cómprelo'.split(' '))(
    'are told apart by the accent: %s',
    (word) => {
      expect(encliticOf(word)?.addresses).toHaveLength(1);
    },
  );

  test.each(
    'modelo novela humanos hermanos siete paquete billete base clase debate permite éxitos caos suelo cielo'.split(
      ' ',
    ),
  )('are none in %s', (word) => {
    expect(encliticOf(word)).toBeUndefined();
  });
});
