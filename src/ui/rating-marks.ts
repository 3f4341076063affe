/** How a rating group looks, wherever it looks: colours by variables, and a pattern under the text. */
import { css } from 'lit';

/**
 * Adopt it beside an element's own styles. A class `rating-<group>` sets `--rating-ink`,
 * `--rating-wash` and `--rating-line` to the group's colours; with the class `rating-mark` the text
 * also gets the wash and the group's own underline. The seven underlines differ by style (double,
 * dotted, wavy, dashed, solid), by a second line above, or by being a border: none of them rests on
 * thickness alone, which WebKit does not draw everywhere, and all survive forced colours and grey.
 */
export const ratingMarks = css`
  .rating-false {
    --rating-ink: var(--rating-false-ink);
    --rating-wash: var(--rating-false-wash);
    --rating-line: var(--rating-false-line);
  }
  .rating-mostly-false {
    --rating-ink: var(--rating-mostly-false-ink);
    --rating-wash: var(--rating-mostly-false-wash);
    --rating-line: var(--rating-mostly-false-line);
  }
  .rating-mixed {
    --rating-ink: var(--rating-mixed-ink);
    --rating-wash: var(--rating-mixed-wash);
    --rating-line: var(--rating-mixed-line);
  }
  .rating-mostly-true {
    --rating-ink: var(--rating-mostly-true-ink);
    --rating-wash: var(--rating-mostly-true-wash);
    --rating-line: var(--rating-mostly-true-line);
  }
  .rating-true {
    --rating-ink: var(--rating-true-ink);
    --rating-wash: var(--rating-true-wash);
    --rating-line: var(--rating-true-line);
  }
  .rating-off-axis {
    --rating-ink: var(--rating-off-axis-ink);
    --rating-wash: var(--rating-off-axis-wash);
    --rating-line: var(--rating-off-axis-line);
  }
  .rating-not-rated {
    --rating-ink: var(--rating-not-rated-ink);
    --rating-wash: var(--rating-not-rated-wash);
    --rating-line: var(--rating-not-rated-line);
  }

  .rating-mark {
    color: inherit;
    background-color: var(--rating-wash);
    text-decoration-line: underline;
    text-decoration-color: var(--rating-line);
    text-decoration-thickness: 2px;
    text-underline-offset: 0.22em;
    text-decoration-skip-ink: none;
    border-block-end: 0 none var(--rating-line);
  }
  .rating-mark.rating-false {
    text-decoration-style: double;
  }
  .rating-mark.rating-mostly-false {
    text-decoration-style: dotted;
    text-decoration-thickness: 3px;
  }
  .rating-mark.rating-mixed {
    text-decoration-style: wavy;
    text-decoration-thickness: 1.5px;
  }
  .rating-mark.rating-mostly-true {
    text-decoration-style: dashed;
  }
  .rating-mark.rating-true {
    text-decoration-style: solid;
  }
  .rating-mark.rating-off-axis {
    text-decoration-line: underline overline;
    text-decoration-style: solid;
    text-decoration-thickness: 1px;
  }
  .rating-mark.rating-not-rated {
    text-decoration-line: none;
    border-block-end: 1px dotted var(--rating-line);
  }

  @media (forced-colors: active) {
    .rating-mark {
      color: MarkText;
      background-color: Mark;
      text-decoration-color: MarkText;
      border-color: MarkText;
    }
  }
  @media print {
    .rating-mark {
      print-color-adjust: exact;
    }
  }
`;
