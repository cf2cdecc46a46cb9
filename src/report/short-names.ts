/** Short names for maps and tables, all different within one scenario. */
import type { Theatre } from '../core/world.js';

/** A name as it stands alone, in tables and at the head of a line: without the article that sentences want. */
export const plainName = (name: string): string => name.replace(/^the /, '');

/** Letters of the important words, `Islamic State` as IS; of one word its first two, `Hezbollah` as He. */
const initials = (name: string): string => {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const important = words.filter((word) => /^[\p{Lu}\p{N}]/u.test(word));
  const letters = (important.length >= 2 ? important : words).map((word) => word.slice(0, 1).toUpperCase());
  return letters.length >= 2 ? letters.slice(0, 4).join('') : (words[0] ?? name).slice(0, 2);
};

/** Makes names differ by numbering those that come again. */
const distinct = (names: readonly string[]): string[] => {
  const seen = new Set<string>();
  return names.map((name) => {
    let free = name;
    for (let n = 2; seen.has(free); n++) free = `${name}${n}`;
    seen.add(free);
    return free;
  });
};

/** A mark of two to four letters per faction. */
export const factionMarks = (theatre: Theatre): readonly string[] =>
  distinct(theatre.factions.map((faction) => initials(plainName(faction.name))));

const DIRECTION = /^(?:(?:north|south|east|west)(?:ern)?|upper|lower|central)$/i;

/** The longest beginning of a name in whole words, at most `longest` letters; never ends in a small word. */
const beginning = (name: string, longest: number): string => {
  if (name.length <= longest) return name;
  const words = name.split(' ');
  let short = words[0];
  let kept = short;
  for (const word of words.slice(1)) {
    short += ` ${word}`;
    if (short.length > longest) break;
    if (!/^(and|of|the|la|el|al)$/.test(word)) kept = short;
  }
  const [first, ...rest] = words;
  // "Western" alone names nothing.
  const turned = kept === first && DIRECTION.test(first) ? `${first.slice(0, 1)}. ${rest.join(' ')}` : kept;
  return (turned.length <= longest ? turned : kept).slice(0, longest);
};

/** A short name per region, at most `longest` letters and perhaps a digit. */
export const regionLabels = (theatre: Theatre, longest: number): readonly string[] =>
  distinct(theatre.regions.map((region) => beginning(region.name, longest)));
