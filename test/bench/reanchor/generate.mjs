// Revisions with their truth by construction: an article is made of words that carry where they
// came from, edits change the words, and where a claim must stand afterwards is read off.
import { readFileSync } from 'node:fs';

const SAMPLE = new URL('../../../fixtures/sample/article.txt', import.meta.url);

/** Kinds of revision: share of characters deleted and inserted, and what else happens. */
export const KINDS = {
  '1 %': { share: 0.01 },
  '5 %': { share: 0.05 },
  '20 %': { share: 0.2 },
  typography: { share: 0.01, typography: true },
  moves: { share: 0.02, moves: true },
};

/** Below this share of letters that stayed, both the new place and "gone" are right answers. */
const EITHER_BELOW = 0.25;
/** Words of other sentences between two parts of a claim that make them two places. */
const APART = 60;

/** A random source (mulberry32): the same seed, the same numbers. */
export function random(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const int = (n) => Math.floor(next() * n);
  return { next, int, pick: (list) => list[int(list.length)], chance: (p) => next() < p };
}

/**
 * One article, its revision and the claims in it: `{before, after, claims}`; a claim is
 * `{start, end, truth, either, unique}` with `truth` a range of `after` or null where it is gone.
 */
export function generate(seed, kind, { size = 100_000, claims = 500 } = {}) {
  const settings = KINDS[kind];
  const r = random(seed * 7919 + Object.keys(KINDS).indexOf(kind) * 104729 + size);
  const writer = new Writer(r);
  const doc = writer.article(size);
  let id = 0;
  for (const word of wordsOf(doc)) word.origins = [id++];
  const old = layOut(doc);
  const originals = wordsOf(doc).map(({ text }) => text);
  const chosen = chooseClaims(r, doc, old, claims);

  const now = copyOf(doc);
  edit(r, writer, now, settings.share * old.text.length);
  if (settings.moves) move(r, now);
  if (settings.typography) setType(now);
  const laid = layOut(now);
  const where = new Map();
  laid.words.forEach((word, n) => {
    for (const origin of word.origins) where.set(origin, [...(where.get(origin) ?? []), n]);
  });
  return {
    before: { text: old.text, shape: shapeOf(doc) },
    after: { text: laid.text, shape: shapeOf(now) },
    claims: chosen.map((claim) => ({
      ...claim,
      ...truthOf(claim, laid, where, originals, settings.typography),
    })),
  };
}

/** A copy that keeps which template a sentence is of. */
const copyOf = (doc) =>
  doc.map(({ shape, sentences }) => ({
    shape,
    sentences: sentences.map((sentence) =>
      Object.assign(
        sentence.map((word) => ({ ...word })),
        { template: sentence.template },
      ),
    ),
  }));
const shapeOf = (doc) => doc.map(({ shape }) => shape).join('');
const wordsOf = (doc) => doc.flatMap(({ sentences }) => sentences.flat());

/** The text, and each word with its place. */
function layOut(doc) {
  let text = '';
  const words = [];
  for (const { sentences } of doc) {
    if (text !== '') text += '\n';
    let first = true;
    for (const word of sentences.flat()) {
      if (!first) text += word.glue ?? ' ';
      first = false;
      const start = text.length;
      text += word.text;
      words.push({ origins: word.origins, text: word.text, start, end: text.length });
    }
  }
  return { text, words };
}

// Claims

const EDGES = /^["'(“‘]+|[.,;:!?"')”’]+$/g;

function chooseClaims(r, doc, laid, count) {
  const sentences = [];
  let at = 0;
  doc.forEach((paragraph, block) => {
    for (const sentence of paragraph.sentences) {
      sentences.push({ from: at, to: at + sentence.length - 1, block });
      at += sentence.length;
    }
  });
  const claims = [];
  let repeated = 0;
  for (let tries = 0; claims.length < count && tries < count * 400; tries++) {
    const n = r.int(sentences.length);
    const { from, to, block } = sentences[n];
    const length = to - from + 1;
    let [first, last] = [from, to];
    const what = r.next();
    if (what < 0.25) {
      const words = 1 + r.int(3);
      first = from + r.int(Math.max(1, length - words));
      last = Math.min(to, first + words - 1);
    } else if (what < 0.6) {
      const words = 4 + r.int(9);
      first = from + r.int(Math.max(1, length - words));
      last = Math.min(to, first + words - 1);
    } else if (what < 0.7 && sentences[n + 1]?.block === block) last = sentences[n + 1].to;
    const start0 = laid.words[first].start;
    const end0 = laid.words[last].end;
    const quote = laid.text.slice(start0, end0);
    const trimmed = what < 0.8 ? quote.replace(EDGES, '') : quote;
    if (!/[\p{L}\p{N}]/u.test(trimmed)) continue;
    const start = start0 + quote.indexOf(trimmed);
    const end = start + trimmed.length;
    const second = laid.text.indexOf(trimmed, laid.text.indexOf(trimmed) + 1);
    const unique = second < 0;
    // A quarter of the quotes stand more than once.
    const due = repeated < count * 0.27;
    if (!unique && !due) continue;
    if (unique && claims.length - repeated >= count * 0.73) continue;
    if (!unique) repeated++;
    claims.push({ start, end, first, last, unique });
  }
  return claims;
}

function truthOf({ first, last, start, end }, laid, where, originals, typography) {
  let kept = 0;
  let all = 0;
  const places = [];
  for (let origin = first; origin <= last; origin++) {
    const length = originals[origin].length;
    all += length;
    const at = where.get(origin) ?? [];
    places.push(...at);
    const same = (n) => {
      const text = laid.words[n].text;
      return text === originals[origin] || (typography && text === typeset(originals[origin]));
    };
    if (at.some(same)) kept += length;
  }
  if (places.length === 0) return { truth: null, either: false };
  places.sort((a, b) => a - b);
  // Parts that went far apart: the larger one is the place.
  let best = null;
  let group = null;
  for (const n of places) {
    const { start: s, end: e } = laid.words[n];
    if (group !== null && n - group.last <= APART)
      group = { ...group, last: n, end: e, size: group.size + e - s };
    else group = { last: n, start: s, end: e, size: e - s };
    if (best === null || group.size >= best.size) best = group;
  }
  void start;
  void end;
  const text = laid.text.slice(best.start, best.end);
  const trimmed = text.replace(EDGES, '') || text;
  const from = best.start + text.indexOf(trimmed);
  return {
    truth: { start: from, end: from + trimmed.length },
    either: kept / all < EITHER_BELOW,
  };
}

// Edits

function edit(r, writer, doc, budget) {
  let spent = 0;
  const cost = (removed, added) => {
    spent += removed.reduce((n, w) => n + w.text.length + 1, 0);
    spent += added.reduce((n, w) => n + w.text.length + 1, 0);
  };
  const somewhere = () => {
    for (;;) {
      const p = r.int(doc.length);
      const paragraph = doc[p];
      if (paragraph.sentences.length === 0) continue;
      const s = r.int(paragraph.sentences.length);
      if (paragraph.sentences[s].length > 0)
        return { p, paragraph, s, sentence: paragraph.sentences[s] };
    }
  };
  const drop = (paragraph, s, p) => {
    const [gone] = paragraph.sentences.splice(s, 1);
    cost(gone, []);
    if (paragraph.sentences.length === 0 && doc.length > 3) doc.splice(p, 1);
  };
  const insert = (paragraph, at) => {
    const sentence = r.chance(0.5) ? writer.template() : writer.prose();
    paragraph.sentences.splice(at, 0, sentence);
    cost([], sentence);
  };
  const replaceWord = (sentence, n) => {
    const word = sentence[n];
    const made = writer.instead(word);
    cost([word], [made]);
    sentence[n] = made;
  };
  while (spent < budget) {
    const { p, paragraph, s, sentence } = somewhere();
    const what = r.next();
    const n = r.int(sentence.length);
    if (what < 0.3) {
      replaceWord(sentence, n);
      if (r.chance(0.4) && n + 1 < sentence.length) replaceWord(sentence, n + 1);
    } else if (what < 0.42) {
      const digits = sentence.findIndex(({ text }) => /\d/.test(text));
      if (digits < 0) continue;
      const word = sentence[digits];
      const text = word.text.replace(/\d/g, () => String(r.int(10)));
      cost([word], [{ text }]);
      sentence[digits] = { ...word, text };
    } else if (what < 0.56) {
      const added = Array.from({ length: 1 + r.int(4) }, () => writer.word());
      cost([], added);
      sentence.splice(n, 0, ...added);
    } else if (what < 0.58) {
      const not = { text: r.pick(['not', 'never', 'hardly']), origins: [] };
      cost([], [not]);
      sentence.splice(n, 0, not);
    } else if (what < 0.68) {
      if (sentence.length < 5) continue;
      cost(sentence.splice(n, 1 + r.int(3)), []);
    } else if (what < 0.8) drop(paragraph, s, p);
    else if (what < 0.88) insert(paragraph, s + r.int(2));
    else if (what < 0.91) {
      // Rewritten: a third to a half of the words are others.
      const part = 0.3 + r.next() * 0.25;
      for (let i = 0; i < sentence.length; i++) if (r.chance(part)) replaceWord(sentence, i);
    } else if (what < 0.945) {
      // A sentence goes and another one of the same template comes in its place.
      const made =
        sentence.template === undefined ? writer.prose() : writer.template(sentence.template);
      cost(sentence, made);
      paragraph.sentences[s] = made;
    } else if (what < 0.965) {
      // Split: a comma becomes a full stop.
      const comma = sentence.findIndex(
        (w, i) => w.text.endsWith(',') && i > 2 && i < sentence.length - 3,
      );
      if (comma < 0) continue;
      const head = sentence.slice(0, comma + 1);
      const tail = sentence.slice(comma + 1);
      head[comma] = { ...head[comma], text: head[comma].text.replace(/,$/, '.') };
      const first = tail[0];
      tail[0] = { ...first, text: first.text.charAt(0).toUpperCase() + first.text.slice(1) };
      spent += 4;
      paragraph.sentences.splice(s, 1, head, tail);
    } else if (what < 0.98) {
      // Paragraphs cut or joined.
      if (paragraph.sentences.length > 2 && paragraph.shape === 'p') {
        doc.splice(p + 1, 0, { shape: 'p', sentences: paragraph.sentences.splice(s + 1) });
        if (doc[p + 1].sentences.length === 0) doc.splice(p + 1, 1);
      } else if (doc[p + 1]?.shape === 'p' && paragraph.shape === 'p') {
        paragraph.sentences.push(...doc[p + 1].sentences);
        doc.splice(p + 1, 1);
      }
      spent += 2;
    } else if (what < 0.99) {
      // Two sentences change places.
      if (s + 1 >= paragraph.sentences.length) continue;
      const [moved] = paragraph.sentences.splice(s, 1);
      paragraph.sentences.splice(s + 1, 0, moved);
      cost(moved, moved);
    } else if (budget > 4000) {
      const added = { shape: 'p', sentences: writer.paragraph() };
      cost([], added.sentences.flat());
      doc.splice(p, 0, added);
    }
  }
}

/** A third of the paragraphs go elsewhere. */
function move(r, doc) {
  const taken = [];
  for (let p = doc.length - 1; p >= 0; p--) if (r.chance(1 / 3)) taken.push(...doc.splice(p, 1));
  for (const paragraph of taken) doc.splice(r.int(doc.length + 1), 0, paragraph);
}

/** House typography, everywhere. */
function setType(doc) {
  for (const word of wordsOf(doc)) {
    if (/\d$/.test(word.text)) word.number = true;
    word.text = typeset(word.text);
  }
  for (const { sentences } of doc) {
    sentences.flat().forEach((word, i, all) => {
      if (i > 0 && all[i - 1].number) word.glue = '\u00a0';
    });
  }
}

function typeset(text) {
  return text
    .replace(/^-$/, '—')
    .replace(/(\d)-(\d)/g, '$1–$2')
    .replace(/\.\.\./g, '…')
    .replace(/(^|[\s(])"/g, '$1“')
    .replace(/"/g, '”')
    .replace(/(^|[\s(])'/g, '$1‘')
    .replace(/'/g, '’');
}

// Text

const FUNCTION_WORDS =
  'the of and to in a is that for it as was with be by on not he his but at are this have from or had an they which one you were all her she there would their we him been has when who will no more if out so up said what its about than into them can only other time new some could these two may first then do any like my now over such our man me even most made after also did many'.split(
    ' ',
  );
const SYLLABLES =
  'ba ren tol ka mi var do sel pra ti lun fe gor sha ne vi mar co est al dri po zu hel cran wi ber ost que fla ni jor ple sta ru'.split(
    ' ',
  );
const NAMES =
  'Tolse Ilvane Varran Ostrand Mirela Kessa Dorin Halvek Brenna Calloway Ruen Sandor Petrak Ylva Morcant Tessaly Quill Anselm Joreth Pell'.split(
    ' ',
  );
const THINGS =
  'permits cases crossings complaints births vacancies inspections arrests grants closures'.split(
    ' ',
  );
const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** Writes words, sentences and articles of an invented country, half prose and half templates. */
class Writer {
  constructor(r) {
    this.r = r;
    this.lexicon = Array.from({ length: 2400 }, () =>
      Array.from({ length: 2 + r.int(3) }, () => r.pick(SYLLABLES)).join(''),
    );
    this.written = [];
  }

  article(size) {
    const doc = readFileSync(SAMPLE, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => ({
        shape: line.startsWith('- ') ? 'i' : 'p',
        sentences: line
          .replace(/^- /, '')
          .split(/(?<=[.!?]["”]?) (?=[A-Z“])/)
          .map((sentence) => sentence.split(' ').map((text) => ({ text, origins: [] }))),
      }));
    let length = layOut(doc).text.length;
    while (length < size) {
      const paragraph = { shape: 'p', sentences: this.paragraph() };
      length += layOut([paragraph]).text.length + 1;
      doc.push(paragraph);
    }
    return doc;
  }

  paragraph() {
    const { r } = this;
    return Array.from({ length: 2 + r.int(5) }, () => {
      const what = r.next();
      if (what < 0.04 && this.written.length > 20)
        return r.pick(this.written).map((w) => ({ text: w.text, origins: [] }));
      const sentence = what < 0.3 ? this.template() : this.prose();
      this.written.push(sentence);
      return sentence;
    });
  }

  /** A content word, a few of them very common (Zipf). */
  content() {
    const { r } = this;
    return this.lexicon[Math.floor(this.lexicon.length ** r.next()) - 1] ?? this.lexicon[0];
  }

  word() {
    const { r } = this;
    const text = r.chance(0.45) ? r.pick(FUNCTION_WORDS) : this.content();
    return { text, origins: [] };
  }

  /** Another word for a word, with its signs. */
  instead(word) {
    const [, before, , after] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(word.text);
    let text = this.word().text;
    if (/^[^\p{L}]*\p{Lu}/u.test(word.text))
      text = this.r.chance(0.4) ? this.r.pick(NAMES) : text.charAt(0).toUpperCase() + text.slice(1);
    return { ...word, text: before + text + after };
  }

  prose() {
    const { r } = this;
    const words = Array.from({ length: 6 + r.int(20) }, () => {
      const what = r.next();
      if (what < 0.05) return r.pick(NAMES);
      if (what < 0.08) return String(r.int(900) + 3);
      if (what < 0.095) return `${1 + r.int(8)}-${9 + r.int(40)}`;
      if (what < 0.11) return r.pick(["don't", "isn't", "city's", "port's"]);
      return this.word().text;
    });
    words[0] = words[0].charAt(0).toUpperCase() + words[0].slice(1);
    for (let i = 3; i < words.length - 3; i++) if (r.chance(0.06)) words[i] += ',';
    if (words.length > 12 && r.chance(0.15)) words.splice(6, 0, '-');
    let text = `${words.join(' ')}.`;
    if (r.chance(0.12)) text = `"${text.slice(0, -1)}," ${r.pick(NAMES)} said.`;
    else if (r.chance(0.03)) text = text.replace(/\.$/, '...');
    return text.split(' ').map((word) => ({ text: word, origins: [] }));
  }

  template(wanted) {
    const { r } = this;
    const name = () => r.pick(NAMES);
    const n = () => String(r.int(90) * 10 + r.int(10) + 2);
    const year = () => String(1995 + r.int(31));
    const templates = [
      () =>
        `In ${year()}, ${name()} reported ${n()} ${r.pick(THINGS)}, ${r.int(60)} percent more than the year before.`,
      () =>
        `The council of ${name()} approved ${n()} ${r.pick(THINGS)} in ${r.pick(MONTHS)} ${year()}.`,
      () =>
        `${name()} said that the number of ${r.pick(THINGS)} had fallen to ${n()} since ${year()}.`,
      () =>
        `According to the ministry, ${n()} ${r.pick(THINGS)} were counted in ${name()} in ${year()}.`,
      () =>
        `The port of ${name()} spent ${n()} million crowns on ${this.content()} ${this.content()} in ${year()}.`,
      () => `${name()} ${name()} declined to comment.`,
      () => `The figure for ${name()} was ${n()}.`,
      () =>
        `Officials in ${name()} did not answer questions about the ${this.content()} ${r.pick(THINGS)}.`,
    ];
    const chosen = wanted ?? r.int(templates.length);
    const words = templates[chosen]().split(' ');
    return Object.assign(
      words.map((text) => ({ text, origins: [] })),
      { template: chosen },
    );
  }
}
