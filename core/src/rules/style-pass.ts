import type { LintOptions, StyleFormat } from '../voice/vale/lint-options.ts';
import { lintStyled } from '../voice/vale/lint-styled.ts';
import type { StyleAlert } from '../voice/vale/style-alert.ts';
import type { ActiveStyles } from '../workspace/active-styles.ts';
import type { PatternGuard } from '../workspace/ports.ts';

type Kept = { readonly stopped: number; readonly alerts: readonly StyleAlert[] };

/** Texts whose alerts are kept, of the files that share their rules: a post is asked for again when its neighbours change. */
const MAX_KEPT = 256;
/** A longer text is no post, and is asked for once. */
const MAX_KEPT_LENGTH = 20_000;
const kept = new WeakMap<ActiveStyles, Map<string, Kept>>();

/** What a rule is stopped by: the address of its file, or its name where it has none. */
function guardName(active: ActiveStyles, check: string): string {
  return active.byCheck.get(check)?.file?.uri ?? check;
}

/** The alerts of a text. Rules that take too long are left out from then on. */
export function stylePass(
  text: string,
  format: StyleFormat,
  active: ActiveStyles,
  options: Pick<LintOptions, 'masked' | 'extension'>,
  guard: PatternGuard,
): readonly StyleAlert[] {
  if (text.length > MAX_KEPT_LENGTH) return run(text, format, active, options, guard).alerts;
  const known = kept.get(active) ?? new Map<string, Kept>();
  kept.set(active, known);
  const key = `${format}${options.extension}\n${text}`;
  const before = known.get(key);
  known.delete(key);
  const now = before?.stopped === guard.stopped.size ? before : run(text, format, active, options, guard);
  known.set(key, now);
  const [oldest] = known.keys();
  if (known.size > MAX_KEPT && oldest !== undefined) known.delete(oldest);
  return now.alerts;
}

const NO_IGNORES = { tokenIgnores: [], blockIgnores: [] };

const prepared = new WeakSet<ActiveStyles>();

/** Outside the time of a pass: a dictionary takes longer to read than any text to lint, and no pattern is to blame. */
function prepare(active: ActiveStyles): void {
  if (prepared.has(active)) return;
  prepared.add(active);
  for (const rule of active.rules) rule.prepare?.();
}

function run(
  text: string,
  format: StyleFormat,
  active: ActiveStyles,
  options: Pick<LintOptions, 'masked' | 'extension'>,
  guard: PatternGuard,
): Kept {
  prepare(active);
  for (;;) {
    const stopped = guard.stopped.size;
    const rules =
      stopped === 0
        ? active.run
        : active.run.filter(({ check }) => !guard.stopped.has(guardName(active, check)));
    if (rules.length === 0) return { stopped, alerts: [] };
    // Patterns that say what to ignore run first, and come from elsewhere as well.
    const ignores = active.ignoring === '' || guard.stopped.has(active.ignoring) ? NO_IGNORES : {};
    const passed = guard.pass(text.length, (starting) => {
      starting(ignores === NO_IGNORES ? '' : active.ignoring);
      const onRule = (check: string) => starting(guardName(active, check));
      return lintStyled(text, format, rules, { ...active.options, ...ignores, ...options, onRule });
    });
    if (passed.ok) return { stopped, alerts: passed.value };
  }
}
