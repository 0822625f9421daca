import type { Readable, Writable } from 'node:stream';
import { intro, isCancel, log, multiselect, select, text } from '@clack/prompts';
import type { NewChannel, PlanAnswers } from '../../../../core/src/features/new-plan.ts';
import { SPEECHES } from '../../../../core/src/features/speech.ts';
import { isZone } from '../../../../core/src/model/time.ts';
import { networks } from '../../../../core/src/networks/registry.gen.ts';
import type { Language } from '../../../../core/src/rules/words.ts';
import { hasName } from './read-answers.ts';
import { type InitWords, initWords } from './words.ts';

export type Streams = { readonly input: Readable; readonly output: Writable };

/** Somebody left in the middle. */
class Left extends Error {}

/**
 * Asks for what is not known yet.
 *
 * @param usual what stands there when a question comes up.
 * @returns undefined when the person left.
 */
export async function askPlan(
  known: Partial<PlanAnswers>,
  usual: Pick<PlanAnswers, 'name' | 'zone'>,
  language: Language,
  streams: Streams,
): Promise<PlanAnswers | undefined> {
  const words = initWords(language);
  try {
    intro(words.title, streams);
    log.message(words.keys, streams);
    const name = known.name ?? (await askName(words, usual.name, streams));
    const speech = known.languages && known.register ? undefined : await askSpeech(words, language, streams);
    const channels = known.channels ?? (await askChannels(words, streams));
    const zone = known.zone ?? (await askZone(words, usual.zone, streams));
    const languages = known.languages ?? speech?.languages ?? [language];
    return { name, languages, register: known.register ?? speech?.register ?? 'you', channels, zone };
  } catch (error) {
    if (error instanceof Left) return undefined;
    throw error;
  }
}

async function answer<Value>(question: Promise<Value>): Promise<Exclude<Value, symbol>> {
  const given = await question;
  if (isCancel(given)) throw new Left();
  // The only symbol that a question gives is the one for leaving.
  return given as Exclude<Value, symbol>;
}

function askName(words: InitWords, usual: string, streams: Streams): Promise<string> {
  return answer(
    text({
      ...streams,
      message: words.name,
      placeholder: words.nameExample,
      initialValue: usual,
      validate: (name) => (hasName(name ?? '') ? undefined : words.nameIsEmpty),
    }),
  );
}

async function askSpeech(words: InitWords, language: Language, streams: Streams) {
  const id = await answer(
    select({
      ...streams,
      message: words.speech,
      options: SPEECHES.map((speech) => ({ value: speech.id, label: speech.label[language] })),
      initialValue: language === 'es' ? 'es-tú' : 'en',
      showInstructions: false,
    }),
  );
  return SPEECHES.find((speech) => speech.id === id);
}

async function askChannels(words: InitWords, streams: Streams): Promise<readonly NewChannel[]> {
  const options = Object.entries(networks).map(([value, { name }]) => ({ value, label: name }));
  options.sort((a, b) => a.label.localeCompare(b.label));
  let chosen: readonly string[] = [];
  while (chosen.length === 0) {
    chosen = await answer(
      // Its own word for an empty answer is English.
      multiselect({
        ...streams,
        message: words.networks,
        options,
        required: false,
        maxItems: 12,
        showInstructions: false,
      }),
    );
    if (chosen.length === 0) log.warn(words.noNetwork, streams);
  }
  const channels: NewChannel[] = [];
  for (const network of chosen) {
    const message = words.handle(networks[network]?.name ?? network);
    const handle = await answer(text({ ...streams, message, defaultValue: '' }));
    channels.push(handle.trim() === '' ? { network } : { network, handle });
  }
  return channels;
}

function askZone(words: InitWords, usual: string, streams: Streams): Promise<string> {
  return answer(
    text({
      ...streams,
      message: words.zone,
      initialValue: usual,
      validate: (zone) => (isZone(zone ?? '') ? undefined : words.badZone(zone ?? '')),
    }),
  );
}
