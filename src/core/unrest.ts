/**
 * How many people are up against a rule. Source: Epstein, Modeling civil violence: an agent-based computational approach,
 * PNAS 99 suppl. 3 (2002) 7243: one is active where hardship · (1 − legitimacy) − risk aversion · arrest risk > threshold,
 * with hardship and risk aversion uniform on 0 to 1. Here in closed form.
 */
import { power } from './arithmetic.js';

/** The integral of min(x / risk, 1) over x from 0 to `upTo`: who of those aggrieved by x dares. */
const daring = (upTo: number, risk: number): number => {
  if (upTo <= 0) return 0;
  return upTo <= risk ? (upTo * upTo) / (2 * risk) : upTo - risk / 2;
};

/**
 * Share of the people that is active, 0 to 1. `grievance`, 0 to 1, is that of the worst off, hardship · (1 − legitimacy);
 * the others' is uniform below it. `threshold` and `risk`, the probability of being arrested, are 0 to 1.
 */
export const activeShare = (grievance: number, threshold: number, risk: number): number =>
  grievance <= threshold ? 0 : Math.min(1, daring(grievance - threshold, risk) / grievance);

/** Probability that one of so many actives is arrested: 1 − 10^−(troops / actives), and one is always active himself. */
export const arrestRisk = (troops: number, actives: number): number =>
  1 - power(10, -Math.min(100, troops / Math.max(1, actives)));
