import type { Adapter } from '../../publish/adapter.ts';
import type { PublishJob } from '../../publish/publish-job.ts';
import type { StepResult } from '../../publish/step-result.ts';
import { momentText } from '../../rules/format-message.ts';
import type { Language } from '../../rules/words.ts';
import { dollars } from '../dollars.ts';
import { harmless } from '../harmless.ts';
import type { Style } from '../style.ts';
import { obstacleText, publishingWords, refusalText } from './words.ts';

export type ReportOptions = { readonly language: Language; readonly style: Style };

/** A post on a channel, in one line. */
export function jobHead(
  { place, title, due, zone, cost }: Pick<PublishJob, 'place' | 'title' | 'due' | 'zone' | 'cost'>,
  { language, style }: ReportOptions,
): string {
  const words = publishingWords(language);
  const when = due === undefined ? '' : `  ${style.faint(momentText(due, zone, language))}`;
  const price = cost > 0 ? `  ${style.warning(words.cost(dollars(cost, language)))}` : '';
  return `${style.strong(harmless(`${place.post} → ${place.channel}`))}  ${harmless(title)}${when}${price}`;
}

/** Why a post does not go out, a line for each reason. */
export function obstacleLines(
  { obstacles }: Pick<PublishJob, 'obstacles'>,
  { language, style }: ReportOptions,
): readonly string[] {
  return obstacles.map((one) => `  ${style.warning('–')} ${harmless(obstacleText(one, language))}`);
}

/** How a step ended, in one line. */
export function stepLine(
  result: StepResult,
  adapter: Adapter | undefined,
  zone: string,
  { language, style }: ReportOptions,
): string {
  const words = publishingWords(language);
  const step = stepName(result.step, language);
  if (result.kind === 'known') return `  ${style.faint(`✔ ${step}: ${words.already}`)} ${place(result.sent)}`;
  if (result.kind === 'left') return `  ${style.faint(`– ${step}: ${words.left[result.why]}`)}`;
  if (result.kind === 'held') {
    const when = momentText(result.scheduleAt, zone, language);
    return `  ${style.good('◷')} ${step}: ${words.scheduled} ${when}`;
  }
  if (result.kind === 'gone') return `  ${style.good('✔')} ${step}: ${words.gone}`;
  if (result.kind === 'kept') {
    const why = result.refusal ? ` ${harmless(refusalText(result.refusal, adapter, language))}` : '';
    return `  ${style.error('✖')} ${step}: ${words.kept(momentText(result.scheduleAt, zone, language))}${why}`;
  }
  const { outcome, isEarly } = result;
  switch (outcome.kind) {
    case 'accepted':
      if (outcome.scheduleAt !== undefined) {
        const when = momentText(outcome.scheduleAt, zone, language);
        return `  ${style.good('◷')} ${step}: ${words.scheduled} ${when}`;
      }
      if (isEarly) return `  ${style.warning('!')} ${step}: ${words.early} ${place(outcome.sent)}`;
      return `  ${style.good('✔')} ${step}: ${words.sent} ${place(outcome.sent)}`;
    case 'refused': {
      const why = harmless(refusalText(outcome.refusal, adapter, language));
      return `  ${style.error('✖')} ${step}: ${words.refused}. ${why}`;
    }
    case 'retry': {
      const at = outcome.at === undefined ? '' : `, ${words.laterAt(momentText(outcome.at, zone, language))}`;
      const why = harmless(refusalText(outcome.refusal, adapter, language));
      return `  ${style.warning('…')} ${step}: ${words.later}${at}. ${why}`;
    }
    case 'unknown':
      return `  ${style.error('?')} ${step}: ${words.unknown} (${harmless(outcome.why)}) ${words.unknownHint}`;
  }
}

function place({ url, id }: { readonly url?: string | undefined; readonly id: string }): string {
  return harmless(url ?? id);
}

export function stepName(step: string, language: Language): string {
  const { steps } = publishingWords(language);
  if (step.startsWith('part/')) return `${steps.part} ${step.slice('part/'.length)}`;
  return step === 'poll' ? steps.poll : steps.comment;
}
