import { describe, expect, it } from 'vitest';
import type { FactionData, RelationData } from '../../src/core/scenario.js';
import { stage, turn, type Stage } from './stage.js';

const REFUSES: RelationData[] = [{ from: 'patron', refuses: ['outlaw'] }];
const DEALS: RelationData = { from: 'client', to: 'outlaw', consents: ['share'] };
/** A patron with aircraft, eyes and men, and whom it backs. */
const backed = (relations: RelationData[] = [], rest: Partial<Stage> = {}, client: Partial<FactionData> = {}) =>
  stage({
    factions: {
      patron: { kind: 'external', intelligence: 0.6, sorties: 41, recruits: 10 },
      client: { country: 'west', patron: 'patron', intelligence: 0.2, sorties: 4, ...client },
      outlaw: 'regional',
    },
    regions: { base: {} },
    relations,
    rules: { patronage: { lends: 0.25 } },
    ...rest,
  });

describe('a patron', () => {
  it('lends a share of its sorties and recruits, which it does not have itself meanwhile', () => {
    const { after } = turn(backed(), null, {});
    expect([after.factions['client'].sorties, after.factions['patron'].sorties]).toEqual([14, 31]);
    expect([after.factions['client'].recruits, after.factions['patron'].recruits]).toEqual([2, 8]);
    const again = turn(backed(), turn(backed(), null, {}).world, {}).after.factions;
    expect([again['client'].sorties, again['patron'].sorties]).toEqual([14, 31]);
  });

  it('divides it among its clients', () => {
    const two = backed([], {
      factions: {
        patron: { kind: 'external', sorties: 41 },
        client: { patron: 'patron' },
        other: { patron: 'patron', sorties: 1 },
      },
    });
    const { factions } = turn(two, null, {}).after;
    expect(['client', 'other', 'patron'].map((id) => factions[id].sorties)).toEqual([5, 6, 31]);
  });

  it('lets its client see with half of its eyes, and with all where the two share', () => {
    const fused = (relations: RelationData[]): number => {
      const scenario = backed(relations, { rules: { patronage: {}, 'shared-intelligence': {} } });
      return turn(scenario, null, {}).after.columns['shared-intelligence']['fused']['client'];
    };
    expect(fused([])).toBeCloseTo(1 - 0.8 * (1 - 0.5 * 0.6), 12);
    expect(fused([{ between: ['client', 'patron'], level: 'intelligence' }])).toBeCloseTo(1 - 0.8 * (1 - 0.6), 12);
  });

  it('withdraws nothing, and says so, where it minds nothing', () => {
    const rules = { patronage: { loss: 0, blame: 0 }, consent: {} };
    const { said, after } = turn(backed([...REFUSES, DEALS], { rules }), null, {});
    expect(said('crossed-patron')).toEqual([]);
    expect(after.columns['patronage']['support']['client']).toBe(1);
    expect(after.columns['patronage']['crossed']['client']).toBe(0);
  });

  it('takes its support back from who deals with those it refuses, and trusts it less', () => {
    const rules = { patronage: { loss: 0.5, blame: 0.5, recovery: 0.5 }, trust: { loss: 0.4 }, consent: {} };
    const trusting: RelationData = { from: 'patron', to: 'client', trust: 0.5 };
    const scenario = backed([...REFUSES, DEALS, trusting], { rules });
    // The outlaw that is refused is one the client works with: the client has let it share.
    const crossed = turn(scenario, null, {});
    expect(crossed.said('crossed-patron')).toEqual([{ faction: 'client', patron: 'patron' }]);
    expect(crossed.after.columns['patronage']['support']['client']).toBe(0.5);
    expect(crossed.after.factions['client'].sorties).toBe(4 + Math.floor(0.25 * 0.5 * 41));
    expect(crossed.after.pairs['patron/client'].trust).toBe(0.5 - 0.4 * 0.5 * 0.5);
    const second = turn(scenario, crossed.world, {});
    expect([second.said('crossed-patron'), second.after.columns['patronage']['support']['client']]).toEqual([[], 0.25]);
    const back = turn(scenario, second.world, { client: [{ kind: 'revoke', of: 'outlaw', what: 'share' }] });
    expect(back.said('made-up')).toEqual([{ faction: 'client', patron: 'patron' }]);
    expect(back.after.columns['patronage']['support']['client']).toBe(0.25 + 0.5 * 0.75);
  });

  it.each<[string, RelationData[]]>([
    ['who deals with nobody it refuses', [DEALS]],
    ['who deals with nobody', REFUSES],
    ['who refuses the other as well', [...REFUSES, DEALS, { from: 'client', refuses: ['outlaw'] }]],
  ])('stands by one %s', (_, relations) => {
    const { said, after } = turn(backed(relations), null, {});
    expect([said('crossed-patron'), after.columns['patronage']['support']['client']]).toEqual([[], 1]);
  });
});
