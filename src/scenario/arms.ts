import type { Arm, ScenarioData } from '../core/scenario.js';
import { own } from './order.js';

/** An arm and those it is like, itself last; stops where a chain closes or breaks. */
export const chainOf = (data: ScenarioData, name: string): string[] => {
  const chain: string[] = [];
  for (
    let next: string | undefined = name;
    next !== undefined && own(data.arms, next) !== undefined && !chain.includes(next);
    next = own(data.arms, next)?.like
  )
    chain.unshift(next);
  return chain;
};

/** An arm with what it takes from others: strategies by faction, and assignments, those of others first. */
export const armOf = (data: ScenarioData, name: string): Arm => {
  const chain = chainOf(data, name).flatMap((each) => own(data.arms, each) ?? []);
  return {
    title: own(data.arms, name)?.title ?? null,
    strategies: Object.assign({}, ...chain.map((arm) => arm.strategies ?? {})) as Arm['strategies'],
    set: chain.flatMap((arm) => arm.set ?? []),
    counterfactual: chain.some((arm) => arm.counterfactual === true),
  };
};

/** All arms, in the file's order: the first is what is played where none is named. */
export const armsOf = (data: ScenarioData): Record<string, Arm> =>
  Object.fromEntries(Object.keys(data.arms ?? {}).map((name) => [name, armOf(data, name)]));
