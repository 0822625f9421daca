import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isCuit,
  isCurp,
  isIban,
  isLuhn,
  isNit,
  isRfc,
  isRut,
  isSpanishId,
  isSsn,
} from '../../../core/src/voice/privacy/check-digits.ts';

/** Numbers that were published as examples or that belong to public bodies, with where they stand. */
const PUBLISHED: readonly (readonly [string, (sign: string) => boolean, string])[] = [
  // ISO/IEC 7812 example and the test cards of the networks (developer.paypal.com, docs.stripe.com/testing).
  ['Luhn', isLuhn, '4111111111111111'],
  ['Luhn', isLuhn, '5555555555554444'],
  ['Luhn', isLuhn, '378282246310005'],
  ['Luhn', isLuhn, '6011111111111117'],
  ['Luhn', isLuhn, '3530111333300000'],
  ['Luhn', isLuhn, '79927398713'],
  // SWIFT, IBAN Registry: the example of each country.
  ['IBAN', isIban, 'ES9121000418450200051332'],
  ['IBAN', isIban, 'GB29NWBK60161331926819'],
  ['IBAN', isIban, 'DE89370400440532013000'],
  ['IBAN', isIban, 'FR1420041010050500013M02606'],
  ['IBAN', isIban, 'NO9386011117947'],
  ['IBAN', isIban, 'CR05015202001026284066'],
  // RENAPO's own specimens, as Wikipedia's article on the CURP reproduces them.
  ['CURP', isCurp, 'HEGG560427MVZRRL04'],
  ['CURP', isCurp, 'BEML920313HMCLNS09'],
  // SAT, example of the procedure (Emma Gómez Díaz).
  ['RFC', isRfc, 'GODE561231GR8'],
  // Administración Nacional de la Seguridad Social and ARCA, their own CUITs.
  ['CUIT', isCuit, '33637617449'],
  ['CUIT', isCuit, '33693450239'],
  // Ministerio del Interior: the specimen of the document, and of the card of foreigners.
  ['DNI', isSpanishId, '12345678Z'],
  ['DNI', isSpanishId, '99999999R'],
  ['NIE', isSpanishId, 'X1234567L'],
  ['NIE', isSpanishId, 'Z1234567R'],
  // DIAN, Bancolombia and Ecopetrol, as they publish them.
  ['NIT', (sign) => isNit(sign.slice(0, -1), sign.slice(-1)), '8001972684'],
  ['NIT', (sign) => isNit(sign.slice(0, -1), sign.slice(-1)), '8909039388'],
  ['NIT', (sign) => isNit(sign.slice(0, -1), sign.slice(-1)), '8999990681'],
  // Servicio de Impuestos Internos and Banco de Chile, as they publish them.
  ['RUT', (sign) => isRut(sign.slice(0, -1), sign.slice(-1)), '60803000K'],
  ['RUT', (sign) => isRut(sign.slice(0, -1), sign.slice(-1)), '970040005'],
  ['RUT', (sign) => isRut(sign.slice(0, -1), sign.slice(-1)), '123456785'],
];

describe('check digits', () => {
  test.each(PUBLISHED)('%s holds for what is published: %3$s', (_, isReal, sign) => {
    expect(isReal(sign)).toBe(true);
  });

  test.each(PUBLISHED)('%s catches every change of one digit in %3$s', (_, isReal, sign) => {
    const missed = [...sign].flatMap((digit, at) =>
      [...'0123456789']
        .filter((other) => /\d/.test(digit) && other !== digit)
        .map((other) => sign.slice(0, at) + other + sign.slice(at + 1))
        .filter(isReal),
    );
    // Modulo 11 maps two remainders to one digit for RFC, CUIT and NIT; the others catch all.
    expect(missed.length).toBeLessThanOrEqual(sign.length);
  });

  test('of Luhn complete any digits in exactly one way', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,24}$/), (digits) => {
        expect([...'0123456789'].filter((check) => isLuhn(digits + check))).toHaveLength(1);
      }),
    );
  });

  test('of Luhn catch a wrong digit and two neighbours that changed places, but for 09 and 90', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^\d{2,18}$/),
        fc.nat(),
        fc.integer({ min: 1, max: 9 }),
        (digits, seed, by) => {
          const whole = digits + [...'0123456789'].find((check) => isLuhn(digits + check));
          const at = seed % (whole.length - 1);
          const wrong = String((Number(whole.charAt(at)) + by) % 10);
          expect(isLuhn(whole.slice(0, at) + wrong + whole.slice(at + 1))).toBe(false);
          const pair = whole.slice(at, at + 2);
          const swapped = whole.slice(0, at) + pair.charAt(1) + pair.charAt(0) + whole.slice(at + 2);
          if (pair.charAt(0) !== pair.charAt(1) && pair !== '09' && pair !== '90')
            expect(isLuhn(swapped)).toBe(false);
        },
      ),
    );
  });

  test('of an IBAN and of a Spanish document are one in 97 and one in 23', () => {
    const checks = Array.from({ length: 97 }, (_, index) => String(index + 2).padStart(2, '0'));
    fc.assert(
      fc.property(fc.stringMatching(/^\d{20}$/), (account) => {
        expect(checks.filter((check) => isIban(`ES${check}${account}`))).toHaveLength(1);
        const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
        expect(letters.filter((letter) => isSpanishId(account.slice(0, 8) + letter))).toHaveLength(1);
      }),
    );
  });

  test.each([
    ['078051120', true],
    ['000123456', false],
    ['666123456', false],
    ['900123456', false],
    ['123006789', false],
    ['123450000', false],
  ])('of a social security number there are none, only ranges: %s', (digits, isReal) => {
    expect(isSsn(digits)).toBe(isReal);
  });
});
