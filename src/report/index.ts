/** marchland/report: results to read. Everything here runs in browsers. */
export { comparisonText, type ComparisonTextOptions } from './comparison-text.js';
export { ablationText, type AblationTextOptions } from './ablation-text.js';
export { weekDate } from './civil-date.js';
export { mapText, type MapOptions } from './map-text.js';
export { orderText } from './order-text.js';
export { outcomeText, transcript, type TranscriptOptions } from './transcript.js';
