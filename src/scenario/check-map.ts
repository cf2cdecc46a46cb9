import type { CrossingData, RegionData, ScenarioData } from '../core/scenario.js';
import { eachTwice, joined, type Check, type Checking } from './checking.js';
import { finding } from './finding.js';
import { levelOf } from './relations.js';

const pairKey = (a: string, b: string): string => (a < b ? joined(a, b) : joined(b, a));

/** Whether both ends of a crossing lie in one country; false where that cannot be told. */
export const isDomestic = (data: ScenarioData, crossing: CrossingData): boolean => {
  const [a, b] = crossing.between.map((id) => data.regions.find((region) => region.id === id)?.country);
  return a !== undefined && a !== '' && a === b;
};

const checkCrossings = ({ data, issue }: Checking): void => {
  data.crossings.forEach((crossing, index) => {
    const [a, b] = crossing.between;
    if (a === b && a !== '')
      issue(
        finding(
          'self-crossing',
          ['crossings', index, 'between'],
          `a crossing joins two regions, not "${a}" with itself`,
        ),
      );
    if (!isDomestic(data, crossing)) return;
    if (crossing.porosity !== undefined && crossing.porosity !== 1)
      issue(
        finding(
          'domestic-porosity',
          ['crossings', index, 'porosity'],
          `"${a}" and "${b}" are in one country: a domestic crossing has porosity 1`,
        ),
      );
    if (crossing.status !== undefined && crossing.status !== 'open')
      issue(
        finding(
          'domestic-status',
          ['crossings', index, 'status'],
          `"${a}" and "${b}" are in one country: a domestic crossing is open`,
        ),
      );
  });
  eachTwice(
    data.crossings,
    (crossing) => (crossing.between[0] === crossing.between[1] ? '' : pairKey(...crossing.between)),
    (index, first) =>
      issue(
        finding(
          'duplicate-crossing',
          ['crossings', index, 'between'],
          `crossings/${first} already joins "${data.crossings[index].between.join('" and "')}"`,
        ),
      ),
  );
};

const checkTransit = ({ data, ids, issue }: Checking): void => {
  const joinedRegions = new Set(data.crossings.map((crossing) => pairKey(...crossing.between)));
  const transit = data.transit ?? [];
  transit.forEach(({ from, to }, index) => {
    const readable = ids.region.includes(from) && ids.region.includes(to);
    if (readable && !joinedRegions.has(pairKey(from, to)))
      issue(finding('no-crossing', ['transit', index, 'to'], `no crossing joins "${from}" and "${to}"`));
  });
  eachTwice(
    transit,
    ({ faction, from, to, turn }) => joined(faction, from, to, turn),
    (index, first) =>
      issue(
        finding(
          'duplicate-transit',
          ['transit', index],
          `transit/${first} has the same faction, way and turn; add the fighters there`,
        ),
      ),
  );
};

const checkAgreements = ({ data, issue }: Checking): void => {
  const announcements = data.announcements ?? [];
  announcements.forEach(({ from, to, turn }, index) => {
    if (from === to && from !== '')
      issue(finding('self-announcement', ['announcements', index, 'to'], `"${from}" announces to itself`));
    if (turn > data.turns)
      issue(
        finding('after-the-end', ['announcements', index, 'turn'], `turn ${turn} is after the last, ${data.turns}`),
      );
  });
  eachTwice(
    announcements,
    ({ from, to, region, turn }) => joined(from, to, region, turn),
    (index, first) =>
      issue(finding('duplicate-announcement', ['announcements', index], `announcements/${first} says the same`)),
  );
  (data.deals ?? []).forEach(({ maker, faction, from, to }, index) => {
    if (from === to && from !== '') issue(finding('no-way', ['deals', index, 'to'], `"${from}" is where they are`));
    if (maker === faction && maker !== '')
      issue(finding('self-deal', ['deals', index, 'maker'], `"${maker}" cannot vouch for itself`));
  });
  eachTwice(
    data.deals ?? [],
    ({ faction, from, to }) => joined(faction, from, to),
    (index, first) => issue(finding('duplicate-deal', ['deals', index], `deals/${first} is about the same passage`)),
  );
};

/** A faction in a region that is hostile to another there, or to who holds it. */
const hostilesIn = (data: ScenarioData, region: RegionData): [string, string] | undefined => {
  const there = Object.entries(region.fighters ?? {}).flatMap(([id, fighters]) => (fighters > 0 ? [id] : []));
  const others = typeof region.controller === 'string' ? [...there, region.controller] : there;
  for (const a of there) for (const b of others) if (a !== b && levelOf(data, a, b) === 'hostile') return [a, b];
  return undefined;
};

const checkContested = ({ data, warn }: Checking): void => {
  data.regions.forEach((region, index) => {
    const pair = region.contested === true ? undefined : hostilesIn(data, region);
    if (pair !== undefined)
      warn(
        finding(
          'contested',
          ['regions', index],
          `"${pair[0]}" and "${pair[1]}" are hostile and both in "${region.id}"; if that is meant, say contested: true`,
        ),
      );
  });
};

/** What the map and the agreements of the start contradict. */
export const checkMap: Check = (checking) => {
  checkCrossings(checking);
  checkTransit(checking);
  checkAgreements(checking);
  checkContested(checking);
};
