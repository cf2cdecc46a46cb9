import { expect, test } from 'vitest';
import { outcomeOf } from '../../src/engine/outcome.js';
import { eliminationWeek } from '../../src/metrics/elimination-week.js';
import { measure, quiet, stage, type Telling } from './stage.js';

/** The faction has lost its last fighters in the week that is told. */
const gone = (tell: Telling, id: string): void => {
  tell.world.factions[tell.faction(id)].lastAlive = tell.world.turn - 1;
};
const alive = (tell: Telling, id: string): void => {
  tell.world.factions[tell.faction(id)].lastAlive = tell.world.turn;
};

test('the week in which the last fighter of the last insurgent was gone, as the outcome has it', () => {
  const scenario = stage();
  const end = (tell: Telling): void => {
    gone(tell, 'rebels');
    const { theatre } = scenario.compiled;
    expect(outcomeOf(tell.world, theatre, 8)).toEqual({ ended: 'eliminated', turn: 3, faction: 'rebels' });
  };
  expect(
    measure(eliminationWeek, scenario, [(tell) => alive(tell, 'rebels'), (tell) => alive(tell, 'rebels'), end]),
  ).toEqual({ '': 3 });
});

test('null while any insurgent lives; those who never had fighters do not count', () => {
  const scenario = stage();
  expect(measure(eliminationWeek, scenario, [(tell) => alive(tell, 'rebels')])).toEqual({ '': null });
  const both = (tell: Telling): void => {
    gone(tell, 'rebels');
    alive(tell, 'raiders');
  };
  expect(measure(eliminationWeek, scenario, [quiet, both])).toEqual({ '': null });
});

test('null where no insurgent ever had fighters', () => {
  const scenario = stage();
  const nobody = ({ world, faction }: Telling): void => {
    world.factions[faction('rebels')].lastAlive = -1;
  };
  expect(measure(eliminationWeek, scenario, [quiet], nobody)).toEqual({ '': null });
});
