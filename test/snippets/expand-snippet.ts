const DATE: Readonly<Record<string, string>> = {
  CURRENT_YEAR: '2026',
  CURRENT_MONTH: '11',
  CURRENT_DATE: '22',
};

/** A snippet as an editor inserts it when every stop is left as it comes: the first of a choice, the text of a placeholder. */
export function expandSnippet(body: string): string {
  let at = 0;
  const until = (isEnd: (sign: string) => boolean): string => {
    let text = '';
    for (; at < body.length && !isEnd(body[at] ?? ''); at++) {
      if (body[at] === '\\') text += body[++at] ?? '';
      else if (body[at] === '$' && /[\w{]/.test(body[at + 1] ?? '')) text += stop();
      else text += body[at];
    }
    return text;
  };
  const stop = (): string => {
    const [head = '', open, name = ''] = /^\$(\{?)(\w+)/.exec(body.slice(at)) ?? [];
    at += head.length;
    if (open === '') {
      at--;
      return DATE[name] ?? '';
    }
    if (body[at] === '|') {
      const end = body.indexOf('|}', at);
      const [first = ''] = body.slice(at + 1, end).split(',');
      at = end + 1;
      return first;
    }
    if (body[at] === ':') at++;
    return until((sign) => sign === '}') || (DATE[name] ?? '');
  };
  return until(() => false);
}
