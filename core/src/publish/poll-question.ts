/** What a poll asks, on networks that want it apart from the text, and what of the text remains. */
export type Asked = { readonly question: string; readonly rest: string };

/**
 * The question of a poll: the title, else the last line of the text that asks something, else its last
 * line. A line that is taken out leaves no gap.
 */
export function pollQuestion(text: string, title: string | undefined): Asked {
  if (title?.trim()) return { question: title.trim(), rest: text.trim() };
  const lines = text.trim().split('\n');
  const asking = lines.findLastIndex((line) => /[?？]["'”’»)]*\s*$/.test(line));
  const at = asking < 0 ? lines.length - 1 : asking;
  const rest = [...lines.slice(0, at), ...lines.slice(at + 1)].join('\n');
  return { question: (lines[at] ?? '').trim(), rest: rest.replace(/\n{3,}/g, '\n\n').trim() };
}
