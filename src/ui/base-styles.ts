/**
 * The sheets that elements share: adopt the ones you use before your own styles. Every control of
 * the interface looks as it does because of this file.
 */
import { css } from 'lit';

/** The light-DOM document itself: adopt once, after the tokens. */
export const documentStyles = css`
  html {
    background: var(--paper);
    color: var(--ink);
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }
  /* Not on the root: its size is what people set in their browser, and every rem rests on it. */
  body {
    margin: 0;
    font: var(--text-m) / var(--leading) var(--font-ui);
    font-variant-numeric: tabular-nums;
  }
  ::selection {
    background: var(--selection);
  }
`;

/** Box sizing, `hidden`, the focus ring, links, headings, `.visually-hidden`. Every element uses it. */
export const base = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :host {
    color: var(--ink);
    font-family: var(--font-ui);
    font-size: var(--text-m);
    line-height: var(--leading);
    font-variant-numeric: tabular-nums;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  :focus-visible {
    outline: var(--focus-ring);
    outline-offset: var(--focus-offset);
    border-radius: var(--radius-s);
  }
  ::selection {
    background: var(--selection);
  }
  a {
    color: var(--accent);
    text-underline-offset: 0.18em;
    text-decoration-thickness: 1px;
    text-decoration-color: color-mix(in srgb, currentColor 45%, transparent);
  }
  a:hover {
    text-decoration-color: currentColor;
  }
  h1,
  h2,
  h3,
  h4 {
    margin: 0;
    font-weight: 600;
    line-height: var(--leading-tight);
    text-wrap: balance;
  }
  h1 {
    font-family: var(--font-article);
    font-size: var(--text-2xl);
    font-weight: 600;
    letter-spacing: -0.012em;
  }
  h2 {
    font-size: var(--text-l);
  }
  h3 {
    font-size: var(--text-m);
  }
  p {
    margin: 0;
  }
  ul,
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  svg {
    display: block;
    flex: none;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .soft {
    color: var(--ink-soft);
  }
  .faint {
    color: var(--ink-faint);
    font-size: var(--text-s);
  }
`;

/**
 * Buttons (`button`, `.button` on links; variants `.primary`, `.quiet`, `.danger`, `.icon`), fields
 * (`input`, `textarea`, `select`), `label`, `fieldset`, `.hint`, `.error`.
 */
export const controls = css`
  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--space-2);
    min-block-size: var(--control-height);
    padding: 0 var(--space-3);
    border: 1px solid var(--control-line);
    border-radius: var(--radius-s);
    background: var(--surface);
    color: var(--ink);
    font: inherit;
    font-weight: 500;
    line-height: 1.2;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    transition:
      background-color var(--motion),
      border-color var(--motion);
  }
  button:hover,
  .button:hover {
    background: var(--sunken);
    border-color: var(--ink-soft);
  }
  button:active,
  .button:active {
    background: var(--hairline);
  }
  button.primary,
  .button.primary {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }
  button.primary:not([aria-disabled='true']):hover,
  .button.primary:hover {
    border-color: var(--accent-strong);
    background: var(--accent-strong);
  }
  button.quiet,
  .button.quiet {
    border-color: transparent;
    background: transparent;
    color: var(--accent);
  }
  button.quiet:hover,
  .button.quiet:hover {
    background: var(--accent-wash);
  }
  button.danger,
  .button.danger {
    border-color: var(--danger);
    color: var(--danger);
  }
  button.danger:hover {
    background: var(--danger-wash);
  }
  button.icon,
  .button.icon {
    inline-size: var(--control-height);
    padding: 0;
    color: var(--ink-soft);
  }
  button[aria-disabled='true'],
  button:disabled {
    border-color: var(--hairline-strong);
    background: transparent;
    color: var(--ink-faint);
    cursor: not-allowed;
  }
  button.quiet[aria-disabled='true'] {
    border-color: transparent;
    opacity: 0.55;
  }
  label,
  .label,
  legend {
    display: block;
    padding: 0;
    color: var(--ink-soft);
    font-size: var(--text-s);
    font-weight: 600;
    line-height: 1.4;
  }
  input:not([type='radio'], [type='checkbox'], [type='file']),
  textarea,
  select {
    inline-size: 100%;
    min-block-size: var(--control-height);
    padding: var(--space-1) var(--space-2);
    border: 1px solid var(--control-line);
    border-radius: var(--radius-s);
    background: var(--surface);
    color: var(--ink);
    font: inherit;
    line-height: var(--leading);
  }
  textarea {
    display: block;
    padding-block: var(--space-2);
    resize: vertical;
  }
  input:hover,
  textarea:hover,
  select:hover {
    border-color: var(--ink-soft);
  }
  input:focus-visible,
  textarea:focus-visible,
  select:focus-visible {
    outline-offset: -1px;
    border-color: var(--accent);
  }
  /* A select has no such state: it is disabled, and the browser shows that. */
  input[readonly],
  textarea[readonly] {
    border-color: var(--hairline-strong) !important;
    background: transparent !important;
  }
  [aria-invalid='true'] {
    border-color: var(--danger) !important;
  }
  input[type='radio'],
  input[type='checkbox'] {
    inline-size: 1.125rem;
    block-size: 1.125rem;
    margin: 0;
    accent-color: var(--accent);
  }
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .hint {
    color: var(--ink-faint);
    font-size: var(--text-s);
  }
  .error {
    display: flex;
    gap: var(--space-1);
    color: var(--danger);
    font-size: var(--text-s);
  }
  kbd {
    display: inline-block;
    min-inline-size: 1.5em;
    padding: 0 0.35em;
    border: 1px solid var(--hairline-strong);
    border-radius: var(--radius-s);
    background: var(--surface);
    font: 500 0.9em / 1.5 var(--font-ui);
    text-align: center;
  }
  /* Without this, Chromium puts a plate behind the text in the text's own colour. */
  @media (forced-colors: active) {
    button.primary,
    .button.primary {
      forced-color-adjust: none;
      border-color: ButtonText;
      background: ButtonText;
      color: ButtonFace;
    }
    button[aria-disabled='true'],
    button:disabled {
      border-color: GrayText;
      color: GrayText;
    }
  }
`;

/** What a page stands in: `.page`, `.page-head`, `.rule`, `.stack`, `.row`, `.notice`. */
export const layout = css`
  .page {
    max-inline-size: var(--page-max);
    margin-inline: auto;
    padding: var(--space-6) var(--space-5) var(--space-8);
  }
  .page-head {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    justify-content: space-between;
    gap: var(--space-3) var(--space-5);
    margin-block-end: var(--space-5);
  }
  .rule {
    border-block-start: 1px solid var(--hairline);
  }
  .stack {
    display: grid;
    gap: var(--space-4);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2);
  }
  .notice {
    display: flex;
    gap: var(--space-2);
    padding: var(--space-3);
    border-inline-start: 3px solid var(--accent);
    background: var(--accent-wash);
  }
  .notice.warn {
    border-color: var(--warn);
    background: var(--warn-wash);
  }
  .notice.danger {
    border-color: var(--danger);
    background: var(--danger-wash);
  }
  @media (max-width: 40rem) {
    .page {
      padding: var(--space-4) var(--space-4) var(--space-7);
    }
  }
`;
