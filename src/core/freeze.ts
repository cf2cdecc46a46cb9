/** Freezes plain data all the way down; who writes into it then throws. What is frozen already is so throughout. */
export const deepFreeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value) && !ArrayBuffer.isView(value)) {
    Object.freeze(value);
    for (const member of Object.values(value)) deepFreeze<unknown>(member);
  }
  return value;
};
