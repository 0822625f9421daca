/** A kind of thing that is not prose, and a cheap question that says of most texts that they have none. */
type NotProse = { readonly may: (text: string) => boolean; readonly pattern: RegExp };

const CODE: readonly NotProse[] = [
  // A fenced block of code, open to the end of the text where it never closes.
  {
    may: (text) => text.includes('```') || text.includes('~~~'),
    pattern:
      /^[ \t]{0,3}(`{3,}|~{3,})[^\n]*(?:\n(?:(?![ \t]{0,3}\1)[^\n]*(?:\n|$))*(?:[ \t]{0,3}\1[^\n]*)?|$)/gm,
  },
  { may: (text) => text.includes('`'), pattern: /`[^`\n]+`/g },
];

const KINDS: readonly NotProse[] = [
  ...CODE,
  { may: (text) => /https?:|www\./i.test(text), pattern: /https?:\/\/[^\s<>"]+|www\.[^\s<>"]+/gi },
  { may: (text) => text.includes('{'), pattern: /\{[\w-]+\}/g },
  // Addresses of mail, then mentions, which may name a server.
  {
    may: (text) => text.includes('@'),
    pattern:
      /(?<![\p{L}\p{N}_.+-])[\p{L}\p{N}_][\p{L}\p{N}_.+-]{0,63}@[\p{L}\p{N}][\p{L}\p{N}-]{0,63}(?:\.[\p{L}\p{N}][\p{L}\p{N}-]{0,62})+|(?<![\p{L}\p{N}_])@[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_.@-]*[\p{L}\p{M}\p{N}_])?/gu,
  },
  // Digits alone are a hashtag nowhere: “the #1 tool” is a claim.
  {
    may: (text) => text.includes('#'),
    pattern: /(?<![\p{L}\p{N}_])#(?!\d+(?![\p{L}\p{M}\p{N}_]))[\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*/gu,
  },
  // Names of hosts and files: `acme.dev/v2`, `orbit.toml`. A sentence without a space behind its point
  // looks the same where the next word is in small letters, and is then missed rather than misjudged.
  {
    may: (text) => /[a-z0-9]\.[a-z]/.test(text),
    pattern:
      /(?<![\p{L}\p{N}_.@-])[a-z0-9][a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?![\p{L}\p{N}_@])(?:\/[^\s<>"]*)?/gu,
  },
  // Coupon codes: VERANO20, or what stands in capitals behind the word.
  {
    may: (text) => /[A-Z]\d\d/.test(text),
    pattern: /(?<![\p{L}\p{N}_])\p{Lu}{4,20}\d{2,4}(?![\p{L}\p{N}_])/gu,
  },
  {
    may: (text) => /(?:c[oó]digo|cup[oó]n|code|coupon):? ["“«']?[A-Z0-9]/i.test(text),
    pattern:
      /(?<=(?:[Cc](?:ódigo|upón|ode|oupon)|CÓDIGO|CUPÓN|CODE|COUPON):? ["“«']?)[\p{Lu}\p{N}]{4,20}(?![\p{L}\p{N}_])/gu,
  },
];

/**
 * A text of the same length in which links, mail addresses, mentions, hashtags, code, names of files,
 * coupon codes and placeholders are blank, so that rules about words see only words and every offset
 * stays true.
 */
export function maskProse(text: string): string {
  return maskKinds(text, KINDS);
}

/** A text of the same length in which code is blank: in a fence, or between backticks on a line. */
export function maskCode(text: string): string {
  return maskKinds(text, CODE);
}

function maskKinds(text: string, kinds: readonly NotProse[]): string {
  let masked = text;
  for (const { may, pattern } of kinds) if (may(masked)) masked = masked.replace(pattern, blank);
  return masked;
}

/** Line breaks stay, because they part sentences. */
function blank(found: string): string {
  return found.replace(/[^\n]/g, ' ');
}
