/** The draw's reference values, as docs and other implementations have them. Never edit: a change here is another war. */

interface KeyedVector {
  readonly seed: string;
  readonly key: string;
  readonly turn: number;
  /** Rule, place and actor by key. */
  readonly at: readonly [string, string, string];
  readonly index: number;
  readonly word: string;
  readonly fine: number;
}

const vector = (
  seed: string,
  key: string,
  turn: number,
  rule: string,
  place: string,
  actor: string,
  index: number,
  word: string,
  fine: number,
): KeyedVector => ({ seed, key, turn, at: [rule, place, actor], index, word, fine });

export const KEYED: readonly KeyedVector[] = [
  vector(
    '1',
    '1f6592667a4bd7df',
    0,
    'ground-combat',
    'deir-ez-zor',
    'islamic-state',
    0,
    '3f7d7b85',
    0.2480084651283212,
  ),
  vector(
    '1',
    '1f6592667a4bd7df',
    0,
    'ground-combat',
    'deir-ez-zor',
    'islamic-state',
    1,
    '35da37c9',
    0.21036099494199645,
  ),
  vector(
    '1',
    '1f6592667a4bd7df',
    1,
    'ground-combat',
    'deir-ez-zor',
    'islamic-state',
    0,
    'b8202aab',
    0.7192408235734916,
  ),
  vector('1', '1f6592667a4bd7df', 0, 'interdiction', 'deir-ez-zor', 'islamic-state', 0, 'dfc7b7a1', 0.8741411972517649),
  vector('1', '1f6592667a4bd7df', 0, 'ground-combat', 'al-qaim', 'islamic-state', 0, 'f2d75868', 0.9485984130380603),
  vector('1', '1f6592667a4bd7df', 0, 'ground-combat', 'deir-ez-zor', 'syrian-army', 0, '605666e2', 0.3763183930232372),
  vector(
    '2',
    'c1a97356e6f331f5',
    0,
    'ground-combat',
    'deir-ez-zor',
    'islamic-state',
    0,
    '20005117',
    0.12500483452697264,
  ),
  vector(
    '3',
    '65860c07116c8b80',
    51,
    'sanctuary-recovery',
    'al-qaim',
    'islamic-state',
    0,
    'f86101bb',
    0.970230199400487,
  ),
  vector('study/0', 'b078d122114f348f', 12, 'air-strikes', 'abu-kamal', 'russia', 6, 'c018bd83', 0.7503775081177578),
  vector('study/1', '351fc945448199c5', 12, 'air-strikes', 'abu-kamal', 'russia', 6, 'c02b504d', 0.7506609167819193),
  vector('', '7ca6845a00076ba3', 0, '', '', '', 0, '70d0eade', 0.44068782463583467),
  vector(
    'hello',
    '56256a52aa0e4d9a',
    103,
    'spillover',
    'abu-kamal~al-qaim',
    'hashd',
    4294967295,
    'ec6f933d',
    0.9235774978028266,
  ),
];

/** Key a, key b, turn, rule, place, actor, index as raw integers, and the word. */
export const RAW: readonly (readonly [
  a: number,
  b: number,
  turn: number,
  rule: number,
  place: number,
  actor: number,
  index: number,
  word: string,
])[] = [
  [0, 0, 0, 0, 0, 0, 0, '7c9dc890'],
  [1, 0, 0, 0, 0, 0, 0, 'b859e2f0'],
  [0, 1, 0, 0, 0, 0, 0, '43d12c21'],
  [0, 0, 1, 0, 0, 0, 0, '43d12c21'],
  [0, 0, 0, 1, 0, 0, 0, 'b859e2f0'],
  [0, 0, 0, 0, 1, 0, 0, '75ad70fc'],
  [0, 0, 0, 0, 0, 1, 0, '2dbba002'],
  [0, 0, 0, 0, 0, 0, 1, '6ce842dd'],
];

/** u, n, p, and the smallest k with u < P(X ≤ k). */
export const BINOMIAL: readonly (readonly [u: number, n: number, p: number, k: number])[] = [
  [0.5, 100, 0.1, 10],
  [0.999, 100, 0.1, 20],
  [0.5, 100_000, 0.5, 50_000],
  [1e-9, 5000, 0.25, 1069],
  [0.75, 320, 0.9, 292],
];
