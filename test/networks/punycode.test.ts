import { domainToASCII } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asciiLabelLength, LONGEST_LABEL } from '../../core/src/networks/counting/punycode.ts';

// RFC 3492, section 7.1, and names of real domains.
test.each([
  ['example', 'example'],
  ['bücher', 'xn--bcher-kva'],
  ['☃', 'xn--n3h'],
  ['みんな', 'xn--q9jyb4c'],
  ['他们为什么不说中文', 'xn--ihqwcrb4cv8a8dqg056pqjye'],
  ['почемужеонинеговорятпорусски', 'xn--b1abfaaepdrnnbgefbadotcwatmq2g4l'],
  ['3年b組金八先生', 'xn--3b-ww4c5e180e575a65lsy2b'],
  ['例。例', 'xn--fsq.xn--fsq'],
])('%s is as long as %s', (label, ascii) => {
  expect(asciiLabelLength(label)).toBe(ascii.length);
});

test('agrees with Node on labels of letters', () => {
  const labels = fc.string({
    unit: fc.constantFrom('a', 'z', '7', 'é', 'ñ', 'ж', 'я', '日', '本', '語', 'ア', 'ง', '한'),
    minLength: 1,
    maxLength: 20,
  });
  fc.assert(
    fc.property(labels, (label) => {
      const ascii = domainToASCII(label.normalize('NFC'));
      // Node answers nothing to what it refuses, and takes a bare number for an address.
      fc.pre(ascii !== '' && /[^7]/.test(label));
      expect(asciiLabelLength(label.normalize('NFC'))).toBe(ascii.length);
    }),
    { numRuns: 1000 },
  );
});

test('a page of text is too long and is not encoded to find out', () => {
  expect(asciiLabelLength('日本'.repeat(25_000))).toBeGreaterThan(LONGEST_LABEL);
});
