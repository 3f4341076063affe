/** Everything the report page can ask for: its choices, its files, its paper. */
import { msg, str } from '@lit/localize';
import type { ArticleId } from '../claims/ids.ts';
import type { ReportFile } from '../report/report-file.ts';
import type { FormatOptions, FormatsView, ReportFormat } from '../ui/report/format-values.ts';
import { formatWord } from '../ui/report/format-words.ts';
import { DEFAULT_REPORT_VALUES, type ReportFormValues } from '../ui/report/report-values.ts';
import type { AppModel } from './app-model.ts';
import { copyText } from './copy-text.ts';
import { downloadBlob } from './files.ts';
import { reportNow, type ReportView } from './report-actions.ts';
import { ReportFormats } from './report-formats.ts';
import type { ReportSignal } from './report-signals.ts';
import { ReportSession, reportDraftKey } from './report-session.ts';

export class ReportDoor {
  readonly #model: AppModel;
  readonly #session: ReportSession;
  readonly #formats: ReportFormats;

  /** What the page's elements signal, and what comes of it. */
  readonly answers: Readonly<Record<ReportSignal, (detail: never) => unknown>> = {
    'report-options': ({ options }: { options: ReportFormValues }) => this.#onOptions(options),
    'choose-format': ({ format }: { format: ReportFormat }) => this.#formats.choose(format),
    'format-options': ({ options }: { options: FormatOptions }) => this.#formats.change(options),
    'download-report': ({ format }: { format: ReportFormat }) => this.#onDownload(format),
    'copy-report': ({ format }: { format: ReportFormat }) => this.#onCopy(format),
    'share-report': ({ format }: { format: ReportFormat }) => this.#onShare(format),
    'print-report': () => this.#onPrint(),
    'cancel-report': () => this.#formats.cancel(),
  };

  constructor(model: AppModel, changed: () => void) {
    this.#model = model;
    this.#session = new ReportSession(() => {
      this.#look();
      changed();
    });
    this.#formats = new ReportFormats(changed);
  }

  /** What was drawn last, or null before the first drawing. */
  get view(): ReportView | null {
    return this.#session.view;
  }

  get formats(): FormatsView {
    return this.#formats.view;
  }

  /** What stands in the form of the open article. */
  values(): ReportFormValues {
    const { view, drafts } = this.#model;
    const open = view?.open ?? null;
    if (view === null || open === null) return DEFAULT_REPORT_VALUES;
    const draft = drafts.get(reportDraftKey(open.article))?.text;
    return this.#session.values(open.article, draft, view.desk);
  }

  /** Sees to it that the page shows the open article's report. */
  show(): void {
    const { view } = this.#model;
    const open = view?.open ?? null;
    if (view === null || open === null) return;
    const { format, options } = this.#formats.view;
    this.#session.show(open, view.desk, this.values(), { format, options });
    this.#look();
  }

  #look(): void {
    const { store } = this.#model;
    const { view } = this.#session;
    if (store === null || view === null) return;
    void this.#formats.look(view.report, store.state.desk, view.now);
  }

  async #onOptions(options: ReportFormValues): Promise<void> {
    const article: ArticleId | undefined = this.#model.store?.state.open?.article;
    if (article === undefined) return;
    this.#session.type(article, options);
    await this.#model.keepDraft(reportDraftKey(article), JSON.stringify(options));
  }

  async #onDownload(format: ReportFormat): Promise<void> {
    const file = await this.#write(format);
    if (file !== null) downloadBlob(file.name, new Blob([file.bytes], { type: file.type }));
  }

  async #onCopy(format: ReportFormat): Promise<void> {
    const file = await this.#write(format);
    if (file === null) return;
    const text = new TextDecoder().decode(file.bytes);
    await copyText(this.#model, { text, what: msg(str`The report as ${formatWord(format)}`) });
  }

  async #onShare(format: ReportFormat): Promise<void> {
    const file = await this.#write(format);
    if (file === null) return;
    const shared = new File([file.bytes], file.name, { type: file.type });
    try {
      await navigator.share({ files: [shared], title: file.name });
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      // The person closed the dialog: that is an answer.
      if (error.name === 'AbortError') return;
      this.#model.notify({
        tone: 'problem',
        text: msg('The browser did not share the file. Nothing is lost: use Download instead.'),
      });
    }
  }

  async #onPrint(): Promise<void> {
    const made = await this.#report();
    if (made === null) return;
    const [{ printReport }, { reportParts }] = await Promise.all([
      import('./report-print.ts'),
      import('./report-writer.ts'),
    ]);
    printReport(reportParts(made.report, { now: made.now }));
  }

  /** The file of the report as it now is, or null when there is none. */
  async #write(format: ReportFormat): Promise<ReportFile | null> {
    if (format === 'print') return null;
    try {
      const made = await this.#report();
      return made === null ? null : await this.#formats.write(format, made.report, made.now);
    } catch (error) {
      reportError(error);
      this.#model.notify({
        tone: 'problem',
        text: msg(
          'The file could not be written. Nothing of the report is lost. Try again, or take another format.',
        ),
      });
      return null;
    }
  }

  async #report() {
    const { view } = this.#model;
    const open = view?.open ?? null;
    return view === null || open === null ? null : reportNow(open, view.desk, this.values());
  }
}
