/** A campaign turn by turn: its record played again, with what a reader needs kept of each turn. */
import type { GameEvent } from '../core/events.js';
import type { FactionId, Order, Rejection } from '../core/orders.js';
import { refuse } from '../core/result.js';
import type { FactionIndex, World } from '../core/world.js';
import type { Campaign } from '../engine/play.js';
import type { CampaignRecord } from '../engine/record.js';
import { replayRecord } from '../engine/replay.js';
import { begin } from '../engine/step.js';

/** Who stood where at the end of a turn, by index. */
export interface Standing {
  readonly controllers: readonly FactionIndex[];
  /** Per region, by faction. */
  readonly fighters: readonly (readonly number[])[];
  /** By faction. */
  readonly underWay: readonly number[];
}

export interface WatchedTurn {
  readonly turn: number;
  readonly orders: Readonly<Record<FactionId, readonly Order[]>>;
  readonly rejected: readonly Rejection[];
  readonly events: readonly GameEvent[];
  readonly before: Standing;
  readonly after: Standing;
  /** What `draw` made of the world at the end of the turn. */
  readonly drawn: string;
}

const standingOf = (world: World, factionCount: number): Standing => {
  const underWay = new Array<number>(factionCount).fill(0);
  for (const march of world.marches) underWay[march.faction] += march.fighters;
  return {
    controllers: world.regions.map((region) => region.controller),
    fighters: world.regions.map((region) => region.fighters.slice()),
    underWay,
  };
};

/** Whether a region has another holder. */
export const changedHands = ({ before, after }: WatchedTurn): boolean =>
  after.controllers.some((controller, region) => controller !== before.controllers[region]);

/** A campaign's record. Throws `IssuesError` where it was played without one. */
export const recordOf = (campaign: Campaign): CampaignRecord =>
  campaign.record ?? refuse('no-record', 'record', 'the campaign was played with record: false');

/** The world before the campaign's first turn. */
export const firstWorld = (campaign: Campaign): World => {
  const { start, seed } = recordOf(campaign).head;
  return start === null ? begin(campaign.scenario, seed ?? '') : start.world;
};

/** Plays the campaign's record again; `draw` sees each turn's world while it lasts. */
export const watch = (campaign: Campaign, draw: (world: World) => string): WatchedTurn[] => {
  const { scenario } = campaign;
  const { factions, factionCount } = scenario.compiled.theatre;
  const turns: WatchedTurn[] = [];
  let before = standingOf(firstWorld(campaign), factionCount);
  replayRecord(recordOf(campaign), scenario, ({ world, accepted, events }) => {
    const after = standingOf(world, factionCount);
    const orders = Object.fromEntries(
      factions.flatMap(({ id }, i) => (accepted[i].length === 0 ? [] : [[id, accepted[i]]])),
    );
    // From the campaign itself: a record keeps a failed strategy's code, but not what it threw.
    const rejected = campaign.rejected.filter((each) => each.turn === world.turn);
    turns.push({ turn: world.turn, orders, rejected, events, before, after, drawn: draw(world) });
    before = after;
  });
  return turns;
};
