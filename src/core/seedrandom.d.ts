/** The one generator of seedrandom that the library uses: Johannes Baagøe's Alea. */
declare module 'seedrandom/lib/alea.js' {
  interface Stream {
    (): number;
    int32(): number;
  }
  const alea: (seed: string) => Stream;
  export default alea;
}
