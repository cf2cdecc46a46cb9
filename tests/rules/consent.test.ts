import { describe, expect, it } from 'vitest';
import type { View } from '../../src/core/contracts.js';
import type { Order } from '../../src/core/orders.js';
import type { Scenario } from '../../src/core/scenario.js';
import type { Consent, World } from '../../src/core/world.js';
import { view } from '../../src/engine/step.js';
import { play } from '../../src/setup.js';
import { border, LEAVE, word } from './neighbours.js';
import { turn, type Played } from './stage.js';

/** What the army and the legion allow each other, and await. */
const pair = (scenario: Scenario, world: World) => {
  const [mine] = view(scenario, world, 'legion').partners.filter(({ id }) => id === 'army');
  return { allowed: mine.allowed, allows: mine.allows, asks: mine.asks, refused: mine.refused };
};
const after = (scenario: Scenario, ...turns: Record<string, Order[]>[]): Played => {
  let played = turn(scenario, null, turns[0]);
  for (const orders of turns.slice(1)) played = turn(scenario, played.world, orders);
  return played;
};
const NOTHING = { allowed: [], allows: [], asks: [], refused: false };

describe('leave', () => {
  it('is asked for, and shown to who is asked until there is an answer', () => {
    const asked = after(border(), { army: [word('request', 'legion')] });
    expect(asked.said('requested')).toEqual([{ faction: 'army', of: 'legion', what: 'enter' }]);
    expect(pair(border(), asked.world)).toEqual({ ...NOTHING, asks: ['enter'] });
    expect(pair(border(), after(border(), { army: [word('request', 'legion')] }, {}).world).asks).toEqual(['enter']);
  });

  it('is given, asked or not, and ends the asking', () => {
    const request = { army: [word('request', 'legion')] };
    const grant = { legion: [word('grant', 'army')] };
    for (const turns of [[request, grant], [grant], [{ ...request, ...grant }]]) {
      const given = after(border(), ...turns);
      expect(pair(border(), given.world)).toEqual({ ...NOTHING, allowed: ['enter'] });
      expect(given.said('granted')).toEqual([{ faction: 'legion', of: 'army', what: 'enter' }]);
    }
  });

  it('is denied, which ends the asking; the other may ask again', () => {
    const request = { army: [word('request', 'legion')] };
    const denied = after(border(), request, { legion: [word('refuse', 'army')] });
    expect(pair(border(), denied.world)).toEqual(NOTHING);
    expect(denied.said('refused')).toEqual([{ faction: 'legion', of: 'army', what: 'enter' }]);
    expect(pair(border(), turn(border(), denied.world, request).world).asks).toEqual(['enter']);
  });

  it('is taken back', () => {
    const back = after(border([LEAVE]), { legion: [word('revoke', 'army')] });
    expect(pair(border(), back.world)).toEqual(NOTHING);
    expect(back.said('revoked')).toEqual([{ faction: 'legion', of: 'army', what: 'enter' }]);
  });

  it('is one thing at a time, and goes one way', () => {
    const { world } = after(border([LEAVE]), {
      legion: [word('grant', 'army', 'strike'), word('revoke', 'army', 'enter')],
      army: [word('grant', 'legion', 'enter')],
    });
    expect(pair(border(), world)).toEqual({ ...NOTHING, allowed: ['strike'], allows: ['enter'] });
  });

  it('of both given and denied in one turn is denied, in whatever order it is said', () => {
    const asked = after(border(), { army: [word('request', 'legion')] }).world;
    const both = [word('grant', 'army'), word('refuse', 'army')];
    for (const orders of [both, both.toReversed()])
      expect(pair(border(), turn(border(), asked, { legion: orders }).world)).toEqual(NOTHING);
  });

  it('to share or join, denied, is a refusal to work together, until it is given', () => {
    for (const what of ['share', 'join'] as const) {
      const denied = after(border(), { legion: [word('refuse', 'army', what)] });
      expect(pair(border(), denied.world)).toEqual({ ...NOTHING, refused: true });
      const given = turn(border(), denied.world, { legion: [word('grant', 'army', what)] });
      expect(pair(border(), given.world)).toEqual({ ...NOTHING, allowed: [what] });
    }
    const forgiven = border([
      { from: 'legion', to: 'army', consents: ['share'] },
      { from: 'legion', refuses: ['army'] },
    ]);
    const given = after(forgiven, { legion: [word('grant', 'army', 'share')] });
    expect(pair(forgiven, given.world)).toEqual({ ...NOTHING, allowed: ['share'] });
  });
});

describe('a word about leave', () => {
  it.each([
    ['to an enemy', 'army', word('grant', 'rebels'), 'not-a-partner'],
    ['to oneself', 'army', word('request', 'army'), 'not-a-partner'],
    ['for what one has', 'army', word('request', 'legion'), 'has-leave'],
    ['that one has given', 'legion', word('grant', 'army'), 'has-leave'],
    ['that nobody asked for', 'legion', word('refuse', 'army', 'strike'), 'not-asked'],
    ['that one never gave', 'legion', word('revoke', 'army', 'strike'), 'no-leave'],
    ['for what there is no leave for', 'army', word('request', 'legion', 'dance' as Consent), 'unknown-consent'],
    ['unasked', 'legion', word('refuse', 'army', 'join'), undefined],
    ['for something else', 'army', word('request', 'legion', 'strike'), undefined],
  ])('%s: %#', (_, faction, order, code) => {
    expect(turn(border([LEAVE]), null, { [faction]: [order] }).rejected.map((each) => each.code)).toEqual(
      code === undefined ? [] : [code],
    );
  });

  it('is heard by nobody else while it asks, and by all as an answer', () => {
    const heard: Record<string, string[]> = {};
    const said: Record<string, Order> = { army: word('request', 'legion'), legion: word('grant', 'army', 'strike') };
    const speak = (eyes: View): Order[] => {
      heard[eyes.me] = eyes.lastTurn.events.map(({ kind }) => kind);
      return eyes.turn === 1 && said[eyes.me] !== undefined ? [said[eyes.me]] : [];
    };
    const parties = ['army', 'legion', 'guards', 'rebels'];
    play(border(), { seed: 'x', turns: 2, strategies: Object.fromEntries(parties.map((id) => [id, speak])) });
    expect(heard).toEqual({
      army: ['requested', 'granted'],
      legion: ['requested', 'granted'],
      guards: ['granted'],
      rebels: ['granted'],
    });
  });
});
