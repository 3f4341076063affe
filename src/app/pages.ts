/** Which page stands for a route, and the values it is given. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Case } from '../claims/case.ts';
import { policyOf } from '../claims/desk.ts';
import type { PersonId } from '../claims/ids.ts';
import '../ui/desk/desk-page.ts';
import '../ui/frame/error-state.ts';
import type { ReadRich } from '../ui/new-article/paste-lines.ts';
import type { FormatsView } from '../ui/report/format-values.ts';
import type { ReportFormValues } from '../ui/report/report-values.ts';
import type { Comparison } from '../ui/revision/comparison.ts';
import type { VoidFigures } from '../ui/settings/figures-settings.ts';
import type { CopyProgress, StorageFacts } from '../ui/settings/storage-settings.ts';
import type { AppModel } from './app-model.ts';
import { publishLines } from './publish-words.ts';
import type { ReportView } from './report-actions.ts';
import type { StoreState } from './desk-store.ts';
import type { Route } from './route.ts';

/**
 * The pages that load when they are first due. The desk is there from the start; an element whose
 * code is on its way takes its values up when it arrives.
 */
const LATER: Readonly<Partial<Record<Route['page'], () => Promise<unknown>>>> = {
  new: () => Promise.all([import('../ui/new-article/new-article-page.ts'), loadRich()]),
  opened: () => import('../ui/new-article/new-article-page.ts'),
  article: () => import('../ui/workbench/workbench-page.ts'),
  report: () => import('../ui/report/report-page.ts'),
  revision: () => Promise.all([import('../ui/revision/revision-page.ts'), loadRich()]),
  queries: () => import('../ui/queries/query-sheet-page.ts'),
  corrections: () => import('../ui/corrections/corrections-page.ts'),
  work: () => import('../ui/work/my-work-page.ts'),
  review: () => import('../ui/review/review-queue-page.ts'),
  settings: () => import('../ui/settings/settings-page.ts'),
};

/** What reads pasted markup comes with the first page that has a field for it. */
let readRich: ReadRich = () => '';

async function loadRich(): Promise<void> {
  ({ richLines: readRich } = await import('./rich-lines.ts'));
}

/** Loads what a page is made of; at once where it is here already. */
export async function loadPage({ page }: Route): Promise<void> {
  await LATER[page]?.();
}

/** Everything that pages are made of. */
export interface PageValues {
  readonly model: AppModel;
  readonly store: StoreState;
  readonly now: number;
  readonly storage: StorageFacts;
  readonly voids: VoidFigures;
  /** The safety copy that is being made or taken in, or null. */
  readonly copying: CopyProgress | null;
  /** A text is being read. */
  readonly busy: boolean;
  /** Why the text of **New article** was refused. */
  readonly refused: string;
  readonly reportValues: ReportFormValues;
  readonly report: ReportView | null;
  readonly formats: FormatsView;
  /** What comparing a new revision's text has come to; null before anything was compared. */
  readonly comparison: Comparison | null;
}

export function renderPage(route: Route, values: PageValues): TemplateResult | typeof nothing {
  const { model, store } = values;
  const articles = store.summaries.filter(({ removed }) => !removed);
  switch (route.page) {
    case 'desk':
      return html`<desk-page
        .articles=${articles}
        .names=${namesOf(store)}
        .people=${[...store.desk.people.values()]}
        .searchText=${model.searchText}
        .now=${values.now}
      ></desk-page>`;
    case 'new':
    case 'opened':
      return html`<new-article-page
        .draftPrefix=${route.page}
        .readRich=${readRich}
        .drafts=${draftsOf(model, route.page)}
        .busy=${values.busy}
        .refused=${values.refused}
      ></new-article-page>`;
    case 'work':
      return html`<my-work-page
        .articles=${articles}
        .people=${[...store.desk.people.values()]}
        .me=${model.me}
        .now=${values.now}
      ></my-work-page>`;
    case 'corrections':
      // What was published stays published, also where its article is off the desk.
      return html`<corrections-page .articles=${store.summaries}></corrections-page>`;
    case 'review':
      return html`<review-queue-page
        .articles=${articles}
        .names=${namesOf(store)}
        .me=${model.me?.id ?? null}
        .readerRole=${model.me?.role ?? 'checker'}
        .now=${values.now}
        .singleKeys=${model.preferences.singleKeys}
        .drafts=${model.drafts}
        .desk=${store.desk}
        .selected=${'article' in route ? { article: route.article, claim: route.claim } : null}
        .state=${store.open}
      ></review-queue-page>`;
    case 'settings':
      return html`<settings-page
        .people=${[...store.desk.people.values()]}
        .me=${model.me}
        .policy=${policyOf(store.desk)}
        .articles=${store.summaries}
        .scales=${store.desk.scales}
        .voids=${values.voids}
        .preferences=${model.preferences}
        .storage=${values.storage}
        .copying=${values.copying}
        .drafts=${textsOf(model)}
      ></settings-page>`;
    case 'article':
    case 'report':
    case 'revision':
    case 'queries':
      if (store.missing === route.article) return notFound();
      // While another article is still being read, the former one must not stand under this address.
      if (store.open === null || store.open.article !== route.article) return nothing;
      if (route.page === 'article') return renderWorkbench(store.open, route.claim, values);
      if (route.page === 'queries') {
        return html`<query-sheet-page .state=${store.open} .desk=${store.desk}></query-sheet-page>`;
      }
      return route.page === 'report'
        ? renderReport(store.open, values)
        : renderRevision(store.open, values);
    case 'unknown':
      return notFound();
  }
}

function renderWorkbench(
  state: Case,
  claim: Extract<Route, { page: 'article' }>['claim'],
  { model, store, now }: PageValues,
): TemplateResult {
  if (claim !== null && state.claims.every(({ id }) => id !== claim)) return notFound();
  return html`<workbench-page
    .state=${state}
    .desk=${store.desk}
    .me=${meOf(model)}
    .drafts=${model.drafts}
    .articles=${store.summaries}
    .selected=${claim}
    .singleKeys=${model.preferences.singleKeys}
    .seen=${model.activitySeen(state.article)}
    .now=${now}
  ></workbench-page>`;
}

function renderReport(
  state: Case,
  { model, store, now, reportValues, report, formats }: PageValues,
): TemplateResult {
  return html`<report-page
    .state=${state}
    .desk=${store.desk}
    .me=${meOf(model)}
    .drafts=${model.drafts}
    .now=${now}
    .values=${reportValues}
    .preview=${report?.preview ?? null}
    .gate=${publishLines(report?.gate ?? [])}
    .formats=${formats}
  ></report-page>`;
}

function renderRevision(state: Case, { model, store, comparison }: PageValues): TemplateResult {
  return html`<revision-page
    .state=${state}
    .desk=${store.desk}
    .me=${meOf(model)}
    .drafts=${model.drafts}
    .comparison=${comparison}
    .readRich=${readRich}
    .singleKeys=${model.preferences.singleKeys}
  ></revision-page>`;
}

function notFound(): TemplateResult {
  return html`<error-state code="not-found"></error-state>`;
}

/** Somebody who has not said who they are sees everything as a checker would, and writes nothing. */
function meOf({ me }: AppModel): {
  readonly person: PersonId;
  readonly role: 'checker' | 'editor';
} {
  return { person: me?.id ?? ('' as PersonId), role: me?.role ?? 'checker' };
}

function namesOf({ desk }: StoreState): ReadonlyMap<PersonId, string> {
  return new Map([...desk.people].map(([id, { name }]) => [id, name]));
}

function textsOf({ drafts }: AppModel): Readonly<Record<string, string>> {
  return Object.fromEntries([...drafts].map(([key, { text }]) => [key, text]));
}

/** Only the drafts of the form: the page takes them once, before anybody has touched it. */
function draftsOf(model: AppModel, prefix: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(textsOf(model)).filter(([key]) => key.startsWith(`${prefix}/`)),
  );
}
