/** marchland/node: what needs a file system. */
export { readCaseFolder, writeCaseFolder } from './case-folder.js';
export { listScenarios, type ScenarioEntry } from './list-scenarios.js';
export { loadRecord, type LoadedRecord } from './load-record.js';
export { loadScenario } from './load-scenario.js';
export { loadStrategy } from './load-strategy.js';
