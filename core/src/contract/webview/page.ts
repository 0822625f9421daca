import { encodeHtml } from '../../report/encode-html.ts';

/** What differs from one page to the next. */
export type PageParts = {
  /** BCP 47 tag of what the page says. */
  readonly lang: string;
  readonly title: string;
  /** Addresses of the bundle's script and style. */
  readonly script: string;
  readonly style: string;
  /** Unguessable, and new for each page. */
  readonly nonce: string;
  /** Where styles, fonts and pictures may come from, as a source list of a Content Security Policy. */
  readonly source: string;
};

/** The page of a view from the template that all views share. */
export function pageHtml(template: string, parts: PageParts): string {
  const values: Readonly<Record<string, string>> = { ...parts, csp: contentSecurityPolicy(parts) };
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => encodeHtml(values[name] ?? ''));
}

/**
 * Nothing but the bundle runs, and nothing is fetched from anywhere else. Styles that a library adds at
 * run time carry the nonce; `style` attributes in markup are refused like inline scripts.
 */
function contentSecurityPolicy({ nonce, source }: PageParts): string {
  return [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${source} 'nonce-${nonce}'`,
    `img-src ${source} data:`,
    `font-src ${source} data:`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
}
