/**
 * The collapsible parts of the claim panel in reading order: what each is called, what it shows,
 * what stands beside its heading, and where the cursor goes in it. A new part is one more entry here.
 */
import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { Case, Claim } from '../../claims/case.ts';
import type { Desk } from '../../claims/desk.ts';
import type { PanelPart } from '../../claims/gates.ts';
import { independentSources } from '../../claims/sources.ts';
import type { ArticleSummary } from '../../claims/summary.ts';
import type { ClaimLikeness } from '../../insight/similar-claims.ts';
import { formatNumber, plural } from '../format.ts';
import type { Drafts, Me } from './claim-part.ts';
import { openNotes } from './claims-filter.ts';
import './cross-check-part.ts';
import { crossCheckWords, hasCrossCheck } from './cross-check-words.ts';
import './details-part.ts';
import './evidence-part.ts';
import './history-part.ts';
import { countUnread } from './note-marks.ts';
import './notes-part.ts';
import './quote-part.ts';
import './reply-part.ts';
import './verdict-part.ts';

export type PanelSectionName =
  'quote' | 'details' | 'evidence' | 'reply' | 'verdict' | 'cross-check' | 'notes' | 'history';

/** What the parts are made of. */
export interface PanelPartValues {
  readonly state: Case;
  readonly claim: Claim;
  readonly desk: Desk;
  readonly me: Me;
  readonly drafts: Drafts;
  /** The rows of all articles of the desk: where earlier rulings come from. */
  readonly articles: readonly ArticleSummary[];
  readonly likeness: ClaimLikeness;
  /** Today, `YYYY-MM-DD`. */
  readonly today: string;
  readonly singleKeys: boolean;
  /** Another place in the article is being looked for. */
  readonly hinted: boolean;
}

/** One part as the panel draws it. */
export interface PanelPartView {
  readonly section: PanelSectionName;
  readonly heading: string;
  /** A few words beside the heading; empty for none. */
  readonly aside: string;
  readonly body: () => TemplateResult;
}

/** The parts that this claim has, in reading order. */
export function panelParts(values: PanelPartValues): readonly PanelPartView[] {
  const { claim, desk } = values;
  const part = (
    section: PanelSectionName,
    heading: string,
    body: () => TemplateResult,
    aside = '',
  ): PanelPartView => ({ section, heading, body, aside });
  return [
    part('quote', msg('Quote'), () => quotePart(values)),
    part('details', msg('The claim'), () => detailsPart(values)),
    part('evidence', msg('Evidence'), () => evidencePart(values), sourcesWords(claim, desk)),
    part('reply', msg('Right of reply'), () => replyPart(values), replyWords(claim)),
    part('verdict', msg('Verdict'), () => verdictPart(values)),
    ...(hasCrossCheck(claim, desk)
      ? [
          part(
            'cross-check',
            msg('Cross-check'),
            () => crossCheckPart(values),
            crossCheckWords(claim),
          ),
        ]
      : []),
    part('notes', msg('Notes'), () => notesPart(values), notesWords(values)),
    part('history', msg('History'), () => historyPart(values)),
  ];
}

/** The part of the panel in which the thing stands; the others stand outside of them. */
export function sectionOf(part: Exclude<PanelPart, 'article' | 'correction'>): PanelSectionName {
  switch (part) {
    case 'restated':
    case 'claimant':
      return 'details';
    case 'finding':
      return 'verdict';
    default:
      return part;
  }
}

/** Puts the cursor where the thing is filled in. The part is open and drawn by then. */
export async function focusPanelPart(
  root: ParentNode,
  part: Exclude<PanelPart, 'article' | 'correction'>,
): Promise<void> {
  const find = <Name extends keyof HTMLElementTagNameMap>(name: Name) => root.querySelector(name);
  switch (part) {
    case 'quote':
      return find('quote-part')?.focusPart();
    case 'restated':
      return find('details-part')?.focusField('restated');
    case 'claimant':
      return find('details-part')?.focusClaimant();
    case 'evidence':
      return find('evidence-part')?.focusPart();
    case 'reply':
      return find('reply-part')?.focusPart();
    case 'verdict':
      return find('verdict-part')?.focusRating();
    case 'finding':
      return find('verdict-part')?.focusField('finding');
    case 'cross-check':
      return find('cross-check-part')?.focusPart();
    case 'notes':
      return find('notes-part')?.focusPart();
  }
}

function quotePart({ state, claim, desk, me, hinted }: PanelPartValues): TemplateResult {
  return html`<quote-part
    .state=${state}
    .claim=${claim}
    .desk=${desk}
    .me=${me}
    .hinted=${hinted}
  ></quote-part>`;
}

function detailsPart(values: PanelPartValues): TemplateResult {
  const { state, claim, desk, me, drafts, articles, singleKeys } = values;
  return html`<details-part
    .state=${state}
    .claim=${claim}
    .desk=${desk}
    .me=${me}
    .drafts=${drafts}
    .articles=${articles}
    .singleKeys=${singleKeys}
  ></details-part>`;
}

function evidencePart({ state, claim, desk, me, drafts, today }: PanelPartValues): TemplateResult {
  return html`<evidence-part
    .state=${state}
    .claim=${claim}
    .desk=${desk}
    .me=${me}
    .drafts=${drafts}
    .today=${today}
  ></evidence-part>`;
}

function replyPart({ state, claim, desk, me, drafts, today }: PanelPartValues): TemplateResult {
  return html`<reply-part
    .state=${state}
    .claim=${claim}
    .desk=${desk}
    .me=${me}
    .drafts=${drafts}
    .today=${today}
  ></reply-part>`;
}

function verdictPart(values: PanelPartValues): TemplateResult {
  const { state, claim, desk, me, drafts, articles, likeness, today, singleKeys } = values;
  return html`<verdict-part
    .state=${state}
    .claim=${claim}
    .desk=${desk}
    .me=${me}
    .drafts=${drafts}
    .singleKeys=${singleKeys}
    .articles=${articles}
    .likeness=${likeness}
    .today=${today}
  ></verdict-part>`;
}

function crossCheckPart({ state, claim, desk, me, drafts }: PanelPartValues): TemplateResult {
  return html`<cross-check-part
    .state=${state}
    .claim=${claim}
    .desk=${desk}
    .me=${me}
    .drafts=${drafts}
  ></cross-check-part>`;
}

function notesPart({ state, claim, desk, me, drafts }: PanelPartValues): TemplateResult {
  return html`<notes-part
    .state=${state}
    .claim=${claim}
    .desk=${desk}
    .me=${me}
    .drafts=${drafts}
  ></notes-part>`;
}

function historyPart({ state, claim, desk, me }: PanelPartValues): TemplateResult {
  return html`<history-part
    .state=${state}
    .claim=${claim}
    .desk=${desk}
    .me=${me}
  ></history-part>`;
}

function sourcesWords(claim: Claim, desk: Desk): string {
  const sources = claim.evidence.flatMap((item) =>
    item.private ? [] : (desk.sources.get(item.source) ?? []),
  );
  const count = independentSources(sources, desk.sources);
  return plural(count, {
    one: msg('1 independent source'),
    other: msg(str`${formatNumber(count)} independent sources`),
  });
}

function replyWords({ contacts, replyWaived }: Claim): string {
  if (contacts.some(({ answer }) => answer !== '')) return msg('Answered');
  if (contacts.length > 0) return msg('Asked');
  return replyWaived === null ? msg('Open') : msg('Waived');
}

function notesWords({ state, claim, me, drafts }: PanelPartValues): string {
  const count = openNotes(claim);
  const fresh = countUnread(state.article, claim, me.person, drafts);
  return [
    count === 0 ? '' : msg(str`${formatNumber(count)} open`),
    fresh === 0 ? '' : msg(str`${formatNumber(fresh)} new`),
  ]
    .filter((words) => words !== '')
    .join(', ');
}
