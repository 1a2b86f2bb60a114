/** What we use of https://github.com/inukshuk/edtf.js, which ships no types. */
declare module 'edtf' {
  /** Throws a SyntaxError unless the text is EDTF. `min` and `max` are milliseconds since 1970, inclusive. */
  export default function edtf(text: string): { readonly min: number; readonly max: number }
}
