import type { Mapped } from '../../../text/mapped.ts';

/** What markup is made of, whatever it was written in: Markdown is seen as the HTML that it stands for. */
export type HtmlToken =
  | {
      readonly kind: 'start';
      readonly name: string;
      readonly attributes: readonly HtmlAttribute[];
      /** `<br/>`: as opposed to `<br>`, Vale does not take it for the start of anything. */
      readonly isClosed: boolean;
    }
  | { readonly kind: 'end'; readonly name: string }
  | { readonly kind: 'text'; readonly mapped: Mapped }
  | { readonly kind: 'comment'; readonly text: string };

export type HtmlAttribute = { readonly name: string; readonly value: Mapped };

export function startTag(name: string, attributes: readonly HtmlAttribute[] = []): HtmlToken {
  return { kind: 'start', name, attributes, isClosed: false };
}

export function endTag(name: string): HtmlToken {
  return { kind: 'end', name };
}
