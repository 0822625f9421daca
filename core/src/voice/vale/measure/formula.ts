/** Why a formula cannot be read, and what stands there. */
export class FormulaError extends Error {}

/** What a formula is worth for given values. */
export type Formula = (values: Readonly<Record<string, number>>) => Value;

/** Whole numbers are told apart, because they divide without a rest. */
type Value = { readonly number: number; readonly isWhole: boolean } | boolean;

type Tokens = { readonly items: readonly string[]; at: number };

/** Operators from those that bind least. */
const LEVELS = [
  ['||'],
  ['&&'],
  ['==', '!=', '<=', '>=', '<', '>'],
  ['+', '-', '|', '^'],
  ['*', '/', '%', '&'],
];

/** Functions and numbers of the module `math` that formulas use. */
const FUNCTIONS: Readonly<Record<string, (...args: number[]) => number>> = {
  abs: Math.abs,
  cbrt: Math.cbrt,
  ceil: Math.ceil,
  exp: Math.exp,
  floor: Math.floor,
  log: Math.log,
  log10: Math.log10,
  log1p: Math.log1p,
  log2: Math.log2,
  max: Math.max,
  min: Math.min,
  pow: Math.pow,
  sqrt: Math.sqrt,
  trunc: Math.trunc,
};
const NUMBERS: Readonly<Record<string, number>> = { e: Math.E, pi: Math.PI, phi: 1.618033988749895 };

/** Deepest nesting of a formula. */
const MAX_DEPTH = 100;

/**
 * Reads a formula in the arithmetic of Tengo, the language of Vale's metrics: `+ - * / %`, comparisons,
 * `&& || !`, `a ? b : c`, parentheses, `math.sqrt(x)`, and the given names.
 *
 * @throws FormulaError
 */
export function readFormula(source: string, names: ReadonlySet<string>): Formula {
  const tokens: Tokens = { items: tokenize(source), at: 0 };
  let depth = 0;

  const peek = () => tokens.items[tokens.at];
  const take = (wanted?: string): string => {
    const token = tokens.items[tokens.at];
    if (token === undefined || (wanted !== undefined && token !== wanted))
      throw new FormulaError(token ?? '');
    tokens.at++;
    return token;
  };

  const choice = (): Formula => {
    if (++depth > MAX_DEPTH) throw new FormulaError('(');
    const condition = binary(0);
    depth--;
    if (peek() !== '?') return condition;
    take('?');
    const yes = choice();
    take(':');
    const no = choice();
    return (values) => (isTrue(condition(values)) ? yes(values) : no(values));
  };

  const binary = (level: number): Formula => {
    const operators = LEVELS[level];
    if (!operators) return unary();
    let left = binary(level + 1);
    for (let sign = peek(); sign !== undefined && operators.includes(sign); sign = peek()) {
      left = combined(take(), left, binary(level + 1));
    }
    return left;
  };

  const unary = (): Formula => {
    const sign = peek();
    if (sign === '-' || sign === '+' || sign === '!') {
      take();
      if (++depth > MAX_DEPTH) throw new FormulaError(sign);
      const inner = unary();
      depth--;
      if (sign === '!') return (values) => !isTrue(inner(values));
      return (values) => scaled(inner(values), sign === '-' ? -1 : 1);
    }
    return primary();
  };

  const primary = (): Formula => {
    const token = take();
    if (token === '(') {
      const inner = choice();
      take(')');
      return inner;
    }
    if (/^[\d.]/.test(token)) {
      const value = { number: Number(token), isWhole: /^\d+$/.test(token) };
      if (Number.isNaN(value.number)) throw new FormulaError(token);
      return () => value;
    }
    if (token === 'true' || token === 'false') return () => token === 'true';
    if (token.startsWith('math.')) return fromModule(token.slice(5), token);
    if (names.has(token)) return (values) => real(values[token] ?? 0);
    throw new FormulaError(token);
  };

  const fromModule = (name: string, token: string): Formula => {
    const constant = Object.hasOwn(NUMBERS, name) ? NUMBERS[name] : undefined;
    if (constant !== undefined) return () => real(constant);
    const run = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
    if (!run) throw new FormulaError(token);
    take('(');
    const args: Formula[] = [];
    while (peek() !== ')') {
      args.push(choice());
      if (peek() !== ')') take(',');
    }
    take(')');
    return (values) => real(run(...args.map((arg) => asNumber(arg(values)))));
  };

  const formula = choice();
  if (tokens.at < tokens.items.length) throw new FormulaError(peek() ?? '');
  return formula;
}

/** The number that a formula is worth; truth counts as 1. */
export function asNumber(value: Value): number {
  return typeof value === 'boolean' ? Number(value) : value.number;
}

export function isTrue(value: Value): boolean {
  return typeof value === 'boolean' ? value : value.number !== 0;
}

function tokenize(source: string): readonly string[] {
  const items: string[] = [];
  const pattern =
    /\s+|(\d+\.?\d*(?:[eE][-+]?\d+)?|\.\d+|math\.\w+|[A-Za-z_]\w*|\|\||&&|[=!<>]=|[-+*/%()<>!?:,|^&])/gy;
  while (pattern.lastIndex < source.length) {
    const at = pattern.lastIndex;
    const found = pattern.exec(source);
    if (!found) throw new FormulaError(source.slice(at, at + 1));
    if (found[1] !== undefined) items.push(found[1]);
  }
  return items;
}

function real(number: number): Value {
  return { number, isWhole: false };
}

function scaled(value: Value, by: number): Value {
  return typeof value === 'boolean' ? real(Number(value) * by) : { ...value, number: value.number * by };
}

function combined(sign: string, left: Formula, right: Formula): Formula {
  if (sign === '&&') return (values) => isTrue(left(values)) && isTrue(right(values));
  if (sign === '||') return (values) => isTrue(left(values)) || isTrue(right(values));
  return (values) => {
    const a = left(values);
    const b = right(values);
    const x = asNumber(a);
    const y = asNumber(b);
    const isWhole = typeof a !== 'boolean' && a.isWhole && typeof b !== 'boolean' && b.isWhole;
    switch (sign) {
      case '==':
        return x === y;
      case '!=':
        return x !== y;
      case '<=':
        return x <= y;
      case '>=':
        return x >= y;
      case '<':
        return x < y;
      case '>':
        return x > y;
      case '+':
        return { number: x + y, isWhole };
      case '-':
        return { number: x - y, isWhole };
      case '*':
        return { number: x * y, isWhole };
      case '/':
        return { number: isWhole ? Math.trunc(x / y) : x / y, isWhole };
      case '%':
        return { number: x % y, isWhole };
      case '|':
        return { number: x | y, isWhole };
      case '&':
        return { number: x & y, isWhole };
      default:
        return { number: x ^ y, isWhole };
    }
  };
}
