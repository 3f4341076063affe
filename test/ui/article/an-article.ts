/** Small articles and marks for tests of the reading view. */
import { html } from 'lit';
import type { ClaimId } from '../../../src/claims/ids.ts';
import { RATING_GROUPS, type RatingGroup } from '../../../src/claims/vocabulary.ts';
import { offset, range } from '../../../src/text/offsets.ts';
import { blocksOf, revisionText, type RevisionText } from '../../../src/text/revision-text.ts';
import type { ArticleMark } from '../../../src/ui/article/article-mark.ts';
import type { ArticleView } from '../../../src/ui/article/article-view.ts';
import '../../../src/ui/article/article-view.ts';
import { mount, settled } from '../mount.ts';

/** Heading, paragraphs, two items, a quotation: something of everything. */
export const FERRIES: RevisionText = revisionText([
  { kind: 'heading', text: 'A fuller deck' },
  {
    kind: 'paragraph',
    text: 'Passenger numbers are up 40 percent. The boats cost 96 million crowns, as agreed.',
  },
  { kind: 'item', text: 'The crossing takes 22 minutes.' },
  { kind: 'item', text: 'Fares rose in April.' },
  { kind: 'quotation', text: 'The weather is another matter.' },
  { kind: 'paragraph', text: 'Islanders tell a more mixed story, and the queues are longer.' },
]);

/** Scripts from right to left, combining marks, characters of two code units, families of emoji. */
export const SCRIPTS: RevisionText = revisionText([
  { kind: 'heading', text: 'גשר שלא נבנה' },
  { kind: 'paragraph', text: 'ارتفع عدد الركاب بنسبة 40 في المائة هذا العام.' },
  { kind: 'paragraph', text: 'Cafe\u0323\u0302 𝒜𝒷 👩‍👩‍👧 and 🇫🇮 went to a\u0308\u0323re, 字字字。' },
  { kind: 'item', text: 'המחיר 96 million crowns בדיוק' },
]);

export const id = (name: string): ClaimId => name as ClaimId;

/** A mark over the first place where these words stand; "a|b" runs from `a` to the end of `b`. */
export function markOn(
  revision: RevisionText,
  words: string,
  more: Partial<ArticleMark> = {},
): ArticleMark {
  const [from = '', to] = words.split('|');
  const start = revision.text.indexOf(from);
  if (start < 0) throw new Error(`the text has no ${from}`);
  const end = to === undefined ? start + from.length : revision.text.indexOf(to, start) + to.length;
  return {
    claim: id(words),
    number: 1,
    range: range(start, end),
    group: 'not-rated',
    label: 'Marked',
    status: 'marked',
    done: false,
    adjustable: null,
    ...more,
  };
}

/** Numbers marks by reading order; appearances of one claim share a number. */
export function numbered(marks: readonly ArticleMark[]): readonly ArticleMark[] {
  const sorted = [...marks].sort((a, b) => a.range.start - b.range.start);
  const numbers = new Map<ClaimId, number>();
  for (const { claim } of sorted) if (!numbers.has(claim)) numbers.set(claim, numbers.size + 1);
  return marks.map((mark) => ({ ...mark, number: numbers.get(mark.claim) ?? 0 }));
}

/** Random numbers that can be had again: the seed stands in the test's message. */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    // Mulberry32, public domain.
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
}

/** Marks at random places, some with two appearances, some over several blocks. */
export function randomMarks(
  revision: RevisionText,
  count: number,
  below: (n: number) => number,
): readonly ArticleMark[] {
  const marks = Array.from({ length: count }, (_, i): ArticleMark => {
    const start = below(revision.text.length - 1);
    const end = Math.min(revision.text.length, start + 1 + below(60));
    return {
      claim: id(`c${below(count)}-${i % 3}`),
      number: 0,
      range: range(start, end),
      group: RATING_GROUPS[below(7)] as RatingGroup,
      label: 'Some',
      status: 'in-progress',
      done: below(2) === 0,
      adjustable: null,
    };
  });
  // The group belongs to the claim.
  const groups = new Map(marks.map(({ claim, group }) => [claim, group]));
  return numbered(marks.map((mark) => ({ ...mark, group: groups.get(mark.claim) ?? 'mixed' })));
}

/** A long text of many blocks, in sections. */
export function longText(length: number): RevisionText {
  const blocks = [];
  let size = 0;
  for (let i = 0; size < length; i++) {
    const text = `Paragraph ${i}. ${'The crossing takes 22 minutes and the queues are longer. '.repeat(4)}`;
    blocks.push({ kind: i % 7 === 3 ? ('item' as const) : ('paragraph' as const), text });
    size += text.length;
  }
  return revisionText(blocks);
}

/** Mounts a view with a height, and waits until the whole text stands and was laid out. */
export async function mountArticle(
  values: Partial<
    Pick<
      ArticleView,
      'revision' | 'marks' | 'selected' | 'lost' | 'singleKeys' | 'readOnly' | 'locale'
    >
  >,
): Promise<ArticleView> {
  const view = await mount<ArticleView>(
    html`<article-view
      style="block-size: 600px"
      .revision=${values.revision ?? FERRIES}
      .marks=${values.marks ?? []}
      .selected=${values.selected ?? null}
      .lost=${values.lost ?? null}
      .singleKeys=${values.singleKeys ?? true}
      .readOnly=${values.readOnly ?? false}
      .locale=${values.locale ?? 'en'}
    ></article-view>`,
  );
  await view.drawn;
  await nextFrame();
  return view;
}

/** Waits until a frame has been prepared, with everything that was put off to it. */
export async function nextFrame(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(resolve));
  await new Promise((resolve) => requestAnimationFrame(resolve));
  await settled(document.body);
}

export function rootOf(view: ArticleView): ShadowRoot {
  if (!view.shadowRoot) throw new Error('the view has not been drawn');
  return view.shadowRoot;
}

/** The text as it stands in the DOM. */
export function drawnText(view: ArticleView): string {
  return [...rootOf(view).querySelectorAll('.block')]
    .map(({ textContent }) => textContent)
    .join('\n');
}

/** For every code unit, the ids of the claims drawn over it, by mark elements; blocks in order. */
export function drawnClaims(container: ParentNode): readonly string[] {
  const claims: string[] = [];
  [...container.querySelectorAll('.block')].forEach((block, i) => {
    if (i > 0) claims.push('-');
    for (const node of block.childNodes) {
      const ids = node instanceof HTMLElement ? (node.dataset['claims'] ?? '') : '';
      const sorted = ids.split(' ').sort().join(' ');
      for (let k = 0; k < (node.textContent ?? '').length; k++) claims.push(sorted);
    }
  });
  return claims;
}

/** The same, worked out from the marks one code unit at a time. */
export function expectedClaims(
  revision: RevisionText,
  marks: readonly ArticleMark[],
): readonly string[] {
  const claims = Array.from({ length: revision.text.length }, (_, at) =>
    [
      ...new Set(
        marks.filter(({ range }) => range.start <= at && at < range.end).map((m) => m.claim),
      ),
    ]
      .sort()
      .join(' '),
  );
  for (const { end } of blocksOf(revision).slice(0, -1)) claims[end] = '-';
  return claims;
}

/** Selects from one offset to another, in either direction, as a drag with the mouse leaves it. */
export function selectWords(view: ArticleView, from: number, to: number): void {
  const { text } = view.stage as NonNullable<ArticleView['stage']>;
  const a = text.placeOf(offset(from));
  const b = text.placeOf(offset(to));
  getSelection()?.setBaseAndExtent(a.node, a.offset, b.node, b.offset);
}

/** Presses a key on whatever has the focus inside the page. */
export function press(target: EventTarget, key: string, init: KeyboardEventInit = {}): boolean {
  return target.dispatchEvent(
    new KeyboardEvent('keydown', {
      key,
      bubbles: true,
      composed: true,
      cancelable: true,
      ...init,
    }),
  );
}
