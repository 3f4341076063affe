/** Title, byline, publisher, date, address and language of a page, as the page itself says them. */
import type { ImportedDetails } from '../imported.ts';
import type { IntakeProblem } from '../problems.ts';
import { Details } from './details.ts';
import { findArticle, isAddress, parseLinked } from './json-ld.ts';

type Name = keyof ImportedDetails;

/** Names of `<meta>` elements (name, property or itemprop), the surest first. */
const META: Readonly<Record<Exclude<Name, 'language'>, readonly string[]>> = {
  title: [
    'og:title',
    'twitter:title',
    'citation_title',
    'dc.title',
    'dcterms.title',
    'parsely-title',
    'headline',
  ],
  byline: [
    'article:author',
    'author',
    'citation_author',
    'dc.creator',
    'dcterms.creator',
    'parsely-author',
    'sailthru.author',
    'byl',
  ],
  publisher: [
    'og:site_name',
    'citation_publisher',
    'dc.publisher',
    'dcterms.publisher',
    'application-name',
    'publisher',
  ],
  url: ['og:url', 'twitter:url', 'parsely-link'],
  published: [
    'article:published_time',
    'og:published_time',
    'datepublished',
    'citation_publication_date',
    'dc.date',
    'dc.date.issued',
    'dcterms.issued',
    'dcterms.created',
    'parsely-pub-date',
    'sailthru.date',
    'pubdate',
    'publish-date',
    'date',
  ],
};
const MOST_META = 2_000;
const MOST_BLOCKS = 50;
const MOST_AUTHORS = 20;
/** With the space that markup puts around words. */
const LONGEST_HEADLINE = 1_000;
/** Between a title and the site's name, in the title of the window. */
const SITE_BREAK = /\s+[|–—»·:-]\s+/;

/** Comments that browsers and tools write above a page they save. */
const SAVED_FROM =
  /<!--\s*(?:saved from url=\(\d{1,6}\)|Page saved with SingleFile\s+url:\s*)(https?:\/\/[^\s<>]{1,2000})/i;
const SAVED_HEAD = 20_000;

/** What was found, and the headline that a reader of the page sees. */
export interface PageDetails {
  readonly details: Details;
  readonly notes: readonly IntakeProblem[];
  readonly visibleTitle: string;
}

/** Reads JSON-LD first, then Open Graph and other meta elements, then the page's own markup. */
export function readPageDetails(page: Document, markup: string): PageDetails {
  const details = new Details();
  const notes: IntakeProblem[] = [];
  readLinked(page, details, notes);
  readMeta(page, details);
  const address = (selector: string) => page.querySelector(selector)?.getAttribute('href');
  details.offer('url', address('link[rel~="canonical"]'), 'said');
  details.offer('url', SAVED_FROM.exec(markup.slice(0, SAVED_HEAD))?.[1], 'said');
  details.offer('language', page.documentElement.getAttribute('lang'), 'said');
  details.offer('language', contentOf(page, 'meta[http-equiv="content-language" i]'), 'said');
  details.offer('language', contentOf(page, 'meta[property="og:locale" i]'), 'said');
  const time = page.querySelector(
    'time[itemprop~="datePublished" i], time[pubdate], article time, main time',
  );
  details.offer('published', time?.getAttribute('datetime') ?? time?.textContent, 'guessed');
  const visibleTitle = headlineOf(page);
  details.offer('title', visibleTitle, 'guessed');
  details.offer('title', windowTitle(page, details.get('publisher')), 'guessed');
  const site = URL.parse(details.get('url'))?.hostname.replace(/^www\./, '');
  details.offer('publisher', site, 'guessed');
  return { details, notes: [...notes, ...details.notes], visibleTitle };
}

function readLinked(page: Document, details: Details, notes: IntakeProblem[]): void {
  const scripts = [...page.querySelectorAll('script[type^="application/ld+json" i]')];
  const blocks = scripts.slice(0, MOST_BLOCKS).map((script, index) => {
    const value = parseLinked(script.textContent ?? '');
    if (value === null) {
      notes.push({ code: 'details-unreadable', where: `JSON-LD ${index + 1}` });
    }
    return value;
  });
  const article = findArticle(blocks);
  if (article === null) return;
  details.offer('title', article.headline, 'said');
  details.offer('byline', article.byline, 'said');
  details.offer('publisher', article.publisher, 'said');
  // Unlike the canonical link, this may be an address of the entry ("#article"): it must be a page's.
  if (!article.url.includes('#')) details.offer('url', article.url, 'said');
  details.offer('published', article.published, 'said');
  details.offer('language', article.language, 'said');
}

function readMeta(page: Document, details: Details): void {
  const values = new Map<string, string[]>();
  for (const meta of [...page.querySelectorAll('meta[content]')].slice(0, MOST_META)) {
    const content = meta.getAttribute('content') ?? '';
    for (const by of ['property', 'name', 'itemprop']) {
      const name = meta.getAttribute(by)?.toLowerCase() ?? '';
      if (name !== '') values.set(name, [...(values.get(name) ?? []), content]);
    }
  }
  for (const [detail, names] of Object.entries(META) as [Name, readonly string[]][]) {
    for (const name of names) {
      const all = values.get(name) ?? [];
      if (detail !== 'byline') details.offer(detail, all[0], 'said');
      else {
        const people = all.filter((value) => !isAddress(value)).slice(0, MOST_AUTHORS);
        details.offer('byline', [...new Set(people)].join(', '), 'said');
      }
    }
  }
}

function contentOf(page: Document, selector: string): string | null | undefined {
  return page.querySelector(selector)?.getAttribute('content');
}

/** The one first heading of the page, or of its article; with several, none is the headline. */
function headlineOf(page: Document): string {
  for (const selector of ['h1[itemprop~="headline" i]', 'article h1', 'main h1', 'h1']) {
    const found = page.querySelectorAll(selector);
    const words = found.length === 1 ? (found[0]?.textContent ?? '') : '';
    const line = words.length <= LONGEST_HEADLINE ? words.replace(/\s+/g, ' ').trim() : '';
    if (line !== '') return line;
  }
  return '';
}

/** The window's title without the site's name after the last break. */
function windowTitle(page: Document, site: string): string {
  const title = page.title.slice(0, 2_000);
  const parts = title.split(SITE_BREAK);
  const last = parts.at(-1) ?? '';
  const known = site !== '' && last.toLowerCase() === site.toLowerCase();
  const short = parts.length > 1 && last.split(' ').length <= 4 && last.length < title.length / 2;
  return known || short
    ? title.slice(0, title.lastIndexOf(last)).replace(/\s+[|–—»·:-]\s+$/, '')
    : title;
}
