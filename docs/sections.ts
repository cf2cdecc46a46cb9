/** Sections of a document that are made, between a comment that names them and one that ends them. */

/** The text with a section put in anew. Throws where the document has no such section. */
export const withSection = (text: string, name: string, made: string): string => {
  const section = new RegExp(`(<!-- ${name} -->)[\\s\\S]*?(<!-- end -->)`);
  if (!section.test(text)) throw new Error(`no section "${name}"`);
  return text.replace(section, (_, open: string, close: string) => `${open}\n\n${made}\n\n${close}`);
};
