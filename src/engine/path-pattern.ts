/** Whether a path is what a pattern names, or inside of it; in a pattern `*` is any one word. */
export const matchesPath = (pattern: string, path: string): boolean => {
  const words = path.split('/');
  return pattern.split('/').every((part, i) => i < words.length && (part === '*' || part === words[i]));
};
