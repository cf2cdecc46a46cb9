/** Through JSON and back. */
export const throughJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** A value's text that tells apart what JSON does not: -0, what is not finite, members that are undefined. */
export const spell = (value: unknown): string =>
  JSON.stringify(value, (_, member: unknown) => {
    if (member === undefined || (typeof member === 'number' && (!Number.isFinite(member) || Object.is(member, -0))))
      return `${typeof member} ${Object.is(member, -0) ? '-0' : String(member)}`;
    return member;
  });

/** Every object and list inside a value, itself included. */
const objectsIn = (value: unknown, found = new Set<object>()): Set<object> => {
  if (value === null || typeof value !== 'object' || found.has(value)) return found;
  found.add(value);
  for (const member of Object.values(value)) objectsIn(member, found);
  return found;
};

/** Whether two values have an object in common. */
export const shareObjects = (a: object, b: object): boolean => {
  const first = objectsIn(a);
  return [...objectsIn(b)].some((object) => first.has(object));
};

const isPlain = (object: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(object);
  return prototype === Object.prototype || prototype === Array.prototype;
};

/** Whether a list or an object has no members but those that JSON writes. */
const nothingHidden = (object: object): boolean => {
  const all = Reflect.ownKeys(object).length;
  return Array.isArray(object) ? all === object.length + 1 : all === Object.keys(object).length;
};

/** Whether a value consists of plain objects and plain lists, none of them with holes or hidden members. */
export const allPlain = (value: object): boolean =>
  [...objectsIn(value)].every((object) => isPlain(object) && nothingHidden(object));
