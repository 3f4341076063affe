/** The new-article page's own sheet. */
import { css } from 'lit';

export const newArticleStyles = css`
  :host {
    display: block;
    --page-max: 80rem;
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: var(--space-6);
  }
  .form {
    display: grid;
    gap: var(--space-4);
    align-content: start;
  }
  .field {
    position: relative;
    min-inline-size: 0;
  }
  .field label {
    display: inline-block;
    margin-block-end: var(--space-1);
  }
  #text {
    min-block-size: 22rem;
    block-size: 45vh;
    font-family: var(--font-article);
    font-size: 1.0625rem;
    line-height: 1.55;
  }
  .details {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--space-3) var(--space-4);
  }
  .field.title,
  .field.url {
    grid-column: 1 / -1;
  }
  .guess {
    margin-inline-start: var(--space-2);
    padding: 0 0.4em;
    border: 1px dashed var(--control-line);
    border-radius: var(--radius-s);
    color: var(--ink-faint);
    font-size: var(--text-xs);
  }
  input.guessed:not([type='radio'], [type='checkbox'], [type='file']),
  select.guessed {
    border-style: dashed;
  }
  .error,
  .hint {
    margin-block-start: var(--space-1);
  }
  .error:empty {
    margin: 0;
  }
  .error svg {
    inline-size: 1rem;
    block-size: 1.25em;
  }
  .notes {
    display: grid;
    gap: var(--space-2);
    color: var(--ink-soft);
  }
  .notes li {
    display: flex;
    gap: var(--space-2);
  }
  .notes svg {
    inline-size: 1rem;
    block-size: 1.5em;
  }
  .preview {
    position: sticky;
    inset-block-start: var(--space-4);
    max-block-size: calc(100dvb - 2 * var(--space-4));
    padding-inline-start: var(--space-6);
    overflow: auto;
    border-inline-start: 1px solid var(--hairline);
  }
  .preview h2 {
    margin-block-end: var(--space-4);
    color: var(--ink-soft);
    font-size: var(--text-s);
  }
  article-preview {
    max-inline-size: 36rem;
  }
  @media (max-width: 60rem) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
    .notes {
      display: grid;
      gap: var(--space-2);
      color: var(--ink-soft);
    }
    .notes li {
      display: flex;
      gap: var(--space-2);
    }
    .notes svg {
      inline-size: 1rem;
      block-size: 1.5em;
    }
    .preview {
      position: static;
      max-block-size: none;
      padding: var(--space-4) 0 0;
      border-inline-start: 0;
      border-block-start: 1px solid var(--hairline);
    }
    #text {
      min-block-size: 14rem;
    }
  }
  @media (max-width: 30rem) {
    .details {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
