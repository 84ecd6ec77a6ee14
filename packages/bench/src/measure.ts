import { readFileSync } from "node:fs";

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

/**
 * The most memory that this process ever held, in MB. What the operating system says of a process
 * that has just begun (`maxRSS`) counts the one that began it as well.
 */
export function peakMB(): number {
  const [, kB] = /^VmHWM:\s+(\d+) kB$/m.exec(statusOfProcess()) ?? [];
  return (kB ? Number(kB) : process.resourceUsage().maxRSS) / 1024;
}

function statusOfProcess(): string {
  try {
    return readFileSync("/proc/self/status", "utf8");
  } catch {
    return "";
  }
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);
