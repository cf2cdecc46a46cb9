import { mix } from './mix.js';

const BYTES = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const hex = (word: number): string =>
  BYTES[word >>> 24] + BYTES[(word >>> 16) & 255] + BYTES[(word >>> 8) & 255] + BYTES[word & 255];

/** The four lanes of the latest hash. */
const lanes = new Int32Array(4);

/** 128 bits over the words from `start` on: every word enters two of four lanes, so no edit of two words can cancel. */
const hash = (words: Int32Array, start: number, count: number): void => {
  let a = 0x243f6a88 ^ count;
  let b = 0x85a308d3 | 0;
  let c = 0x13198a2e;
  let d = 0x03707344;
  for (let i = 0; i < count; i += 2) {
    const v = words[start + i];
    const w = i + 1 < count ? words[start + i + 1] : 0;
    a = Math.imul(a ^ v, 0x9e3779b1);
    a ^= a >>> 15;
    b = Math.imul((b + v) | 0, 0x85ebca77);
    b ^= b >>> 13;
    c = Math.imul(c ^ w, 0xc2b2ae3d);
    c ^= c >>> 15;
    d = Math.imul((d + w) | 0, 0x27d4eb2f);
    d ^= d >>> 13;
  }
  for (let round = 0; round < 4; round++) {
    a = (a + mix(b)) | 0;
    b ^= mix((c + 1) | 0);
    c = (c + mix(d)) | 0;
    d ^= mix((a + 2) | 0);
  }
  lanes[0] = a;
  lanes[1] = b;
  lanes[2] = c;
  lanes[3] = d;
};

/** 32 hex digits over the first `count` words. */
export const hashWords = (words: Int32Array, count: number): string => {
  hash(words, 0, count);
  return hex(lanes[0]) + hex(lanes[1]) + hex(lanes[2]) + hex(lanes[3]);
};

/** The first 8 of the digits, over words from `start` on. */
export const shortHash = (words: Int32Array, start: number, count: number): string => {
  hash(words, start, count);
  return hex(lanes[0]);
};
