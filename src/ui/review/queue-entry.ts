/** One entry of the review queue: the claim, and what an editor wants to know before reading it. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { PersonId } from '../../claims/ids.ts';
import type { ClaimSummary } from '../../claims/summary.ts';
import {
  daysUntil,
  formatDate,
  formatDateTime,
  formatDay,
  formatList,
  formatNumber,
  formatRelative,
  plural,
} from '../format.ts';
import '../parts/rating-chip.ts';
import { priorityWord } from '../words.ts';
import { waitingSince, type QueueItem } from './queue.ts';
import { reviewHref } from './review-address.ts';

export interface EntryValues {
  readonly names: ReadonlyMap<PersonId, string>;
  /** Who is looking. */
  readonly me: PersonId | null;
  readonly now: number;
  readonly novelty: 'new' | 'changed' | 'seen';
  /** The claim is the one that is being read. */
  readonly open: boolean;
  readonly focused: () => void;
}

/** The entry's content; its list item belongs to the list. Uses `reviewStyles`. */
export function renderEntry(item: QueueItem, values: EntryValues): TemplateResult {
  const { article, claim } = item;
  const since = waitingSince(item);
  const address = { article: article.article, claim: claim.claim };
  return html`<div class="what">
      <h2>
        <a
          id="claim-${claim.claim}"
          href=${reviewHref(address)}
          dir="auto"
          aria-current=${values.open ? 'true' : nothing}
          aria-describedby="about-${claim.claim}"
          @focus=${values.focused}
          >${claim.restated || claim.quote}</a
        >
      </h2>
      ${
        claim.restated === '' || claim.restated === claim.quote
          ? nothing
          : html`<blockquote dir="auto">${claim.quote}</blockquote>`
      }
      ${claim.finding === '' ? nothing : html`<p class="finding" dir="auto">${claim.finding}</p>`}
      <p class="from faint" dir="auto">
        ${article.title || msg('Untitled article')}${
          claim.number === null ? nothing : html`, ${msg(str`claim ${formatNumber(claim.number)}`)}`
        }
      </p>
    </div>
    <div class="facts" id="about-${claim.claim}">
      ${renderNovelty(values.novelty)}
      <rating-chip .group=${claim.group} .label=${claim.ratings.join(', ')}></rating-chip>
      ${claim.correctionOpen ? html`<p class="mark">${msg('Correction')}</p>` : nothing}
      <p>
        <time datetime=${since} title=${formatDateTime(since)}
          >${msg(str`Submitted ${formatRelative(since, values.now)}`)}</time
        >${renderAuthors(claim, values.names)}
      </p>
      ${renderDue(claim, values.now)}
      ${
        claim.priority === 'normal'
          ? nothing
          : html`<p class=${claim.priority === 'high' ? 'high' : ''}>
              ${msg(str`${priorityWord(claim.priority)} priority`)}
            </p>`
      }
      ${
        claim.openNotes > 0
          ? html`<p>
              ${plural(claim.openNotes, {
                one: msg('1 open note'),
                other: msg(str`${formatNumber(claim.openNotes)} open notes`),
              })}
            </p>`
          : nothing
      }
      ${
        values.me !== null && claim.authors.includes(values.me)
          ? html`<p>${msg('Your own verdict')}</p>`
          : nothing
      }
    </div>`;
}

function renderNovelty(novelty: EntryValues['novelty']) {
  if (novelty === 'seen') return nothing;
  return html`<p class="mark">
    ${novelty === 'new' ? msg('New to you') : msg('Changed since you looked')}
  </p>`;
}

function renderAuthors(claim: ClaimSummary, names: ReadonlyMap<PersonId, string>) {
  const people = claim.authors.length > 0 ? claim.authors : [claim.submittedBy ?? claim.changedBy];
  const words = formatList(people.map((person) => names.get(person) ?? person));
  return html` ${msg(str`by ${words}`)}`;
}

function renderDue({ due }: ClaimSummary, now: number) {
  if (due === '') return nothing;
  const late = (daysUntil(due, now) ?? 0) < 0;
  return html`<p class=${late ? 'late' : ''}>
    <time datetime=${due} title=${formatDate(due)}
      >${
        late ? msg(str`Overdue since ${formatDate(due)}`) : msg(str`Due ${formatDay(due, now)}`)
      }</time
    >
  </p>`;
}
