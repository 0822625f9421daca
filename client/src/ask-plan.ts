import type { NewPlanChoices, NewPlanParams } from '../../core/src/contract/start.ts';
import { askSteps, type Step } from './ask-steps.ts';
import type { Strings } from './strings.ts';

export type PlanAnswers = Omit<NewPlanParams, 'uri'>;

/** Asks the four questions of a plan, with a way back to each. Undefined when the person leaves. */
export async function askPlan(
  choices: NewPlanChoices,
  known: Partial<PlanAnswers>,
  strings: Strings,
): Promise<PlanAnswers | undefined> {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zones = [own, ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== own)];
  const steps: Readonly<Record<keyof PlanAnswers, Step>> = {
    name: {
      kind: 'text',
      prompt: strings.planName,
      value: choices.name,
      problem: (value) => (/[\p{L}\p{N}]/u.test(value) ? undefined : strings.titleIsEmpty),
    },
    speech: {
      kind: 'one',
      prompt: strings.planSpeech,
      items: choices.speeches.map(({ id, label }) => ({ id, label })),
    },
    networks: {
      kind: 'many',
      prompt: strings.planNetworks,
      none: strings.planNoNetwork,
      items: choices.networks.map(({ id, name }) => ({ id, label: name })),
    },
    zone: {
      kind: 'one',
      prompt: strings.planZone,
      items: zones.map((zone) => ({
        id: zone,
        label: zone,
        ...(zone === own && { description: strings.planOwnZone }),
      })),
    },
  };
  const open = (Object.keys(steps) as (keyof PlanAnswers)[]).filter((key) => known[key] === undefined);
  const given = await askSteps(
    strings.planTitle,
    open.map((key) => steps[key]),
  );
  if (!given) return undefined;
  const texts = new Map(open.map((key, index) => [key, given[index] ?? []]));
  const text = (key: 'name' | 'speech' | 'zone') => known[key] ?? texts.get(key)?.[0] ?? '';
  return {
    name: text('name'),
    speech: text('speech'),
    networks: known.networks ?? texts.get('networks') ?? [],
    zone: text('zone'),
  };
}
