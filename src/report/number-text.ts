/** Numbers for readers, the same in every language and on every machine. */

/** Puts commas between thousands of a plain decimal text. */
const grouped = (text: string): string => {
  const [whole, fraction] = text.split('.');
  const commas = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? commas : `${commas}.${fraction}`;
};

/** A whole number with commas: 12,345. */
export const countText = (value: number): string => grouped(String(Math.round(value)));

/** A signed whole number: +1,200, -30, 0. */
export const changeText = (value: number): string => `${value > 0 ? '+' : ''}${countText(value)}`;

/** Decimals that keep about three digits: none from 100 on, one from 10 on, two below. */
const decimalsFor = (size: number): number => (size >= 100 ? 0 : size >= 10 ? 1 : 2);

/** A number with so many decimals; minus zero is zero. */
export const fixedText = (value: number, decimals: number): string => {
  const text = grouped(value.toFixed(decimals));
  return /^-[0.,]*$/.test(text) ? text.slice(1) : text;
};

/** A number with about three digits. */
export const roughText = (value: number): string =>
  Number.isInteger(value) ? countText(value) : fixedText(value, decimalsFor(Math.abs(value)));

/** A share from 0 to 1 in percent; what is neither none nor all is never written as such. */
export const shareText = (share: number): string => {
  const percent = Math.round(share * 100);
  if (percent === 0 && share > 0) return '<1%';
  if (percent === 100 && share < 1) return '>99%';
  return `${percent}%`;
};

/** A chance of error; never written as 0. */
export const pValueText = (p: number): string => (p < 0.001 ? '<0.001' : p.toFixed(3));

/** `12.3 [11.0, 13.6]`; a dash where nothing was uncensored. */
export const intervalText = (mean: number | null, ci95: readonly [number, number] | null, signed = false): string => {
  if (mean === null) return '-';
  const decimals = decimalsFor(Math.max(Math.abs(mean), ...(ci95 ?? []).map(Math.abs)));
  const text = (value: number): string => fixedText(value, decimals);
  const middle = `${signed && mean > 0 ? '+' : ''}${text(mean)}`;
  return ci95 === null ? middle : `${middle} [${text(ci95[0])}, ${text(ci95[1])}]`;
};
