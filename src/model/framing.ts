import type { ArticleId } from './article.ts';
import type { ClaimId } from './claim.ts';
import type { Evidence } from './span.ts';

/** How the outlets name the same thing, and what each leaves out. */
export interface Framing {
  readonly concepts: readonly {
    readonly concept: string;
    readonly variants: readonly {
      readonly label: string;
      readonly counts: Readonly<Record<ArticleId, number>>;
      readonly evidence: Evidence;
    }[];
  }[];
  readonly omissions: readonly { readonly article: ArticleId; readonly claim: ClaimId }[];
}
