import { type CheckContext, saysOfWhole } from '../check-context.ts';
import { type Measures, measure } from '../measure/measures.ts';
import type { Find } from '../style-rule.ts';

/** School grades by the formulas that Vale has; a name it does not know counts as 0. */
const GRADES: Readonly<Record<string, (of: Measures) => number>> = {
  'Gunning Fog': (of) => 0.4 * (of.words / of.sentences + (100 * of.complex_words) / of.words),
  'Coleman-Liau': (of) =>
    (0.0588 * of.characters * 100) / of.words - (0.296 * of.sentences * 100) / of.words - 15.8,
  'Flesch-Kincaid': (of) => (0.39 * of.words) / of.sentences + (11.8 * of.syllables) / of.words - 15.59,
  SMOG: (of) => 1.043 * Math.sqrt((of.polysyllabic_words * 30) / of.sentences) + 3.1291,
  'Automated Readability': (of) =>
    (4.71 * of.characters) / of.words + (0.5 * of.words) / of.sentences - 21.43,
};

/** The mean of one or several grades must not be above the rule's. */
export function readability(context: CheckContext): Find | undefined {
  const { fields } = context;
  const metrics = fields.list('metrics');
  const most = fields.number('grade', 0);
  for (const { text, span } of metrics) {
    if (Object.hasOwn(GRADES, text)) continue;
    fields.report('wrong-value', span, {
      key: 'metrics',
      found: text,
      allowed: Object.keys(GRADES).join(', '),
    });
    return undefined;
  }
  const formulas = metrics.flatMap(({ text }) => GRADES[text] ?? []);
  return ({ text }) => {
    const measures = measure(text);
    const grade = formulas.reduce((sum, formula) => sum + formula(measures), 0) / formulas.length;
    return grade > most ? [saysOfWhole(context, [grade.toFixed(2)])] : [];
  };
}
