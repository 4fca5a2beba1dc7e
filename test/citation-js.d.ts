/** The parts of Citation.js that the tests use; it comes without types. */

declare module '@citation-js/core' {
  export interface CslName {
    readonly literal?: string;
    readonly given?: string;
    readonly family?: string;
  }
  export interface CslItem {
    readonly id: string;
    readonly type: string;
    readonly title?: string;
    readonly author?: readonly CslName[];
    readonly 'container-title'?: string;
    readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
    readonly URL?: string;
  }
  export class Cite {
    constructor(data: unknown, options?: { readonly strict?: boolean });
    readonly data: readonly CslItem[];
  }
}

declare module '@citation-js/plugin-bibtex' {}
