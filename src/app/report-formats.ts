/** The formats on the report page: which one is looked at, what is in its way, the file on its way. */
import type { Desk } from '../claims/desk.ts';
import type { LintFinding } from '../report/claim-review-lint.ts';
import type { FormatChoices, FormatId } from '../report/formats.ts';
import type { ReportFile } from '../report/report-file.ts';
import type { PublicReport } from '../report/report-values.ts';
import {
  NO_FORMATS_VIEW,
  REPORT_FORMATS,
  type FormatOptions,
  type FormatRefusal,
  type FormatsView,
  type MarkupLine,
  type ReportFormat,
} from '../ui/report/format-values.ts';
import { readReportChoices, keepReportChoices } from './report-choices.ts';
import { runLint, runReport } from './run-report.ts';

/** Shown only when it takes longer than this, in milliseconds: less would be a flicker. */
const SHOW_AFTER_MS = 300;

export class ReportFormats {
  view: FormatsView;
  readonly #changed: () => void;
  #writing: AbortController | null = null;
  #looked: PublicReport | null = null;

  constructor(changed: () => void) {
    this.#changed = changed;
    const { format, options } = readReportChoices();
    this.view = { ...NO_FORMATS_VIEW, format, options, canShare: canShareFiles() };
  }

  choose(format: ReportFormat): void {
    this.#show({ format, findings: null });
    this.#looked = null;
    keepReportChoices({ ...readReportChoices(), format });
  }

  change(options: FormatOptions): void {
    this.#show({ options });
    keepReportChoices({ ...readReportChoices(), options });
  }

  /** Looks at the report as it now is: what cannot be had of it, and what the linter says. */
  async look(report: PublicReport, desk: Desk, now: string): Promise<void> {
    if (this.#looked === report) return;
    this.#looked = report;
    const writer = await import('./report-writer.ts');
    const refusals: Partial<Record<ReportFormat, FormatRefusal>> = {};
    const nothing = !report.draft && report.claims.length + report.notCheckable.length === 0;
    for (const format of REPORT_FORMATS) {
      const refusal = format === 'print' ? null : writer.refusalOf(format, report);
      if (nothing) refusals[format] = 'nothing-approved';
      else if (refusal !== null) refusals[format] = refusal;
    }
    if (this.#looked !== report) return;
    const wanted = this.view.format === 'claim-review' && refusals['claim-review'] === undefined;
    this.#show({
      refusals,
      embed: writer.embedSnippet(report, { sizing: true }),
      ...(wanted ? {} : { findings: null }),
    });
    if (!wanted) return;
    const ratingWords = desk.scales.flatMap(({ levels }) => levels.map(({ label }) => label));
    const { signal } = new AbortController();
    const found = await runLint({ report, clock: { now }, ratingWords }, { signal });
    const findings = await linesOf(report, found);
    if (this.#looked === report) this.#show({ findings });
  }

  /** Writes the file, or null when the person cancelled it. */
  async write(format: FormatId, report: PublicReport, now: string): Promise<ReportFile | null> {
    this.cancel();
    const writing = new AbortController();
    this.#writing = writing;
    const show = setTimeout(() => this.#show({ writing: { format, done: null } }), SHOW_AFTER_MS);
    const { html, claimReview, csvBom } = this.view.options;
    const choices: FormatChoices = { html, claimReview, csvBom };
    try {
      return await runReport(
        { format, report, clock: { now }, choices },
        {
          signal: writing.signal,
          onProgress: (done) => {
            if (this.view.writing !== null) this.#show({ writing: { format, done } });
          },
        },
      );
    } catch (error) {
      if (writing.signal.aborted) return null;
      throw error;
    } finally {
      clearTimeout(show);
      if (this.#writing === writing) {
        this.#writing = null;
        this.#show({ writing: null });
      }
    }
  }

  cancel(): void {
    this.#writing?.abort();
    this.#writing = null;
    if (this.view.writing !== null) this.#show({ writing: null });
  }

  #show(changes: Partial<FormatsView>): void {
    this.view = { ...this.view, ...changes };
    this.#changed();
  }
}

/** The linter's findings in the page that carries the markup, in words, errors first. */
async function linesOf(
  report: PublicReport,
  findings: readonly LintFinding[],
): Promise<readonly MarkupLine[]> {
  const [{ claimReviews }, { lintWord }] = await Promise.all([
    import('./report-writer.ts'),
    import('./claim-review-words.ts'),
  ]);
  const reviews = claimReviews(report);
  const claims = new Map(report.claims.map((claim) => [claim.anchor, claim]));
  const lines = findings.map((finding): MarkupLine => {
    const url = reviews[indexOf(finding)]?.url ?? '';
    const claim = claims.get(url.slice(url.lastIndexOf('#') + 1));
    return {
      text: lintWord(finding),
      severity: finding.severity,
      claim: claim === undefined ? null : { id: claim.id, number: claim.number },
    };
  });
  return [
    ...lines.filter(({ severity }) => severity === 'error'),
    ...lines.filter(({ severity }) => severity === 'warning'),
  ];
}

/** Which review of our own array a finding is about. */
function indexOf({ at }: LintFinding): number {
  return Number(/^\/(\d+)/.exec(at)?.[1] ?? -1);
}

function canShareFiles(): boolean {
  if (typeof navigator.canShare !== 'function') return false;
  return navigator.canShare({ files: [new File(['x'], 'x.txt', { type: 'text/plain' })] });
}
