/** What a page says about its article in JSON-LD (schema.org), whatever else stands there. */

const ARTICLE_TYPES: ReadonlySet<string> = new Set(
  (
    'Article NewsArticle ReportageNewsArticle AnalysisNewsArticle BackgroundNewsArticle OpinionNewsArticle ' +
    'ReviewNewsArticle AskPublicNewsArticle AdvertiserContentArticle SatiricalArticle ScholarlyArticle TechArticle ' +
    'BlogPosting LiveBlogPosting SocialMediaPosting Report'
  ).split(' '),
);

/** Values looked at in all blocks of a page; more is no description of an article. */
const MOST_VALUES = 20_000;
const MOST_AUTHORS = 20;
/** One block longer than this holds the article itself a few times over. */
const MAX_LENGTH = 1_000_000;

/** Strings as they stand; empty where nothing is said. */
export interface LinkedArticle {
  readonly headline: string;
  readonly byline: string;
  readonly publisher: string;
  readonly url: string;
  readonly published: string;
  readonly language: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** The JSON of a page's blocks; null for a block that is none. */
export function parseLinked(text: string): unknown {
  if (text.length > MAX_LENGTH) return null;
  // Some sites still hide their data from browsers of the last century.
  const bare = text
    .trim()
    .replace(/^(?:<!--|(?:\/\/)?<!\[CDATA\[)/, '')
    .replace(/(?:-->|(?:\/\/)?\]\]>)$/, '');
  try {
    return JSON.parse(bare) as unknown;
  } catch {
    // Syntax, or nesting that the browser's parser does not stand: foreign data, not our bug.
    return null;
  }
}

/** The first article in the blocks, references to other entries followed; null without one. */
export function findArticle(blocks: readonly unknown[]): LinkedArticle | null {
  const entries = new Map<string, Fields>();
  let article: Fields | null = null;
  for (const fields of entriesIn(blocks)) {
    const id = own(fields, '@id');
    // An entry and mere references to it share the id: the one that says more counts.
    if (typeof id === 'string' && Object.keys(fields).length > 1) entries.set(id, fields);
    if (article === null && isArticle(own(fields, '@type'))) article = fields;
  }
  if (article === null) return null;
  const from = article;
  const named = (name: string) => namesOf(own(from, name), entries);
  const page = own(from, 'mainEntityOfPage');
  return {
    headline: firstString(own(from, 'headline'), own(from, 'name')),
    byline: named('author') || named('creator'),
    publisher: named('publisher'),
    url: firstString(
      own(from, 'url'),
      page,
      isFields(page) ? own(page, '@id') : '',
      own(from, '@id'),
    ),
    published: firstString(own(from, 'datePublished'), own(from, 'dateCreated')),
    language: firstString(own(from, 'inLanguage')),
  };
}

/** Every object, outermost first, without recursion and within a budget. */
function* entriesIn(blocks: readonly unknown[]): Generator<Fields> {
  const waiting: unknown[] = blocks.toReversed();
  for (let budget = MOST_VALUES; budget > 0 && waiting.length > 0; budget--) {
    const value = waiting.pop();
    if (Array.isArray(value)) waiting.push(...value.slice(0, MOST_VALUES).toReversed());
    if (!isFields(value)) continue;
    yield value;
    const inner = Object.values(value).filter((part) => typeof part === 'object');
    waiting.push(...inner.slice(0, MOST_VALUES).toReversed());
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Own fields only: a page can name `__proto__` and `constructor` as it likes. */
function own(fields: Fields, name: string): unknown {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

function isArticle(type: unknown): boolean {
  const types: readonly unknown[] = Array.isArray(type) ? type : [type];
  return types.some(
    (name) => typeof name === 'string' && ARTICLE_TYPES.has(name.replace(/^.*[/:#]/, '')),
  );
}

/** Names of people or organisations: a string, an entry, a reference to one, or a list of these. */
function namesOf(value: unknown, entries: ReadonlyMap<string, Fields>): string {
  const list: readonly unknown[] = Array.isArray(value) ? value.slice(0, MOST_AUTHORS) : [value];
  const names = list.map((one) => {
    if (typeof one === 'string') return isAddress(one) ? '' : one;
    if (!isFields(one)) return '';
    const id = own(one, '@id');
    const entry = typeof id === 'string' ? entries.get(id) : undefined;
    return firstString(own(one, 'name'), entry === undefined ? '' : own(entry, 'name'));
  });
  return names.filter((name) => name !== '').join(', ');
}

/** Many pages name an author by a profile's address. */
export function isAddress(text: string): boolean {
  return /^(?:[a-z][a-z\d+.-]*:)?\/\//i.test(text.trim());
}

function firstString(...values: readonly unknown[]): string {
  const one = values.flat().find((value) => typeof value === 'string' && value.trim() !== '');
  return typeof one === 'string' ? one : '';
}
