import type { Strategy, View } from '../core/contracts.js';
import { refuse } from '../core/result.js';
import { spell, throughJson } from './plain.js';

/** What a strategy did with its view besides reading it. */
export interface Watched {
  readonly view: View;
  /** Where it tried to write, as `regions.0.controller`. */
  writes(): readonly string[];
  /** How often it called a function of its view. */
  calls(): number;
}

type Callable = (...given: unknown[]) => unknown;

/** A member of `value` as a proxy of the empty `shell` may describe it. */
const describedMember = (
  shell: object,
  value: object,
  name: string | symbol,
  shown: () => unknown,
): PropertyDescriptor | undefined => {
  const own = Reflect.getOwnPropertyDescriptor(shell, name);
  if (own?.configurable === false) return { ...own, value: Reflect.get(value, name) as unknown }; // a list's length
  if (!Object.hasOwn(value, name)) return undefined;
  const enumerable = Object.prototype.propertyIsEnumerable.call(value, name);
  return { value: shown(), enumerable, configurable: true, writable: false };
};

/**
 * A view that behaves as the frozen one does, and notes attempts to write to it and calls of its functions. Past `most`
 * calls it throws `IssuesError`, so that who asks for ever comes to an end. Its memory is a plain copy, compared afterwards.
 */
export const watchedView = (view: View, most: number): Watched => {
  const writes: string[] = [];
  const known = new WeakMap<object, object>();
  let calls = 0;
  const called = (): void => {
    calls += 1;
    if (calls > most) refuse('too-many-calls', 'view', `more than ${most} calls of its view's functions in one turn`);
  };
  /** Values are shown through proxies of empty shells: a proxy of a frozen object could show nothing but its own members. */
  const shown = (value: unknown, path: string): unknown => {
    if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return value;
    const before = known.get(value);
    if (before !== undefined) return before;
    const proxy = typeof value === 'function' ? functionOf(value as Callable, path) : objectOf(value, path);
    known.set(value, proxy);
    return proxy;
  };
  const functionOf =
    (value: Callable, path: string): Callable =>
    (...given) => {
      called();
      return shown(value(...given), `${path}()`);
    };
  const objectOf = (value: object, path: string): object => {
    const at = (name: string | symbol): string => `${path === '' ? '' : `${path}.`}${String(name)}`;
    const wrote = (name: string | symbol): false => {
      writes.push(at(name));
      return false;
    };
    return new Proxy(Array.isArray(value) ? [] : {}, {
      get: (_, name) => {
        const member: unknown = Reflect.get(value, name);
        // What lists inherit works on the proxy, and so on what the proxy shows.
        return Object.hasOwn(value, name) ? shown(member, at(name)) : member;
      },
      has: (_, name) => Reflect.has(value, name),
      ownKeys: () => Reflect.ownKeys(value),
      getOwnPropertyDescriptor: (shell, name) =>
        describedMember(shell, value, name, () => shown(Reflect.get(value, name), at(name))),
      set: (_, name) => wrote(name),
      defineProperty: (_, name) => wrote(name),
      deleteProperty: (_, name) => wrote(name),
      setPrototypeOf: () => wrote('its prototype'),
      isExtensible: () => true,
    });
  };
  const copy = throughJson(view.memory);
  if (view.memory !== null && typeof view.memory === 'object') known.set(view.memory, copy as object);
  return {
    view: objectOf(view, '') as View,
    writes: () => (spell(copy) === spell(view.memory) ? writes : [...writes, 'memory']),
    calls: () => calls,
  };
};

/** The strategy, stopped where it asks for ever; from then on it passes. */
export const stopped = (strategy: Strategy, most: number): Strategy => {
  let asksForEver = false;
  return (view) => {
    if (asksForEver) return [];
    const watched = watchedView(view, most);
    try {
      return strategy(watched.view);
    } finally {
      asksForEver = watched.calls() > most;
    }
  };
};
