import { expect } from 'chai';
import type { SearchJob, SearchResult } from '../../src/app/revision-search.ts';
import { runSearch } from '../../src/app/run-search.ts';
import { hashOfText } from '../../src/claims/hash.ts';
import type { AppearanceId, ClaimId } from '../../src/claims/ids.ts';
import { describe as describePlace } from '../../src/text/anchor.ts';
import { range } from '../../src/text/offsets.ts';
import { MAX_TEXT_BYTES, readPlainText } from '../../src/text/plain-text.ts';
import type { RevisionText } from '../../src/text/revision-text.ts';

function textOf(input: string): RevisionText {
  const read = readPlainText(input);
  if (!read.ok) throw new Error('not a text');
  return read.revision;
}

/** Sentences of which every one has words of its own. */
function article(paragraphs: number, edit = (line: string, _index: number) => line): string {
  return Array.from({ length: paragraphs }, (_, index) => {
    const line = `Station ${index} reported ${index * 37 + 5} visitors in week ${index % 52}, said warden ${word(index)}.`;
    return edit(line, index);
  }).join('\n');
}

function word(seed: number): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  let left = seed * 7919 + 13;
  let made = '';
  while (left > 0) {
    made += letters[left % 26] ?? '';
    left = Math.floor(left / 26);
  }
  return made[0]?.toUpperCase() + made.slice(1);
}

function job(before: RevisionText, input: string, quotes: readonly string[]): SearchJob {
  const sought = quotes.map((quote, index) => {
    const start = before.text.indexOf(quote);
    return {
      claim: `c${index}` as ClaimId,
      appearance: `a${index}` as AppearanceId,
      anchor: describePlace(before, range(start, start + quote.length)),
    };
  });
  return { newer: { input }, newest: before, bases: [{ before, sought }], locale: 'en' };
}

function runOf(workerFrom: number) {
  const progress: number[] = [];
  const controller = new AbortController();
  return {
    progress,
    controller,
    run: {
      signal: controller.signal,
      onProgress: (value: number) => progress.push(value),
      workerFrom,
    },
  };
}

const statesOf = (result: SearchResult) =>
  result.ok ? result.found.map(({ found }) => found.state) : result.problems;

const QUOTES = ['Station 3 reported 116 visitors', 'Station 11 reported', 'said warden'];
const OLD = textOf(article(40));
const NEW = article(40, (line, index) => {
  if (index === 3) return line.replace('116', '611');
  return index === 11 ? 'Nothing came of it in the end.' : line;
});

describe('the search for a new revision', () => {
  for (const [where, workerFrom] of [
    ['on the page, in slices', Infinity],
    ['in the worker', 0],
  ] as const) {
    it(`says where everything stands, ${where}`, async () => {
      const { run } = runOf(workerFrom);
      const result = await runSearch(job(OLD, NEW, QUOTES), run);
      expect(statesOf(result)).to.deep.equal(['changed', 'lost', 'exact']);
      if (!result.ok) throw new Error('refused');
      const [changed] = result.found;
      expect(changed?.found).to.deep.include({
        watched: [{ kind: 'number', before: '116', after: '611' }],
      });
      expect(result.content).to.deep.equal({ content: textOf(NEW) });
    });

    it(`stops when told to, ${where}`, async () => {
      const { run, controller } = runOf(workerFrom);
      const large = article(4000, (line) => `${line} Or so.`);
      const running = runSearch(job(textOf(article(4000)), large, QUOTES), {
        ...run,
        onProgress: () => controller.abort(),
      });
      const reason = await running.then(
        () => null,
        (error: unknown) => error,
      );
      expect(reason).to.be.instanceOf(DOMException);
    });

    it(`tells its progress upwards, ${where}`, async () => {
      const { run, progress } = runOf(workerFrom);
      const large = article(4000, (line, index) => (index % 5 === 0 ? `${line} Or so.` : line));
      await runSearch(job(textOf(article(4000)), large, QUOTES), run);
      expect(progress.length).to.be.greaterThan(0);
      expect([...progress].sort((a, b) => a - b)).to.deep.equal(progress);
      expect(Math.max(...progress)).to.be.at.most(1);
    });

    it(`says what is no new revision, ${where}`, async () => {
      const problem = async (input: string) => {
        const result = await runSearch(job(OLD, input, QUOTES), runOf(workerFrom).run);
        return result.ok ? 'none' : result.problems.map(({ code }) => code).join();
      };
      expect(await problem(' \n\t')).to.equal('empty');
      expect(await problem(article(40))).to.equal('same-text');
      expect(await problem(article(40).replaceAll('\n', '  \r\n\r\n'))).to.equal('same-text');
      expect(await problem('é'.repeat(MAX_TEXT_BYTES / 2 + 1))).to.equal('too-large');
    });
  }

  it('gives the page a turn between slices', async () => {
    let turns = 0;
    const turn = setInterval(() => (turns += 1), 4);
    const large = article(4000, (line, index) => (index % 2 === 0 ? `${line} Or so.` : line));
    await runSearch(job(textOf(article(4000)), large, QUOTES), runOf(Infinity).run);
    clearInterval(turn);
    expect(turns).to.be.greaterThan(0);
  });

  it('sends a long text beside its event', async () => {
    const input = article(2000);
    const result = await runSearch(job(OLD, input, QUOTES), runOf(0).run);
    if (!result.ok) throw new Error('refused');
    const hash = hashOfText(textOf(input));
    expect(result.content).to.deep.include({ hash });
    expect([...result.texts.keys()]).to.deep.equal([hash]);
  });

  it('says that all is lost in a completely different article', async () => {
    const other = 'A recipe for soup.\nTake three onions and cut them.\nSalt it well.';
    const result = await runSearch(job(OLD, other, QUOTES), runOf(Infinity).run);
    expect(statesOf(result)).to.deep.equal(['lost', 'lost', 'lost']);
  });
});
