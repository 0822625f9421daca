import fc from 'fast-check';

/** Texts of any code points, halves of pairs among them; most are such as people write. */
export function anyText(limits: {
  readonly minLength?: number;
  readonly maxLength: number;
}): fc.Arbitrary<string> {
  const code = fc.oneof(
    fc.integer({ min: 0x20, max: 0x7e }),
    fc.integer({ min: 0, max: 0x2fff }),
    fc.integer({ min: 0, max: 0x10ffff }),
  );
  return fc.array(code, limits).map((codes) => String.fromCodePoint(...codes));
}
