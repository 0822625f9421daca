import { ownPath } from '../cursor/cursor-at.ts';
import { label } from '../labels.ts';
import type { Completer, CompletionAsk } from './completion.ts';
import { type FieldKind, fieldKindsAt, schemaOf } from './field-kinds.ts';
import { putValue } from './put.ts';

/** Languages with more than ten million speakers on the web come first where the brand names none. */
const LANGUAGES =
  'es en pt fr de it ca eu gl nl pl ro cs sk hu sv da nb fi el tr ru uk ar he fa hi bn ur id ms vi th ja ko zh es-AR es-CL es-CO es-ES es-MX es-PE es-US en-GB en-US pt-BR pt-PT fr-CA zh-Hans zh-Hant'.split(
    ' ',
  );

/** Countries by ISO 3166-1; their names come from the host, in the reader's language. */
const COUNTRIES =
  'AD AR AT AU BE BG BO BR CA CH CL CN CO CR CU CY CZ DE DK DO EC EE ES FI FR GB GQ GR GT HN HR HU IE IL IN IS IT JP KR LT LU LV MT MX NI NL NO NZ PA PE PH PL PR PT PY RO RS RU SE SI SK SV TR UA US UY VE ZA'.split(
    ' ',
  );

/** Currencies of the countries above with the most people, which come before the others. */
const CURRENCIES = 'EUR USD GBP MXN COP ARS CLP PEN BRL'.split(' ');

type Text = { readonly text: string; readonly detail: string | undefined };

/** Languages, time zones, countries, currencies, lengths of time and the hashtags of the brand, where one is expected. */
export const knownTexts: Completer = function* (ask) {
  const { cursor, file } = ask;
  if (cursor.kind !== 'yaml' || cursor.place.kind !== 'value') return;
  const { place } = cursor;
  const kinds = fieldKindsAt(schemaOf(file), place.path);
  const own = ownPath(file, place.path);
  const texts = [...kinds].flatMap((kind) => textsOf(ask, kind)).concat(textsAt(ask, own));
  for (const { text, detail } of texts) {
    if (place.siblings.includes(text)) continue;
    yield { label: text, kind: 'choice', detail, ...putValue(place, text) };
  }
};

function textsOf({ plan, language }: CompletionAsk, kind: FieldKind): readonly Text[] {
  switch (kind) {
    case 'language': {
      const names = new Intl.DisplayNames(language, { type: 'language' });
      const brand = plan?.brand?.languages ?? [];
      return [...new Set([...brand, ...LANGUAGES])].map((text) => ({ text, detail: names.of(text) }));
    }
    case 'zone': {
      const used = [plan?.brand?.timezone, ...Object.values(plan?.channels ?? {}).map((one) => one.timezone)];
      const known = used.filter((one) => one !== undefined);
      return [...new Set([...known, 'UTC', ...Intl.supportedValuesOf('timeZone')])].map((text) => ({
        text,
        detail: known.includes(text) ? label('brandLanguage', language) : undefined,
      }));
    }
    case 'duration':
      return ['30m', '1h', '2h', '4h', '12h', '1d', '3d', '7d'].map((text) => ({ text, detail: undefined }));
    case 'hashtag': {
      const tags = [
        ...(plan?.voice?.hashtags?.allow ?? []),
        ...Object.values(plan?.campaigns ?? {}).flatMap((one) => one.hashtags ?? []),
      ];
      return [...new Set(tags)].map((text) => ({ text, detail: undefined }));
    }
    case 'date':
    case 'dateTime':
      return [];
  }
}

function textsAt({ file, language }: CompletionAsk, path: readonly (string | number)[]): readonly Text[] {
  if (file.kind !== 'plan') return [];
  const last = path.at(-1);
  if (path[0] === 'calendar' && last === 'country') {
    const names = new Intl.DisplayNames(language, { type: 'region' });
    return COUNTRIES.map((text) => ({ text, detail: names.of(text) }));
  }
  if (path[0] === 'brand' && last === 'currency') {
    const names = new Intl.DisplayNames(language, { type: 'currency' });
    return [...new Set([...CURRENCIES, ...Intl.supportedValuesOf('currency')])].map((text) => ({
      text,
      detail: names.of(text),
    }));
  }
  return [];
}
