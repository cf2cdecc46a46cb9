/** The makers of an object's lazy members, by name. */
type Makers<N extends string> = { readonly [K in N]: () => unknown };
type Made<M extends Makers<string>> = { readonly [K in keyof M]: ReturnType<M[K]> };

/**
 * Gives objects of one kind members that are worked out when looked at. The getters are shared and find an object's makers
 * through a symbol: an object with getters of its own gets a hidden class of its own, takes 6 µs to make, and keeps alive all
 * that its getters see until the next full collection of garbage.
 */
export const lazyMembers = <const N extends string>(...names: readonly N[]) => {
  const MAKERS = Symbol('makers');
  const getters = names.map((name) => ({
    enumerable: true,
    get(this: { readonly [MAKERS]: Makers<N> }): unknown {
      return this[MAKERS][name]();
    },
  }));
  return <T extends object, M extends Makers<N>>(plain: T, makers: M): T & Made<M> => {
    const object = plain as T & Made<M>; // the getters are defined here
    // Not enumerable: objects that show the same are equal, and a copy takes what is shown.
    Object.defineProperty(object, MAKERS, { value: Object.freeze(makers) });
    for (let i = 0; i < names.length; i++) Object.defineProperty(object, names[i], getters[i]);
    return object;
  };
};
