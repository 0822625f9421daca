import { type NewChannel, type PlanAnswers, REGISTERS } from '../../../../core/src/features/new-plan.ts';
import { isZone } from '../../../../core/src/model/time.ts';
import { networks } from '../../../../core/src/networks/registry.gen.ts';
import { suggest } from '../../../../core/src/syntax/suggest.ts';
import type { Cli } from '../cli.ts';
import { Failure } from '../failure.ts';
import { initWords } from './words.ts';

/** Answers as options give them; what is not there is asked, or has a default. */
export type GivenAnswers = {
  readonly name: string | undefined;
  readonly languages: string | undefined;
  readonly register: string | undefined;
  readonly accounts: string | undefined;
  readonly zone: string | undefined;
};

/**
 * What options say of the plan.
 *
 * @throws {Failure} when one of them cannot be.
 */
export function readAnswers(given: GivenAnswers, cli: Cli): Partial<PlanAnswers> {
  const { name, languages, register, accounts, zone } = given;
  const words = initWords(cli.language);
  if (name !== undefined && !hasName(name)) throw new Failure(words.nameIsEmpty);
  if (zone !== undefined && !isZone(zone)) throw new Failure(words.badZone(zone), zoneHint(zone, cli));
  return {
    ...(name !== undefined && { name }),
    ...(languages !== undefined && { languages: readLanguages(languages, cli) }),
    ...(register !== undefined && { register: readRegister(register, cli) }),
    ...(accounts !== undefined && {
      channels: accounts.split(',').map((one) => readAccount(one.trim(), cli)),
    }),
    ...(zone !== undefined && { zone }),
  };
}

/** True for a name that can be read. */
export function hasName(name: string): boolean {
  return /[\p{L}\p{N}]/u.test(name);
}

/** The zone that somebody may have meant. */
function zoneHint(zone: string, { words }: Cli): string | undefined {
  const city = (name: string) => name.slice(name.lastIndexOf('/') + 1).toLowerCase();
  const known = Intl.supportedValuesOf('timeZone');
  const near =
    suggest(zone, known) ??
    known.find((name) => city(name) === city(zone).replaceAll(' ', '_')) ??
    known.find((name) => city(name) === suggest(city(zone), known.map(city)));
  return near === undefined ? undefined : words.didYouMean(near);
}

const LANGUAGE = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

function readLanguages(text: string, cli: Cli): readonly string[] {
  const tags = text.split(',').map((tag) => tag.trim());
  return tags.map((tag) => readLanguage(tag, cli));
}

function readLanguage(tag: string, { language }: Cli): string {
  if (LANGUAGE.test(tag)) return tag;
  throw new Failure(initWords(language).badLanguage(tag));
}

function readRegister(text: string, { words }: Cli): PlanAnswers['register'] {
  const found = REGISTERS.find((one) => one === text || unaccented(one) === text);
  if (found) return found;
  throw new Failure(words.badChoice('--register', text), words.choices(REGISTERS));
}

/** Not every keyboard has a ú. */
function unaccented(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}

function readAccount(text: string, cli: Cli): NewChannel {
  const words = initWords(cli.language);
  const match = /^([\w-]+)(?::([\w-]+))?(?:=(.+))?$/.exec(text);
  const [, network = '', language, handle] = match ?? [];
  if (!match) throw new Failure(words.badAccount(text), words.sayAccount);
  if (!Object.hasOwn(networks, network)) {
    const near = suggest(network, Object.keys(networks));
    const hint = near === undefined ? cli.words.choices(Object.keys(networks)) : cli.words.didYouMean(near);
    throw new Failure(cli.words.unknownNetwork(network), hint);
  }
  return {
    network,
    ...(handle !== undefined && { handle }),
    ...(language !== undefined && { language: readLanguage(language, cli) }),
  };
}
