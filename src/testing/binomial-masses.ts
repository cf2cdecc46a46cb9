/**
 * P(X = k) for k from 0 to n, X ~ binomial(n, p), 0 < p < 1: by recurrence from the mode, then normalised, so that
 * nothing overflows for n up to some thousands. `+ - * /` only. Far tails may be 0.
 */
export const binomialMasses = (n: number, p: number): readonly number[] => {
  const odds = p / (1 - p);
  const mode = Math.min(n, Math.floor((n + 1) * p));
  const weights = new Array<number>(n + 1);
  weights[mode] = 1;
  for (let k = mode; k > 0; k--) weights[k - 1] = (weights[k] * k) / (odds * (n - k + 1));
  for (let k = mode; k < n; k++) weights[k + 1] = (weights[k] * odds * (n - k)) / (k + 1);
  // The small ones first: they would be lost beside the large ones.
  let below = 0;
  for (let k = 0; k < mode; k++) below += weights[k];
  let above = 0;
  for (let k = n; k >= mode; k--) above += weights[k];
  for (let k = 0; k <= n; k++) weights[k] /= below + above;
  return weights;
};
