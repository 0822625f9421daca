import { type CheckContext, saysOfWhole } from '../check-context.ts';
import { asNumber, type Formula, FormulaError, isTrue, readFormula } from '../measure/formula.ts';
import { measure } from '../measure/measures.ts';
import type { RuleFields } from '../rule-fields.ts';
import type { Find } from '../style-rule.ts';

const COUNTED = ['pre', 'list', 'blockquote', 'script', 'style', 'figure', 'noscript', 'iframe'];
const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => `heading_${name}`);
const MEASURED = [
  'words',
  'sentences',
  'characters',
  'paragraphs',
  'syllables',
  'complex_words',
  'long_words',
  'polysyllabic_words',
];
const NAMES: ReadonlySet<string> = new Set([...MEASURED, ...COUNTED, ...HEADINGS]);

/** Stands for what the formula is worth in front of the condition. */
const WORTH = 'the_worth';

/** A formula over what is counted in a file, and the condition under which its worth is too much. */
export function metric(context: CheckContext): Find | undefined {
  const { fields } = context;
  const formula = read(fields, 'formula', (text) => text, NAMES);
  const condition = read(fields, 'condition', (text) => `${WORTH} ${text}`, new Set([...NAMES, WORTH]));
  if (!formula || !condition) return undefined;
  return ({ text, counts }) => {
    const measures = measure(text);
    if (measures.words === 0) return [];
    const values = { ...measures, ...counts };
    const worth = asNumber(formula(values));
    // Vale compares what it has written with six decimals.
    const isTooMuch = isTrue(condition({ ...values, [WORTH]: Number(worth.toFixed(6)) }));
    return isTooMuch ? [saysOfWhole(context, [worth.toFixed(2)])] : [];
  };
}

function read(
  fields: RuleFields,
  key: string,
  complete: (text: string) => string,
  known: ReadonlySet<string>,
): Formula | undefined {
  const text = fields.text(key)?.trim();
  if (!text) {
    fields.report('missing-key', fields.spanOf('extends'), { key });
    return undefined;
  }
  try {
    return readFormula(complete(text.replace(/heading\.(h[1-6])/g, 'heading_$1')), known);
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    fields.report('bad-formula', fields.valueSpanOf(key), { formula: text, detail: error.message });
    return undefined;
  }
}
