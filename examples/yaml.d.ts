/** Bundlers hand YAML files over as text. */
declare module '*.yaml' {
  const text: string;
  export default text;
}
