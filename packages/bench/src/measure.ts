/** One line of the table of budgets. */
export interface Measure {
  readonly area: string;
  readonly target: string;
  readonly figure: string;
  readonly command: string;
  readonly pass: boolean;
}

export const quantile = (values: readonly number[], q: number): number =>
  [...values].sort((a, b) => a - b)[Math.max(0, Math.ceil(values.length * q) - 1)] ?? Number.NaN;

export const median = (values: readonly number[]): number => quantile(values, 0.5);
