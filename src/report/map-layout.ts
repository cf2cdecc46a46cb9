/** Where the boxes of a map go on a grid of characters: north up, shifted as little as keeps them apart and in order. */

/** Degrees north and east. */
export type Point = readonly [north: number, east: number];

export interface Box {
  readonly x: number;
  readonly y: number;
}

export interface Frame {
  /** Characters across. */
  readonly width: number;
  readonly boxWidth: number;
  readonly boxHeight: number;
}

export interface Layout {
  readonly boxes: readonly Box[];
  readonly height: number;
}

/** A character is about twice as high as wide. */
const TALL = 2;
/** Most lines a map takes unless its boxes need more. */
const MOST_LINES = 26;
/** What a swapped pair costs, in squared characters: more than a far shift. */
const SWAPPED = 600;
const PASSES = 4;

const span = (values: readonly number[]): { readonly low: number; readonly size: number } => {
  const low = Math.min(...values);
  return { low, size: Math.max(...values) - low };
};

/** Degrees of longitude shrink towards the poles; three terms of the cosine are plenty for a map of characters. */
const shrink = (north: number): number => {
  const angle = (north * Math.PI) / 180;
  return Math.max(0.2, 1 - angle ** 2 / 2 + angle ** 4 / 24);
};

/** Where boxes would stand if they could overlap, and the lines that takes. */
const idealBoxes = (points: readonly Point[], frame: Frame): Layout => {
  const north = span(points.map((point) => point[0]));
  const east = span(points.map((point) => point[1]));
  const across = Math.max(0, frame.width - frame.boxWidth);
  const ratio = east.size === 0 ? Infinity : north.size / (east.size * shrink(north.low + north.size / 2));
  const needed = Math.ceil((points.length * (frame.boxWidth + 1) * frame.boxHeight * 1.6) / frame.width);
  const natural = north.size === 0 ? 0 : (ratio * across) / TALL;
  const height = Math.max(frame.boxHeight, needed, Math.min(MOST_LINES, Math.ceil(natural) + frame.boxHeight));
  const down = height - frame.boxHeight;
  const boxes = points.map(([n, e]) => ({
    x: east.size === 0 ? across / 2 : ((e - east.low) / east.size) * across,
    y: north.size === 0 ? down / 2 : ((north.low + north.size - n) / north.size) * down,
  }));
  return { boxes, height };
};

const overlaps = (a: Box, b: Box, { boxWidth, boxHeight }: Frame): boolean =>
  Math.abs(a.x - b.x) <= boxWidth && Math.abs(a.y - b.y) < boxHeight;

/** A box's own place and where it should be. */
type Placed = readonly [box: Box, ideal: Box];

const shift = (box: Box, ideal: Box): number => (box.x - ideal.x) ** 2 + (TALL * (box.y - ideal.y)) ** 2;

/** What it costs that a box lies on the wrong side of others; little where they should lie almost level. */
const swaps = (box: Box, ideal: Box, others: readonly Placed[]): number => {
  let sum = 0;
  for (const [other, itsIdeal] of others) {
    if ((box.x - other.x) * (ideal.x - itsIdeal.x) < 0)
      sum += SWAPPED * Math.min(1, Math.abs(ideal.x - itsIdeal.x) / 4);
    if ((box.y - other.y) * (ideal.y - itsIdeal.y) < 0)
      sum += SWAPPED * Math.min(1, Math.abs(ideal.y - itsIdeal.y) / 2);
  }
  return sum;
};

/** The cheapest free place for one box among those already placed; null where the map is full. */
const bestPlace = (ideal: Box, others: readonly Placed[], frame: Frame, height: number): Box | null => {
  let best: Box | null = null;
  let least = Infinity;
  for (let y = 0; y <= height - frame.boxHeight; y++)
    for (let x = 0; x <= frame.width - frame.boxWidth; x++) {
      const box = { x, y };
      const near = shift(box, ideal);
      if (near >= least || others.some(([other]) => overlaps(box, other, frame))) continue;
      const price = near + swaps(box, ideal, others);
      if (price >= least) continue;
      least = price;
      best = box;
    }
  return best;
};

/** Boxes in crowds first, so that they stay near their place; ties by position in the list. */
const placingOrder = (ideals: readonly Box[], { boxWidth, boxHeight }: Frame): number[] => {
  const crowd = ideals.map(
    (a) => ideals.filter((b) => Math.abs(a.x - b.x) < 2 * boxWidth && Math.abs(a.y - b.y) < 2 * boxHeight).length,
  );
  return ideals.map((_, i) => i).sort((a, b) => crowd[b] - crowd[a] || a - b);
};

/** Lays boxes out; no two overlap. Grows downwards where the frame is too small. */
export const layOut = (points: readonly Point[], frame: Frame): Layout => {
  if (points.length === 0) return { boxes: [], height: 0 };
  const { boxes: ideals, height: wanted } = idealBoxes(points, frame);
  let height = wanted;
  const placed: (Box | undefined)[] = ideals.map(() => undefined);
  const order = placingOrder(ideals, frame);
  for (let pass = 0; pass < PASSES; pass++)
    for (const i of order) {
      const others = order.flatMap((j): Placed[] => {
        const box = placed[j];
        return j === i || box === undefined ? [] : [[box, ideals[j]]];
      });
      placed[i] = bestPlace(ideals[i], others, frame, height) ?? placed[i];
      if (placed[i] !== undefined) continue;
      placed[i] = { x: 0, y: height };
      height += frame.boxHeight;
    }
  return { boxes: placed.map((box) => box ?? { x: 0, y: 0 }), height };
};
