import { toAsciiLabel } from './punycode.ts';

const LONGEST_REST = 15;
const KEPT_REST = 13;
/** Of what follows the host more is never looked at: it is cut long before. */
const READ = 64;
const LAST_PORT = 65_535;

// Of all that the standard for addresses knows, what people put into posts. A user, a number for a host
// and steps up in a path are left as they are written, which is longer and reads as well.
const ADDRESS = /^(https?):\/\/([\p{L}\p{M}\p{N}.~!$&'()*+,;=_-]+)(?::(\d{1,5}))?(?![^/?#])(\S*)$/iu;
const PARTS = /^([^?#]*)(\?[^#]*)?(#.*)?$/s;
const STEP = /\/(?:\.|%2e){1,2}(?:\/|$)/i;
/** Most hosts: what is below them cannot be a number. */
const NAME_IN_ASCII = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z][a-z-]*$/i;
const NUMBER = /(?:^|\.)(?:\d+|0x[\da-f]*)\.?$/;
const FOUR_NUMBERS = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/;
const DEFAULT_PORTS: Readonly<Record<string, number>> = { http: 80, https: 443 };

// What each part of an address escapes (https://url.spec.whatwg.org/#percent-encoded-bytes, read 2026-11-21).
const IN_PATH = /[^!$-;=@-_a-z|~]/gu;
const IN_QUERY = /[^!$-&(-;=?-~]/gu;
const IN_FRAGMENT = /[^!#-;=?-_a-~]/gu;

/**
 * A link as Bluesky's client shows it, and sends it in the text, while the facet keeps the whole
 * address: the host and the start of what follows. An address without a scheme stays as it is.
 *
 * @see https://github.com/bluesky-social/social-app/blob/main/src/lib/strings/url-helpers.ts
 * (`toShortUrl`, read 2026-11-21)
 */
export function toShortLink(link: string): string {
  const [, scheme = '', written = '', port, tail = ''] = ADDRESS.exec(link) ?? [];
  const host = toAsciiHost(written);
  const [, path = '', query = '', fragment = ''] = PARTS.exec(tail) ?? [];
  if (!host || Number(port ?? 0) > LAST_PORT || STEP.test(path) || path.includes('\\')) return link;
  const isDefault = port === undefined || Number(port) === DEFAULT_PORTS[scheme.toLowerCase()];
  const rest = [
    path === '/' ? '' : percentEncode(path, IN_PATH),
    query === '?' ? '' : percentEncode(query, IN_QUERY),
    fragment === '#' ? '' : percentEncode(fragment, IN_FRAGMENT),
  ].join('');
  const shown = rest.length > LONGEST_REST ? `${rest.slice(0, KEPT_REST)}...` : rest;
  return `${host}${isDefault ? '' : `:${Number(port)}`}${shown}`;
}

/** A host as addresses have it: small letters, and ASCII; undefined for what is no name of a host. */
function toAsciiHost(host: string): string | undefined {
  if (NAME_IN_ASCII.test(host)) return host.toLowerCase();
  const labels = host.normalize('NFKC').toLowerCase().normalize('NFC').split('.').map(toAsciiLabel);
  if (labels.includes(undefined)) return undefined;
  const ascii = labels.join('.');
  return NUMBER.test(ascii) && !FOUR_NUMBERS.test(ascii) ? undefined : ascii;
}

function percentEncode(part: string, reserved: RegExp): string {
  return part
    .slice(0, READ)
    .toWellFormed()
    .replace(reserved, (character) => (character === "'" ? '%27' : encodeURIComponent(character)));
}
