import * as fc from 'fast-check';
import { refuse } from '../core/result.js';
import type { AverageLaw, AverageOptions } from './average-law.js';
import { closedBorder } from './closed-border.js';
import { inStep } from './in-step-law.js';
import { moreAttackers } from './more-attackers.js';

/** Every law of averages, by id. */
export const averageLaws = Object.freeze({
  'more-attackers': moreAttackers,
  'closed-border': closedBorder,
  'in-step': inStep,
});

/** A law of averages as a property for `fc.assert`: it fails with what the law says went how. */
export const averageProperty = <Plan>(law: AverageLaw<Plan>, options: AverageOptions = {}): fc.IProperty<[Plan]> =>
  fc.property(law.plans, (plan) => {
    const wrong = law.check(plan, options);
    if (wrong !== null) refuse('law-broken', law.id, wrong);
  });
