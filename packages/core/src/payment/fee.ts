const MOST = 10_000;

/**
 * What the platform takes of an influencer's part, in hundredths of a percent: 0 to 10,000, nothing
 * where the surroundings say nothing.
 *
 * @throws Error where they say something else, so that nobody is charged by a typing mistake.
 */
export function feeBasisPoints(): number {
  const points = Number(process.env.TANDEM_FEE_BASIS_POINTS || 0);
  if (!Number.isInteger(points) || points < 0 || points > MOST) {
    throw new Error(`TANDEM_FEE_BASIS_POINTS is a whole number from 0 to ${MOST}.`);
  }
  return points;
}
