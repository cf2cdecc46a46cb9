/** Plain JSON, for memories and options. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
