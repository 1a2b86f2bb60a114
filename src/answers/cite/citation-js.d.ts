/** What we use of https://github.com/citation-js/citation-js, which ships no types. */
declare module '@citation-js/core' {
  interface Registered {
    has(name: string): boolean
    get(name: string): string
    add(name: string, xml: string): void
  }
  export const plugins: {
    readonly output: { format(format: string, items: readonly object[], options: object): unknown }
    readonly config: {
      get(plugin: '@csl'): { readonly locales: Registered; readonly styles: Registered }
      get(plugin: '@bibtex'): { readonly format: { asciiOnly: boolean } }
    }
  }
  /** Reads bibliographic formats; with `forceType` it reads that one and looks nothing up. */
  export class Cite {
    constructor(text: unknown, options: { readonly forceType: string; readonly generateGraph: false })
    readonly data: readonly Readonly<Record<string, unknown>>[]
  }
}
declare module '@citation-js/plugin-csl' {}
declare module '@citation-js/plugin-bibtex' {}
declare module '@citation-js/plugin-ris' {}
