import { findLinks, type LinkRules } from '../links.ts';
import { webLinkRules } from '../web-link-rules.ts';
import type { EntityFinder } from './entity-finder.ts';

const HAS_SCHEME = /^[a-z]+:\/\//i;

/** Links by the rules of one network; one that is written without a scheme names `https://`. */
export function links(rules: LinkRules): EntityFinder {
  const sign = rules.bare ? '.' : '://';
  return (text) => {
    if (!text.includes(sign)) return [];
    return findLinks(text, rules).map(({ start, end }) => {
      const written = text.slice(start, end);
      return { kind: 'link', value: HAS_SCHEME.test(written) ? written : `https://${written}`, start, end };
    });
  };
}

/**
 * Web addresses as people read them, where a network does not say what it takes for one.
 *
 * @param bare whether `acme.dev` without `https://` is one.
 */
export function webLinks({ bare }: { readonly bare: boolean }): EntityFinder {
  return links(webLinkRules({ schemes: ['https', 'http'], bare }));
}
