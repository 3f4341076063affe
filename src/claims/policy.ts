/** What a desk demands of its own work. Versioned by the event that set it. */

export interface Policy {
  /** How many independent sources a verdict needs. */
  readonly sourcesNeeded: number;
  /** Whether somebody other than the author of a verdict must approve it. */
  readonly fourEyes: boolean;
  /** How many editors must approve one content: one, or two of the three of a panel. */
  readonly approvalsNeeded: 1 | 2;
  /** Whether every verdict needs a cross-check before it can be approved. */
  readonly crossCheck: boolean;
  /** Whether the right of reply must be logged or waived before a claim is submitted. */
  readonly replyNeeded: boolean;
  /** The rating scale in use for new verdicts. */
  readonly scale: string;
  /** Whether the desk holds the rights to print whole articles in a report. */
  readonly mayPrintWholeText: boolean;
  readonly deskName: string;
  readonly methodologyUrl: string;
  readonly correctionsUrl: string;
  readonly contact: string;
  /** The page that says who pays for the desk. */
  readonly fundingUrl: string;
}

/** The policy of a desk that has set none. */
export const DEFAULT_POLICY: Policy = Object.freeze({
  sourcesNeeded: 2,
  fourEyes: true,
  approvalsNeeded: 1,
  crossCheck: false,
  replyNeeded: false,
  scale: 'five-levels',
  mayPrintWholeText: false,
  deskName: '',
  methodologyUrl: '',
  correctionsUrl: '',
  contact: '',
  fundingUrl: '',
});
