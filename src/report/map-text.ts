/** A map of characters: where regions lie, who holds them, and who stands in them. */
import type { Scenario } from '../core/scenario.js';
import { NOBODY, STATUSES, type RegionIndex, type Theatre, type World } from '../core/world.js';
import { layOut, type Box, type Frame, type Layout, type Point } from './map-layout.js';
import { countText, fixedText } from './number-text.js';
import { factionMarks, plainName, regionLabels } from './short-names.js';
import { columns, flowed, wrapped } from './text-table.js';

export interface MapOptions {
  /** Characters across, 40 to 200; default 80. */
  readonly width?: number;
  /** Leave out what explains the map: marks and crossings. */
  readonly bare?: boolean;
}

const BOX = { boxWidth: 17, boxHeight: 3 } as const;
const LABEL = 11;

const frameOf = (options: MapOptions): Frame => ({ ...BOX, width: Math.min(200, Math.max(40, options.width ?? 80)) });

/** The boxes' places, worked out once per scenario and width. */
const layouts = new WeakMap<Theatre, Map<number, Layout>>();

const layoutOf = (theatre: Theatre, frame: Frame): Layout => {
  const known = layouts.get(theatre) ?? new Map<number, Layout>();
  layouts.set(theatre, known);
  const layout =
    known.get(frame.width) ??
    layOut(
      theatre.regions.flatMap((region): Point[] => (region.at === null ? [] : [region.at])),
      frame,
    );
  known.set(frame.width, layout);
  return layout;
};

/** Fighters of a region by faction, the strongest first: `IS 2,500`. */
const garrison = (world: World, marks: readonly string[], region: RegionIndex): string[] => {
  const { fighters } = world.regions[region];
  const there = fighters.flatMap((count, faction) => (count > 0 ? [{ count, faction }] : []));
  return there
    .sort((a, b) => b.count - a.count || a.faction - b.faction)
    .map(({ count, faction }) => `${marks[faction]} ${countText(count)}`);
};

/** Items on two lines of the box; what does not fit is counted. */
const twoLines = (items: readonly string[]): string[] => {
  const lines = ['', ''];
  let left = items.length;
  for (const item of items) {
    const line = lines.findIndex((text) => text.length + (text === '' ? 0 : 1) + item.length <= BOX.boxWidth);
    if (line < 0) break;
    lines[line] += lines[line] === '' ? item : ` ${item}`;
    left -= 1;
  }
  return left === 0 ? lines : [lines[0], `${lines[1].slice(0, BOX.boxWidth - 3)} +${left}`];
};

const boxLines = (world: World, marks: readonly string[], label: string, region: RegionIndex): string[] => {
  const { controller } = world.regions[region];
  const holder = controller === NOBODY ? '-' : marks[controller];
  return [`${label} [${holder}]`.slice(0, BOX.boxWidth), ...twoLines(garrison(world, marks, region))];
};

/** Writes a box over the lines beneath it, with a blank at either side. */
const writeBox = (canvas: string[][], box: Box, lines: readonly string[]): void => {
  const width = Math.max(...lines.map((line) => line.length));
  lines.forEach((line, down) => {
    if (line === '') return;
    const row = canvas[box.y + down];
    const text = ` ${line.padEnd(width)} `;
    for (let i = 0; i < text.length; i++) if (row[box.x - 1 + i] !== undefined) row[box.x - 1 + i] = text[i];
  });
};

const middle = (box: Box): Box => ({ x: box.x + Math.floor(BOX.boxWidth / 2), y: box.y + 1 });

/** A dotted line between two boxes: `.` inside a country, `:` over the border. */
const drawLine = (canvas: string[][], from: Box, to: Box, mark: string): void => {
  const [a, b] = [middle(from), middle(to)];
  const steps = Math.max(Math.abs(a.x - b.x) / 2, Math.abs(a.y - b.y), 1);
  for (let i = 0; i <= steps; i++) {
    const x = Math.round(a.x + ((b.x - a.x) * i) / steps);
    const y = Math.round(a.y + ((b.y - a.y) * i) / steps);
    if (canvas[y]?.[x] !== undefined) canvas[y][x] = mark;
  }
};

const drawMap = (
  theatre: Theatre,
  world: World,
  frame: Frame,
  marks: readonly string[],
  labels: readonly string[],
): string[] => {
  const { boxes, height } = layoutOf(theatre, frame);
  const canvas = Array.from({ length: height }, () => new Array<string>(frame.width).fill(' '));
  const placed = theatre.regions.flatMap((region, i) => (region.at === null ? [] : [i as RegionIndex]));
  const boxOf = new Map(placed.map((region, i) => [region, boxes[i]]));
  for (const { a, b, international } of theatre.crossings) {
    const [from, to] = [boxOf.get(a), boxOf.get(b)];
    if (from !== undefined && to !== undefined) drawLine(canvas, from, to, international ? ':' : '.');
  }
  for (const [region, box] of boxOf) writeBox(canvas, box, boxLines(world, marks, labels[region], region));
  return canvas.map((row) => row.join('').trimEnd());
};

/** Regions that no map can place, in rows. */
const unplaced = (
  theatre: Theatre,
  world: World,
  frame: Frame,
  marks: readonly string[],
  labels: readonly string[],
): string[] => {
  const items = theatre.regions.flatMap((region, i) => {
    if (region.at !== null) return [];
    const [head] = boxLines(world, marks, labels[i], i as RegionIndex);
    return [[head, ...garrison(world, marks, i as RegionIndex)].join(' ')];
  });
  return flowed(items, frame.width);
};

/** The border's crossings as they stand, one a line. */
const borderText = (theatre: Theatre, world: World): string[] => {
  const rows = theatre.crossings.flatMap((info, i) => {
    if (!info.international) return [];
    const { status, porosity, interdiction } = world.crossings[i];
    const ends = `${theatre.regions[info.a].name} - ${theatre.regions[info.b].name}`;
    return [
      [
        ends,
        info.kind,
        `${countText(info.km)} km`,
        STATUSES[status],
        `porosity ${fixedText(porosity, 2)}`,
        `interdiction ${fixedText(interdiction, 2)}`,
      ],
    ];
  });
  return columns(rows, ['left', 'left', 'right'], '  ');
};

/** Ways inside countries, several a line. */
const waysText = (theatre: Theatre, labels: readonly string[], width: number): string[] =>
  flowed(
    theatre.crossings.flatMap((info) =>
      info.international ? [] : [`${labels[info.a]} - ${labels[info.b]} ${countText(info.km)}`],
    ),
    width,
    '  ',
  );

/** A heading and its lines; nothing where there are none. */
const section = (heading: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', heading, ...lines];

/** What the marks mean, and the ways with their numbers. */
const explanation = (
  theatre: Theatre,
  world: World,
  frame: Frame,
  marks: readonly string[],
  labels: readonly string[],
): string[] => [
  '',
  ...flowed(
    theatre.factions.map((faction, i) => `${marks[i]} ${plainName(faction.name)}`),
    frame.width,
  ),
  ...wrapped('[..] holds the region; dots are ways, colons ways over the border.', frame.width),
  ...section('Over the border:', borderText(theatre, world)),
  ...section('Inside countries, km:', waysText(theatre, labels, frame.width)),
];

/** The map as lines of text. */
export const mapText = (scenario: Scenario, world: World, options: MapOptions = {}): string => {
  const { theatre } = scenario.compiled;
  const frame = frameOf(options);
  const marks = factionMarks(theatre);
  const labels = regionLabels(theatre, LABEL);
  const lines = [...drawMap(theatre, world, frame, marks, labels), ...unplaced(theatre, world, frame, marks, labels)];
  if (options.bare !== true) lines.push(...explanation(theatre, world, frame, marks, labels));
  return lines.join('\n');
};
