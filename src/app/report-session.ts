/**
 * What the report page shows for one article: the choices of the form, kept as a draft of the article,
 * the publish gate, and the preview, drawn anew when the case or the choices change.
 */
import type { Case } from '../claims/case.ts';
import { policyOf, type Desk } from '../claims/desk.ts';
import type { ArticleId } from '../claims/ids.ts';
import {
  DEFAULT_REPORT_VALUES,
  TEXT_SHOWN,
  type ReportFormValues,
} from '../ui/report/report-values.ts';
import { reportView, type ReportView, type Shown } from './report-actions.ts';
import { keepReportChoices, readReportChoices } from './report-choices.ts';

/** What a preview is drawn of. */
interface Wanted {
  readonly state: Case;
  readonly desk: Desk;
  readonly values: ReportFormValues;
  readonly shown: Shown;
}

/** How long typing has to pause before the preview is drawn again, in milliseconds. */
const PAUSE_MS = 150;

export class ReportSession {
  /** What was drawn last, or null before the first drawing. */
  view: ReportView | null = null;
  #typed: { readonly article: ArticleId; readonly values: ReportFormValues } | null = null;
  readonly #changed: () => void;
  #drawn: Wanted | null = null;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Takes what stands in the form now, before any disk has it. */
  type(article: ArticleId, values: ReportFormValues): void {
    this.#typed = { article, values };
    const { textShown, includePeople, includeDeskName } = values;
    keepReportChoices({
      ...readReportChoices(),
      form: { textShown, includePeople, includeDeskName },
    });
    this.#changed();
  }

  /** What stands in the article's form: what was typed, else what was kept, else the start. */
  values(article: ArticleId, draft: string | undefined, desk: Desk): ReportFormValues {
    return this.#typed?.article === article ? this.#typed.values : readReportValues(draft, desk);
  }

  /** Sees to it that the preview shows this; the latest call wins. */
  show(state: Case, desk: Desk, values: ReportFormValues, shown: Shown): void {
    const drawn = this.#drawn;
    const same = drawn !== null && sameJson([drawn.values, drawn.shown], [values, shown]);
    if (same && drawn.state === state && drawn.desk === desk) return;
    const wanted = { state, desk, values, shown };
    this.#drawn = wanted;
    const other = drawn?.state.article !== state.article;
    if (other) this.view = null;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.#draw(wanted), other ? 0 : PAUSE_MS);
  }

  async #draw(wanted: Wanted): Promise<void> {
    try {
      const view = await reportView(wanted.state, wanted.desk, wanted.values, wanted.shown);
      if (this.#drawn !== wanted) return;
      this.view = view;
      this.#changed();
    } catch (error) {
      reportError(error);
    }
  }
}

/** The draft under which the choices for an article's report are kept. */
export function reportDraftKey(article: ArticleId): string {
  return `${article}/report`;
}

/** The form as it was left; else as somebody last had it on this desk, else as it starts. */
function readReportValues(draft: string | undefined, desk: Desk): ReportFormValues {
  const start: ReportFormValues = {
    ...DEFAULT_REPORT_VALUES,
    textShown: policyOf(desk).mayPrintWholeText ? 'whole' : 'excerpts',
    ...readReportChoices().form,
  };
  if (draft === undefined) return start;
  const kept = JSON.parse(draft) as Partial<Record<keyof ReportFormValues, unknown>>;
  const flag = (field: 'includePeople' | 'includeDeskName' | 'draft'): boolean =>
    typeof kept[field] === 'boolean' ? kept[field] : start[field];
  return {
    textShown: TEXT_SHOWN.find((shown) => shown === kept.textShown) ?? start.textShown,
    includePeople: flag('includePeople'),
    includeDeskName: flag('includeDeskName'),
    draft: flag('draft'),
  };
}

function sameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
