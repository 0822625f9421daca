import { type Problem, syntaxProblem } from '../syntax/problem.ts';
import { span } from '../text/span.ts';

/** Longest file that is read, in UTF-16 units. */
export const MAX_FILE = 1024 * 1024;

const CONFLICT = /^(?:<{7} |={7}\r?$|>{7} )/gm;

/** Why a text is not worth parsing; undefined when it is. */
export function refuseText(text: string): Problem | undefined {
  if (text.length > MAX_FILE) return syntaxProblem('too-large', span(0, 0));
  const nul = text.indexOf('\0');
  return nul < 0 ? undefined : syntaxProblem('binary', span(nul, nul + 1));
}

/** What is wrong with a text before anybody asks what it means. */
export function checkText(text: string): readonly Problem[] {
  const problems: Problem[] = [];
  const replacement = text.indexOf('\ufffd');
  if (replacement >= 0) problems.push(syntaxProblem('not-utf8', span(replacement, replacement + 1)));
  const markers = text.includes('<<<<<<< ') ? [...text.matchAll(CONFLICT)] : [];
  // A lone row of equals signs underlines a heading; only a whole set is a conflict.
  if (
    markers.some((marker) => marker[0].startsWith('<')) &&
    markers.some((marker) => marker[0].startsWith('>'))
  ) {
    for (const marker of markers) {
      if (marker[0].startsWith('<')) {
        problems.push(syntaxProblem('conflict-markers', span(marker.index, endOfLine(text, marker.index))));
      }
    }
  }
  return problems;
}

function endOfLine(text: string, offset: number): number {
  const end = text.slice(offset).search(/\r?\n/);
  return end < 0 ? text.length : offset + end;
}

/** With a merge conflict in the file, what the YAML parser says is an echo of it. */
export function withoutEchoes(problems: readonly Problem[]): readonly Problem[] {
  const hasConflict = problems.some(
    (problem) => problem.kind === 'syntax' && problem.code === 'conflict-markers',
  );
  if (!hasConflict) return problems;
  return problems.filter((problem) => problem.kind === 'syntax' && problem.code === 'conflict-markers');
}
