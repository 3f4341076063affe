/** What `npm run lint-claimreview` bundles: the linter and its words. */
import { lintWord } from '../../src/app/claim-review-words.ts';
import { readMarkupFile } from '../../src/report/claim-review-file.ts';
import { lintClaimReview } from '../../src/report/claim-review-lint.ts';

/** The findings in a file's text, each with its words. */
export function lintText(text: string) {
  const { value, page } = readMarkupFile(text);
  return lintClaimReview(value, page === null ? {} : { page }).map((finding) => ({
    ...finding,
    words: lintWord(finding),
  }));
}
