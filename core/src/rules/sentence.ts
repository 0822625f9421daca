/** What somebody wrote as a sentence of its own, so that another can follow it. */
export function asSentence(text: string): string {
  const trimmed = text.trim();
  return trimmed === '' || /[.!?…]["»”)]?$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
