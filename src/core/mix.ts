/** A bijection of 32-bit words that spreads every input bit. The result is signed: an unsigned one may be boxed. */
export const mix = (word: number): number => {
  let h = Math.imul(word ^ (word >>> 16), 0x21f0aaad);
  h = Math.imul(h ^ (h >>> 15), 0x735a2d97);
  return h ^ (h >>> 15);
};
