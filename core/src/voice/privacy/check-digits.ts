/** Check digits, each as its issuer publishes them. All take digits and letters without separators. */

/** ISO/IEC 7812-1, annex B: payment cards. */
export function isLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits.charAt(digits.length - 1 - index));
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return digits.length > 1 && sum % 10 === 0;
}

/** ISO 13616-1: the first four signs go to the end, letters count from 10, the whole is 1 modulo 97. */
export function isIban(iban: string): boolean {
  const moved = iban.slice(4) + iban.slice(0, 4);
  let rest = 0;
  for (const sign of moved) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

const CURP_SIGNS = '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ';

/** Mexico, CURP: Instructivo normativo para la asignación de la CURP (DOF, 2018-10-23, annex 3). */
export function isCurp(curp: string): boolean {
  let sum = 0;
  for (let index = 0; index < 17; index++) sum += CURP_SIGNS.indexOf(curp.charAt(index)) * (18 - index);
  return Number(curp.charAt(17)) === (10 - (sum % 10)) % 10;
}

const RFC_SIGNS = '0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ';

/** Mexico, RFC of 13 signs: SAT, Anexo 1 of the procedure that assigns the homonym key and check digit. */
export function isRfc(rfc: string): boolean {
  let sum = 0;
  for (let index = 0; index < 12; index++) sum += RFC_SIGNS.indexOf(rfc.charAt(index)) * (13 - index);
  const rest = 11 - (sum % 11);
  return rfc.charAt(12) === (rest === 11 ? '0' : rest === 10 ? 'A' : String(rest));
}

/** Argentina, CUIT and CUIL: ANSES and ARCA, modulo 11 with the weights 5 4 3 2 7 6 5 4 3 2. */
export function isCuit(digits: string): boolean {
  const rest = 11 - (weighted(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11);
  return Number(digits.charAt(10)) === (rest === 11 ? 0 : rest === 10 ? 9 : rest);
}

const DNI_LETTERS = 'TRWAGMYFPDXBNJZSQVHLCKE';

/** Spain, DNI and NIE: Ministerio del Interior, the remainder of 23 gives the letter; X, Y, Z count 0, 1, 2. */
export function isSpanishId(id: string): boolean {
  const digits = id.slice(0, 8).replace(/^[XYZ]/, (letter) => String('XYZ'.indexOf(letter)));
  return id.charAt(8) === DNI_LETTERS.charAt(Number(digits) % 23);
}

/** Colombia, NIT: DIAN, Orden Administrativa 4 of 1989; weights from the right. */
export function isNit(digits: string, check: string): boolean {
  const weights = [3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71];
  const rest = weighted([...digits].toReversed().join(''), weights) % 11;
  return Number(check) === (rest > 1 ? 11 - rest : rest);
}

/** Chile, RUT and RUN: Registro Civil, modulo 11 with the weights 2 to 7 from the right; 10 is K. */
export function isRut(digits: string, check: string): boolean {
  const rest = 11 - (weighted([...digits].toReversed().join(''), [2, 3, 4, 5, 6, 7, 2, 3, 4, 5]) % 11);
  return check.toUpperCase() === (rest === 11 ? '0' : rest === 10 ? 'K' : String(rest));
}

/**
 * United States, social security number: no area 000, 666 or 900 to 999, no group 00, no serial 0000
 * (SSA, POMS RM 10201.035, 2011).
 */
export function isSsn(digits: string): boolean {
  return !/^(?:000|666|9)/.test(digits) && digits.slice(3, 5) !== '00' && digits.slice(5) !== '0000';
}

function weighted(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * Number(digits.charAt(index) || 0), 0);
}
