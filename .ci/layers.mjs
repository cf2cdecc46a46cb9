/**
 * The plan of the house for dependency-cruiser: which room of src/ may import which, and which room may use which
 * package. Type imports count. `tests/meta/layers.test.ts` plants every offence.
 */

/** Lowest floor first. A room imports rooms of lower floors only, never a room of its own floor. */
const floors = [
  ['core'],
  ['scenario', 'rules', 'strategies', 'metrics', 'engine'],
  ['setup.ts'],
  ['experiment'],
  ['report', 'node', 'index.ts'],
  ['testing'],
  ['cli', 'viewer'],
];

/** Who in src/ may import which package; `node` stands for Node's own modules and their types. A new dependency gets its line. */
const packages = {
  seedrandom: ['core/chance.ts', 'core/streams.ts'],
  immer: ['scenario/vary.ts', 'engine/edit.ts', 'engine/trace.ts'],
  zod: ['scenario'],
  yaml: ['scenario'],
  'fastest-levenshtein': ['core/suggest.ts'],
  '@stdlib': ['experiment/statistics.ts'],
  'fast-check': ['testing'],
  tsx: ['node', 'cli'],
  commander: ['cli'],
  'cli-table3': ['cli'],
  'cli-progress': ['cli'],
  picocolors: ['cli'],
  node: ['node', 'cli'],
};

const escape = (text) => text.replaceAll('.', '\\.');
/** A pattern for files or rooms of src/. */
const inside = (places) =>
  `^src/(${places.map((place) => (place.endsWith('.ts') ? `${escape(place)}$` : `${place}/`)).join('|')})`;
/** A pattern for a package, installed or not, or for its types. */
const named = (names) => `(^|(^|/)node_modules/)(@types/)?(${names.join('|')})(/|$)`;

const roomRules = floors.flatMap((rooms, floor) =>
  rooms.map((room) => {
    const below = floors.slice(0, floor).flat();
    return {
      name: `room-${room}`,
      comment: `src/${room} may import ${below.length > 0 ? below.join(', ') : 'no other room'}.`,
      severity: 'error',
      from: { path: inside([room]) },
      to: { path: '^src/', pathNot: inside([room, ...below]) },
    };
  }),
);

const packageRules = Object.entries(packages).flatMap(([name, places]) => {
  const only = (to) => ({
    name: `package-${name}`,
    comment: `${name} belongs in src/${places.join(', src/')}.`,
    severity: 'error',
    from: { path: '^src/', pathNot: inside(places) },
    to,
  });
  return name === 'node'
    ? [only({ dependencyTypes: ['core'] }), only({ path: named(['node']) })]
    : only({ path: named([name]) });
});

const generalRules = [
  {
    name: 'no-circle',
    comment: 'No file imports itself, however far around.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'contracts-types-only',
    comment: 'Contracts take only the types of world, orders and chance.',
    from: { path: inside(['core/contracts.ts']) },
    to: {
      path: inside(['core/world.ts', 'core/orders.ts', 'core/chance.ts']),
      dependencyTypesNot: ['type-only', 'type-import'],
    },
  },
  {
    name: 'contracts-stay-above',
    comment: 'World, orders and chance know nothing of contracts.',
    from: { path: inside(['core/world.ts', 'core/orders.ts', 'core/chance.ts']) },
    to: { path: inside(['core/contracts.ts']) },
  },
  {
    name: 'no-unknown-room',
    comment: 'Every file of src/ is in a room of the plan; a new room gets its floor here.',
    from: { path: '^src/', pathNot: inside(floors.flat()) },
    to: {},
  },
  {
    name: 'no-way-out',
    comment: 'src/ imports nothing of the repository outside src/.',
    from: { path: '^src/' },
    to: { dependencyTypes: ['local'], pathNot: '^src/' },
  },
  {
    name: 'no-unplaced-package',
    comment: 'A package used in src/ is listed here with the rooms that may use it.',
    from: { path: '^src/' },
    to: {
      dependencyTypesNot: ['local', 'core'],
      pathNot: ['^\\.(?!.*node_modules/)', named(Object.keys(packages))],
    },
  },
  {
    name: 'not-found',
    comment: 'The import leads nowhere.',
    from: { path: '^src/' },
    to: { couldNotResolve: true },
  },
].map((rule) => ({ severity: 'error', ...rule }));

export default {
  forbidden: [...roomRules, ...packageRules, ...generalRules],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
