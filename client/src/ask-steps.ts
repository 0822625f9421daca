import { type Disposable, type QuickInput, QuickInputButtons, type QuickPickItem, window } from 'vscode';

type Item = { readonly id: string; readonly label: string; readonly description?: string };

/** One question of several. */
export type Step =
  | {
      readonly kind: 'text';
      readonly prompt: string;
      readonly value: string;
      /** What is wrong with a value; undefined for a good one. */
      readonly problem: (value: string) => string | undefined;
    }
  | { readonly kind: 'one'; readonly prompt: string; readonly items: readonly Item[] }
  | {
      readonly kind: 'many';
      readonly prompt: string;
      readonly items: readonly Item[];
      /** What is said to an empty answer. */
      readonly none: string;
    };

type Outcome = readonly string[] | 'back' | 'leave';

/**
 * Asks one question after the other, with the number of each in its title and a button that goes back. Who
 * comes back finds what they chose.
 *
 * @returns the answers in the order of the questions, each a list; undefined when the person leaves.
 */
export async function askSteps(
  title: string,
  steps: readonly Step[],
): Promise<readonly (readonly string[])[] | undefined> {
  const answers: (readonly string[])[] = [];
  for (let at = 0; at < steps.length; ) {
    const step = steps[at];
    if (!step) break;
    const outcome = await askOne(step, title, at, steps.length, answers[at]);
    if (outcome === 'leave') return undefined;
    if (outcome === 'back') {
      at--;
      continue;
    }
    answers[at] = outcome;
    at++;
  }
  return answers;
}

function askOne(
  step: Step,
  title: string,
  at: number,
  total: number,
  before: readonly string[] | undefined,
): Promise<Outcome> {
  return new Promise((resolve) => {
    const done = (outcome: Outcome) => {
      resolve(outcome);
      for (const one of used) one.dispose();
    };
    const { input, listeners } =
      step.kind === 'text' ? textInput(step, before, done) : pickInput(step, before, done);
    const used: Disposable[] = [input, ...listeners];
    input.title = title;
    input.step = at + 1;
    input.totalSteps = total;
    input.ignoreFocusOut = true;
    // Only the second and later questions have one before them.
    input.buttons = at > 0 ? [QuickInputButtons.Back] : [];
    used.push(
      input.onDidTriggerButton((button) => {
        if (button === QuickInputButtons.Back) done('back');
      }),
      input.onDidHide(() => done('leave')),
    );
    input.show();
  });
}

type Shown = { readonly input: QuickInput & Buttons; readonly listeners: readonly Disposable[] };
type Buttons = Pick<ReturnType<typeof window.createInputBox>, 'buttons' | 'onDidTriggerButton'>;

function textInput(
  { prompt, value, problem }: Step & { kind: 'text' },
  before: readonly string[] | undefined,
  done: (outcome: Outcome) => void,
): Shown {
  const input = window.createInputBox();
  input.prompt = prompt;
  input.value = before?.[0] ?? value;
  const judge = () => {
    input.validationMessage = problem(input.value);
    return input.validationMessage === undefined;
  };
  const listeners = [
    input.onDidChangeValue(judge),
    input.onDidAccept(() => {
      if (judge()) done([input.value.trim()]);
    }),
  ];
  return { input, listeners };
}

function pickInput(
  step: Exclude<Step, { kind: 'text' }>,
  before: readonly string[] | undefined,
  done: (outcome: Outcome) => void,
): Shown {
  const input = window.createQuickPick<QuickPickItem & { readonly id: string }>();
  input.items = step.items;
  input.placeholder = step.prompt;
  input.matchOnDescription = true;
  input.canSelectMany = step.kind === 'many';
  const chosen = input.items.filter(({ id }) => before?.includes(id));
  if (step.kind === 'many') input.selectedItems = chosen;
  else if (chosen.length > 0) input.activeItems = chosen;
  const accept = input.onDidAccept(() => {
    const ids = input.selectedItems.map(({ id }) => id);
    if (ids.length > 0) done(ids);
    else if (step.kind === 'many') input.placeholder = step.none;
  });
  return { input, listeners: [accept] };
}
