import { bodyDirectives } from '../syntax/directives.ts';
import { compareText } from '../text/compare.ts';
import { toFile, verbatim } from '../text/mapped.ts';
import type { Source } from '../text/source.ts';
import { compareSpans, span } from '../text/span.ts';
import { styleOf } from '../voice/config/style-choice.ts';
import { endingOf, textFormat } from '../voice/config/text-format.ts';
import { activeStyles } from '../workspace/active-styles.ts';
import { governing } from '../workspace/governing.ts';
import type { PatternGuard } from '../workspace/ports.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Finding } from './finding.ts';
import { toFinding } from './style-findings.ts';
import { stylePass } from './style-pass.ts';

/** Whether styles can look at a file that is no post; or what is missing. */
export type TextReach = 'covered' | 'no-config' | 'no-rules' | 'no-format';

export function textReach(workspace: Workspace, uri: string): TextReach {
  const config = governing(workspace.styles.configs, uri)?.config;
  if (!config) return 'no-config';
  if (activeStyles(workspace, uri, undefined).rules.length === 0) return 'no-rules';
  return textFormat(uri, config.formats) === undefined ? 'no-format' : 'covered';
}

/**
 * The findings of a text that is neither plan nor post, such as a README: those of the styles that its
 * `.vale.ini` gives it, as Vale itself would report them. No plan has a say in it.
 */
export function lintText(workspace: Workspace, source: Source, guard: PatternGuard): readonly Finding[] {
  const { uri, text } = source;
  const formats = governing(workspace.styles.configs, uri)?.config.formats ?? new Map();
  const format = textFormat(uri, formats);
  const active = activeStyles(workspace, uri, undefined);
  if (!format || active.rules.length === 0) return [];
  const start = text.startsWith('\ufeff') ? 1 : 0;
  const whole = verbatim(text, span(start, text.length));
  const directives = format === 'text' ? [] : bodyDirectives(whole, span(0, text.length));
  const alerts = stylePass(whole.text, format, active, { extension: endingOf(uri) }, guard);
  return alerts
    .map((alert) => {
      const place = toFile(whole, alert.span.start, alert.span.end);
      return toFinding(alert, active, uri, place, (other) => [{ uri, edit: { span: place, text: other } }]);
    })
    .filter(
      ({ rule, span: { start: at } }) =>
        !directives.some(
          ({ scope, rules }) =>
            scope.start <= at &&
            at <= scope.end &&
            rules.some(({ id }) => id === rule || id === styleOf(rule)),
        ),
    )
    .sort((a, b) => compareSpans(a.span, b.span) || compareText(a.rule, b.rule));
}
