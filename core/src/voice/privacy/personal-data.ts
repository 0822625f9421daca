import { remembered } from '../../text/remembered.ts';
import type { Datum } from './datum.ts';
import { identityNumbers } from './identity-numbers.ts';
import { phones } from './phones.ts';

/** Without a digit or an at sign there is nothing to look for. */
const ANY = /[\d@]/;

const MAIL =
  /(?<![\p{L}\p{N}_.+%@/-])[\p{L}\p{N}_][\p{L}\p{N}_.+%-]{0,63}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}{2,24}(?![\p{L}\p{N}_@-])/gu;

/** Mailboxes of a function, which nobody owns; with a provider of private mail they may be somebody's after all. */
const ROLE =
  /^(?:info|hola|hello|hi|contacto|contact|ventas|sales|soporte|support|ayuda|help|prensa|press|equipo|team|admin|no-?reply|reservas|bookings|pedidos|orders|atencion|clientes|rrhh|empleo|empleos|jobs|careers|privacidad|privacy|legal|facturacion|billing|eventos|events|comunidad|community|marketing|redes|social|git)(?:[.+_-].*)?$/i;
const PRIVATE = /@(?:gmail|hotmail|outlook|yahoo|icloud|live|protonmail|proton|aol)\.[\p{L}.]+$/iu;

const STREET = String.raw`(?:[Cc]alle|C\/|[Cc]arrera|[Cc]ra\.?|[Kk]ra\.?|[Cc]ll?\.|[Aa]venida|[Aa]vda?\.?|[Aa]v\.?|[Dd]iagonal|[Tt]ransversal|[Pp]asaje|[Pp]aseo|[Cc]allejón|[Bb]oulevard|[Bb]lvd\.?)`;
const HOME =
  '(?:vive|vivo|viven|vivía|reside|residen|domicilio|su casa|mi casa|la casa de|lives|live|home address|resides)';
/** A street with a number, near words that say that somebody lives there: shops have addresses too. */
const ADDRESS = new RegExp(
  String.raw`(?<!\p{L})${HOME}(?!\p{L})[^.!?\n]{0,40}?((?:(?<!\p{L})${STREET} [^.!?\n\d]{0,40}\d[\d\p{L}#° \-]{0,24}\d|(?<!\p{L})${STREET} [^.!?\n\d]{1,40}\d{1,5}|\d{1,5} (?:\p{Lu}[\p{L}'-]+ ){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Boulevard|Blvd)(?!\p{L})))`,
  'dgu',
);

/** The personal data in a text, in the order of their places; nothing is found twice. */
export const personalData: (text: string) => readonly Datum[] = remembered(search, 32);

function search(text: string): readonly Datum[] {
  if (!ANY.test(text)) return [];
  const found: Datum[] = [];
  // What is surer comes first and keeps its place.
  for (const datum of [...mails(text), ...(/\d/.test(text) ? numbers(text) : [])])
    if (!found.some(({ start, end }) => datum.start < end && start < datum.end)) found.push(datum);
  return found.sort((a, b) => a.start - b.start);
}

function* mails(text: string): Generator<Datum> {
  if (!text.includes('@')) return;
  for (const { 0: mail, index } of text.matchAll(MAIL)) {
    if (ROLE.test(mail.slice(0, mail.indexOf('@'))) && !PRIVATE.test(mail)) continue;
    yield { kind: 'mail', name: '', start: index, end: index + mail.length };
  }
}

/** Six digits that only a sign or two part: every number of a person or a telephone has them. */
const LONG_NUMBER = /\d(?:[ .()-]{0,2}\d){5}/;
/** An IBAN may have letters for most of its signs. */
const IBAN = /[A-Z]{2}\d{2} ?[A-Z\d]{4}/;

function* numbers(text: string): Generator<Datum> {
  const masked = text.replace(/https?:\/\/[^\s<>"]+/g, (link) => ' '.repeat(link.length));
  const isLong = LONG_NUMBER.test(masked);
  if (isLong || IBAN.test(masked)) yield* identityNumbers(masked);
  if (isLong) yield* phones(masked);
  for (const { indices } of masked.matchAll(ADDRESS)) {
    const [start, end] = indices?.[1] ?? [0, 0];
    yield { kind: 'address', name: '', start, end };
  }
}
