/**
 * A function of a text that keeps its last answers. While somebody types most texts are what they were at
 * the key press before: the other parts of a thread, the variants, nearly every word.
 *
 * @param most answers to keep; the oldest goes first. Texts of posts are worth a few, words thousands.
 */
export function remembered<Answer>(work: (text: string) => Answer, most: number): (text: string) => Answer {
  const known = new Map<string, { readonly answer: Answer }>();
  return (text) => {
    const kept = known.get(text);
    if (kept) return kept.answer;
    const answer = work(text);
    if (known.size >= most) for (const oldest of known.keys()) if (known.delete(oldest)) break;
    known.set(text, { answer });
    return answer;
  };
}
