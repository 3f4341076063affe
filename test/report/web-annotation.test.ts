import { Ajv } from 'ajv';
import { expect } from 'chai';
import fc from 'fast-check';
import { range, toOffset } from '../../src/text/offsets.ts';
import { locate } from '../../src/text/locate.ts';
import {
  webAnnotationJson,
  webAnnotations,
  type Annotation,
  type PositionSelector,
  type QuoteSelector,
} from '../../src/report/web-annotation.ts';
import { shownText } from '../../src/report/shown-text.ts';
import { publicPlaces } from '../../src/report/public-places.ts';
import { defaultOptions } from '../../src/report/options.ts';
import { publicReport } from '../../src/report/public-report.ts';
import type { PublicReport, TextShown } from '../../src/report/report-values.ts';
import { Newsroom, textOf } from './cases.ts';
import { CLOCK, reportOf } from './pages.ts';
import { smallCase } from './small-case.ts';
import { WEB_ANNOTATION_SCHEMA } from './web-annotation-schema.ts';

const valid = new Ajv({ allErrors: true, strict: false }).compile(WEB_ANNOTATION_SCHEMA);

/** What the schema and the rules that no schema can hold have against the report's annotations. */
function faults(report: PublicReport): readonly string[] {
  const json = JSON.parse(webAnnotationJson(report, CLOCK)) as unknown;
  const found = valid(json)
    ? []
    : (valid.errors ?? []).map((e) => `${e.instancePath} ${e.message}`);
  const items = itemsOf(report);
  const ids = items.map(({ id }) => id);
  return [
    ...found,
    ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `twice: ${id}`),
    ...items
      .flatMap(({ target }) => target.map(positionOf))
      .flatMap((position) =>
        position !== undefined && position.end <= position.start ? ['ends before it starts'] : [],
      ),
  ];
}

function itemsOf(report: PublicReport): readonly Annotation[] {
  return webAnnotations(report, CLOCK).first?.items ?? [];
}

function positionOf(target: Annotation['target'][number]): PositionSelector | undefined {
  return target.selector.find((each) => each.type === 'TextPositionSelector');
}

function quoteOf(target: Annotation['target'][number]): QuoteSelector | undefined {
  return target.selector.find((each) => each.type === 'TextQuoteSelector');
}

describe('Web Annotations', () => {
  it('are valid, as a draft too', () => {
    const room = smallCase();
    expect(faults(reportOf(room, { pageUrl: 'https://fact.example.org/' }))).to.deep.equal([]);
    expect(faults(reportOf(room, { draft: true, names: false }))).to.deep.equal([]);
    const bare = new Newsroom('Nothing marked here.');
    expect(faults(reportOf(bare))).to.deep.equal([]);
    expect(webAnnotations(reportOf(bare), CLOCK).first).to.equal(undefined);
  });

  it('are refused by the schema when something is wrong', () => {
    const good = JSON.parse(webAnnotationJson(reportOf(smallCase()), CLOCK)) as object;
    for (const change of [
      { '@context': 'https://www.w3.org/ns/anno.jsonld' },
      { id: 'collection' },
      { modified: '2026-03-09T12:00:00' },
      { first: { id: 'urn:x:1', type: 'AnnotationPage', items: [] } },
    ]) {
      expect(valid({ ...good, ...change }), JSON.stringify(change)).to.equal(false);
    }
  });

  it('are one for each claim, with a target for each of its places', () => {
    const items = itemsOf(reportOf(smallCase()));
    expect(items.map(({ target }) => target.length)).to.deep.equal([2, 1, 1, 1]);
    const [dark] = items;
    expect(dark?.motivation).to.equal('assessing');
    expect(dark?.creator).to.deep.equal({ type: 'Person', name: 'Runa Tolvane' });
    expect(
      dark?.body?.map((body) => [body.purpose, 'value' in body ? body.value : body.source]),
    ).to.deep.equal([
      ['classifying', 'Mostly false'],
      ['describing', 'The lamp of Merrow Point went dark in 1931.'],
      ['assessing', 'The lamp was dimmed for one night in 1932; it never went out.'],
      [
        'assessing',
        'The log of **1931** names no night without light.\n\n- In *March 1932* the oil ran low.\n- The lamp burned on one wick.\n\nSee [the log](https://archive.example.org/log/1931).',
      ],
      ['linking', 'https://example.org/register/8'],
      ['linking', 'https://example.org/register/11'],
    ]);
    expect(items[3]?.body?.[0]).to.include({ value: 'Not checkable: A prediction' });
  });

  it('keep their names whatever the report is called, and have none in common', () => {
    const a = webAnnotations(reportOf(smallCase(), { headline: 'One' }), CLOCK);
    const b = webAnnotations(reportOf(smallCase(), { headline: 'Two' }), CLOCK);
    expect(a.first?.items.map(({ id }) => id)).to.deep.equal(b.first?.items.map(({ id }) => id));
    expect(
      new Set([a.id, a.first?.id, ...(a.first?.items.map(({ id }) => id) ?? [])]).size,
    ).to.equal(6);
    for (const { id } of itemsOf(reportOf(smallCase()))) {
      expect(id).to.match(
        /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      );
    }
  });

  it('[P4] say DRAFT in a draft, in the label and in each annotation', () => {
    const report = reportOf(smallCase(), { draft: true, pageUrl: 'https://fact.example.org/' });
    expect(webAnnotations(report, CLOCK).label).to.match(/^\[DRAFT\] /);
    for (const { body, via } of itemsOf(report)) {
      expect(body?.[0]).to.include({ purpose: 'tagging', value: 'DRAFT' });
      expect(via).to.equal(undefined);
    }
  });

  it('say that nothing may be published yet, as long as that holds', () => {
    const report = { ...reportOf(smallCase()), embargo: '2026-03-10T06:00:00Z' };
    expect(webAnnotations(report, CLOCK).label).to.match(/^\[Under embargo until 10 March 2026/);
    const later = { now: '2026-03-10T06:00:00Z' };
    expect(webAnnotations(report, later).label).to.equal(report.headline);
  });

  it('name words that stand in no printed text by the words alone', () => {
    const room = new Newsroom('The lamp went dark in 1931. Oil was dear.');
    room.approved('The lamp went dark');
    const { state, desk } = room;
    const lost = {
      ...state,
      claims: state.claims.map((claim) => ({
        ...claim,
        appearances: claim.appearances.map((appearance) => ({
          ...appearance,
          placement: { state: 'lost' as const },
        })),
      })),
    };
    const report = publicReport(lost, desk, defaultOptions(desk));
    const [item] = itemsOf(report);
    expect(item?.target[0]?.selector).to.deep.equal([
      { type: 'TextQuoteSelector', exact: 'The lamp went dark' },
    ]);
  });

  it('[P9] stand where they did in the workbench: positions slice to the quote, context leads to it', () => {
    const bits = [
      'a',
      'Lamp ',
      '𝔗he ',
      '👩‍🚒',
      '🚢',
      'e\u0301',
      'Zoe\u0308 ',
      'ش',
      'ล้ำ',
      ' ',
      '. ',
      'no',
      '\n',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...bits), { minLength: 4, maxLength: 60 }),
        fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 5 }),
        fc.constantFrom<TextShown>('whole', 'excerpts', 'quotes'),
        (parts, pairs, shown) => {
          const revision = textOf(`x${parts.join('')}.`);
          const { text } = revision;
          const places = pairs.map(([a, b], i) => {
            const [start = 0, end = 1] = [a % text.length, b % text.length].sort((x, y) => x - y);
            return { range: range(start, end + 1), number: i + 1, anchor: `at${i}` };
          });
          const printed = shownText(revision, places, shown, 'en');
          expect(printed.shown).to.equal(shown);
          publicPlaces(revision, places, shown, 'en').forEach((place, i) => {
            const start = toOffset(text, place.start);
            const end = toOffset(text, place.end);
            expect(text.slice(start, end)).to.equal(place.quote);
            expect(place.quote.isWellFormed()).to.equal(true);
            expect([...text].slice(place.start, place.end).join('')).to.equal(place.quote);
            expect(text.slice(0, start).endsWith(place.prefix)).to.equal(true);
            expect(text.slice(end).startsWith(place.suffix)).to.equal(true);
            const { start: from, end: to } = places[i]?.range ?? range(0, 0);
            expect(start <= from && to <= end && from - start <= 1 && end - to <= 1).to.equal(true);
            if (shown === 'whole') {
              const found = locate({ ...place, start, end }, revision);
              expect(found).to.deep.include({ state: 'exact' });
              const whole = place.prefix + place.quote + place.suffix;
              expect(text.indexOf(whole)).to.equal(text.lastIndexOf(whole));
            }
          });
        },
      ),
      { numRuns: 300 },
    );
  }).timeout(60_000);

  it('tell no words beside the quote where only quotes are shown', () => {
    const room = new Newsroom('Secret before. The lamp went dark in 1931. Secret behind.');
    room.approved('The lamp went dark');
    const [item] = itemsOf(reportOf(room, { textShown: 'quotes' }));
    expect(item?.target.map(quoteOf)).to.deep.equal([
      { type: 'TextQuoteSelector', exact: 'The lamp went dark' },
    ]);
    expect(item?.target.map(positionOf)).to.deep.equal([
      { type: 'TextPositionSelector', start: 15, end: 33 },
    ]);
  });
});
