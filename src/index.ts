/** marchland: simulate wars that straddle a border. Everything here runs in browsers. */
export * from './core/contracts.js';
export * from './core/events.js';
export * from './core/orders.js';
export { EngineBug, issueLine, IssuesError, unwrap, type Issue, type Result } from './core/result.js';
export type * from './core/scenario.js';
export { defineStrategy } from './core/strategy.js';
export type * from './core/world.js';
export type { Decoded, FieldKind, Fields } from './core/fields.js';
export type { Chance } from './core/chance.js';
export { digest } from './core/digest.js';
export type { Booking } from './engine/bookings.js';
export type { Change } from './engine/changes.js';
export { edit, type SnapshotDraft } from './engine/edit.js';
export { freezeResults } from './engine/hand-out.js';
export { inspect, type Snapshot } from './engine/inspect.js';
export { outcome, type Outcome } from './engine/outcome.js';
export type { Campaign } from './engine/play.js';
export { printRecord, type CampaignRecord, type RecordEnd, type RecordHead, type RecordTurn } from './engine/record.js';
export type { Verdict } from './engine/replay.js';
export type { Save } from './engine/save.js';
export { begin, step, view, type Turn } from './engine/step.js';
export { trace, type TracedRule, type TracedTurn } from './engine/trace.js';
export { describe } from './engine/translate.js';
export { vary } from './scenario/vary.js';
export { printScenario } from './scenario/print.js';
export {
  metrics,
  parseRecord,
  parseScenario,
  play,
  replay,
  resolveStrategy,
  rules,
  strategies,
  validateScenario,
  verify,
  type Extras,
  type PlayOptions,
} from './setup.js';
