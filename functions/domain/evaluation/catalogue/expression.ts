import type { Expression } from './types.ts';

/** Numbers by counter; one that is absent is 0. */
export type Numbers = Readonly<Record<string, number>>;

/** The value of an expression. */
export const evaluate = (expression: Expression, numbers: Numbers): number => {
  if (typeof expression === 'string') return numbers[expression] ?? 0;
  switch (expression[0]) {
    case '+':
      return expression
        .slice(1)
        .reduce<number>((sum, part) => sum + evaluate(part as Expression, numbers), 0);
    case '-':
      return evaluate(expression[1], numbers) - evaluate(expression[2], numbers);
    case '*':
      return expression[1] * evaluate(expression[2], numbers);
  }
};

const partsOf = (expression: Exclude<Expression, string>): readonly Expression[] =>
  expression[0] === '*' ? [expression[2]] : (expression.slice(1) as readonly Expression[]);

/** The counters that an expression names, each once. */
export const countersIn = (expression: Expression): readonly string[] =>
  typeof expression === 'string' ? [expression] : [...new Set(partsOf(expression).flatMap(countersIn))];

/** The expression as people write it: `filed − voided`. */
export const formulaOf = (expression: Expression): string => {
  if (typeof expression === 'string') return expression;
  if (expression[0] === '*') return `${expression[1]} × ${formulaOf(expression[2])}`;
  const sign = expression[0] === '+' ? ' + ' : ' − ';
  return `(${partsOf(expression).map(formulaOf).join(sign)})`;
};
