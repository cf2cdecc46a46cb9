/** What a strategy reaches for outside its view: clocks, chance that is not its own, and things that everybody shares. */

type Callable = (...given: unknown[]) => unknown;
type Holder = Record<string, unknown>;

/** Functions by the object that holds them; those that are not there are left out. */
const TRAPS: readonly (readonly [holder: string, names: readonly string[]])[] = [
  ['Math', ['random']],
  ['performance', ['now']],
  ['crypto', ['getRandomValues', 'randomUUID']],
  ['', ['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'requestAnimationFrame', 'fetch']],
  ['process', ['hrtime', 'cwd', 'uptime', 'memoryUsage', 'cpuUsage', 'nextTick']],
];

/** Values that say something of the machine or of how the process was started. */
const TELLING = ['env', 'pid', 'ppid', 'argv', 'execPath', 'platform', 'arch', 'version', 'versions'] as const;

const everything = globalThis as unknown as Holder;
const holderOf = (name: string): Holder | undefined =>
  name === '' ? everything : (everything[name] as Holder | undefined);

/** Puts one value in the place of another; gives what undoes it. */
const replaced = (holder: object, name: string, value: unknown): (() => void) => {
  const before = Object.getOwnPropertyDescriptor(holder, name);
  try {
    Object.defineProperty(holder, name, { value, configurable: true, writable: true });
  } catch {
    return () => undefined; // not ours to replace
  }
  return () => {
    if (before === undefined) Reflect.deleteProperty(holder, name);
    else Object.defineProperty(holder, name, before);
  };
};

/** Notes when a member is read, which goes on to give what it gave; gives what undoes it. */
const readNoted = (holder: object, name: string, note: () => void): (() => void) => {
  const before = Object.getOwnPropertyDescriptor(holder, name);
  if (before?.configurable !== true) return () => undefined; // not ours to watch
  const get = (): unknown => {
    // Node reads some of it for its own ends, as for the colours of console.log.
    if (new Error().stack?.split('\n')[2]?.includes('node:') !== true) note();
    return before.get === undefined ? (before.value as unknown) : (before.get.call(holder) as unknown);
  };
  Object.defineProperty(holder, name, { get, configurable: true, enumerable: true });
  return () => void Object.defineProperty(holder, name, before);
};

const trapped = (note: (what: string) => void, name: string, real: Callable): Callable =>
  Object.assign(function (this: unknown, ...given: unknown[]): unknown {
    note(name);
    return Reflect.apply(real, this, given);
  }, real);

/** `Date` that notes when it is asked for the time: `new Date()`, `Date()` and `Date.now()`. A date that is given is none. */
const trappedDate = (note: (what: string) => void, real: DateConstructor): DateConstructor =>
  new Proxy(real, {
    construct: (target, given, newTarget) => {
      if (given.length === 0) note('new Date()');
      return Reflect.construct(target, given, newTarget) as object;
    },
    apply: (target) => {
      note('Date()');
      return target();
    },
    get: (target, name) =>
      name === 'now' ? trapped(note, 'Date.now', () => target.now()) : (Reflect.get(target, name) as unknown),
  });

/** What everybody shares and nobody may change. */
const SHARED: readonly (readonly [string, object])[] = [
  ['globalThis', globalThis],
  ['Object', Object],
  ['Array', Array],
  ['Math', Math],
  ['JSON', JSON],
  ...[Object, Function, Array, String, Number, Boolean, Map, Set, Promise, RegExp].map(
    (made): readonly [string, object] => [`${made.name}.prototype`, made.prototype as object],
  ),
];

type Members = ReadonlyMap<string | symbol, PropertyDescriptor>;
const membersOf = (thing: object): Members =>
  new Map(Reflect.ownKeys(thing).map((name) => [name, Object.getOwnPropertyDescriptor(thing, name) ?? {}]));

/** Whether two states of a member are one. A getter that became a value was made by its first reader's asking for it. */
const isSame = (before: PropertyDescriptor | undefined, after: PropertyDescriptor | undefined): boolean => {
  if (before === undefined || after === undefined) return before === after;
  if (before.get !== undefined && after.get === undefined) return true;
  return before.get === after.get && Object.is(before.value, after.value);
};

/** What two states of one thing differ in: the names of members. */
const changed = (before: Members, after: Members): string[] =>
  [...new Set([...before.keys(), ...after.keys()])]
    .filter((name) => !isSame(before.get(name), after.get(name)))
    .map(String);

/**
 * Runs something and names what it did to the outside: `used Math.random`, `used new Date()`, `changed Array.prototype.at`. What it
 * used works as ever meanwhile, and all traps are gone afterwards.
 */
export const outsideHelp = (run: () => void): readonly string[] => {
  const found = new Set<string>();
  const note = (what: string): void => void found.add(`used ${what}`);
  const undo: (() => void)[] = [];
  for (const [holder, names] of TRAPS) {
    const from = holderOf(holder);
    if (from === undefined) continue;
    for (const name of names) {
      const real = from[name];
      if (typeof real !== 'function') continue;
      const full = holder === '' ? name : `${holder}.${name}`;
      undo.push(replaced(from, name, trapped(note, full, real as Callable)));
    }
  }
  undo.push(replaced(globalThis, 'Date', trappedDate(note, Date)));
  const machine = holderOf('process');
  if (machine !== undefined)
    for (const name of TELLING) undo.push(readNoted(machine, name, () => note(`process.${name}`)));
  const before = SHARED.map(([, thing]) => membersOf(thing));
  try {
    run();
  } finally {
    SHARED.forEach(([name, thing], i) => {
      for (const member of changed(before[i], membersOf(thing))) found.add(`changed ${name}.${member}`);
    });
    for (const each of undo.reverse()) each();
  }
  return [...found].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
};
