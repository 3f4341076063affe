import { expect } from 'chai';
import { strFromU8, unzipSync } from 'fflate';
import { annotatedHtml, htmlFragment } from '../../src/report/annotated-html.ts';
import { embedSnippet } from '../../src/report/embed.ts';
import {
  DEFAULT_CHOICES,
  FORMATS,
  refusalOf,
  writeFormat,
  type FormatChoices,
  type FormatId,
} from '../../src/report/formats.ts';
import { reviveReport } from '../../src/report/report-clone.ts';
import type { PublicReport } from '../../src/report/report-values.ts';
import { Newsroom } from './cases.ts';
import { CLOCK, reportOf } from './pages.ts';
import { smallCase } from './small-case.ts';

const PAGE = { pageUrl: 'https://fact.example.org/lamp' };

/** Every choice that changes a file. */
const CHOICES: readonly (readonly [FormatId, Partial<FormatChoices>])[] = [
  ['annotated-html', {}],
  ['annotated-html', { html: 'fragment' }],
  ['annotated-html', { html: 'framed' }],
  ['word', {}],
  ['markdown', {}],
  ['claim-review', {}],
  ['claim-review', { claimReview: 'each' }],
  ['claim-review', { claimReview: 'google' }],
  ['web-annotation', {}],
  ['csv', {}],
  ['csv', { csvBom: true }],
  ['zip', {}],
];

async function bytesOf(report: PublicReport, format: FormatId, choices: Partial<FormatChoices>) {
  const { bytes } = await writeFormat(format, report, CLOCK, {
    choices: { ...DEFAULT_CHOICES, ...choices },
  });
  return [...bytes].join();
}

describe('the public formats', function () {
  // A busy machine needs its time for Word documents.
  this.timeout(60_000);

  for (const [format, choices] of CHOICES) {
    it(`[P5] give the same bytes for the same report: ${format} ${JSON.stringify(choices)}`, async () => {
      const first = await bytesOf(reportOf(smallCase(), PAGE), format, choices);
      await new Promise((resolve) => setTimeout(resolve, 1_050));
      expect(await bytesOf(reportOf(smallCase(), PAGE), format, choices)).to.equal(first);
      // In a worker the report arrives as a clone.
      const clone = reviveReport(structuredClone(reportOf(smallCase(), PAGE)));
      expect(await bytesOf(clone, format, choices)).to.equal(first);
    });
  }

  it('have names made of harmless letters, whatever the title', async () => {
    for (const title of [
      '../../etc/passwd',
      'CON',
      'a/b\\c:d*e?"<>|',
      '\u202egpj.exe',
      '.',
      'المصباح',
    ]) {
      const room = new Newsroom('First. The lamp went dark. Last.', { title });
      room.approved('The lamp went dark');
      for (const format of FORMATS) {
        const file = await writeFormat(format, reportOf(room, PAGE), CLOCK);
        expect(file.name).to.match(/^[a-z][a-z0-9-]*-fact-check-2026-03-09(\.[a-z]+)+$/);
      }
      const { bytes } = await writeFormat('zip', reportOf(room, PAGE), CLOCK);
      for (const name of Object.keys(unzipSync(bytes))) {
        expect(name).to.match(/^[a-z][a-z0-9-]*-fact-check-2026-03-09(\.[a-z]+)+$/);
      }
    }
  }).timeout(60_000);

  it('are all in the zip, as they are alone, and the desk’s own bundle is not', async () => {
    const report = reportOf(smallCase(), PAGE);
    const done: number[] = [];
    const { bytes } = await writeFormat('zip', report, CLOCK, {
      onProgress: (part) => done.push(part),
    });
    const files = unzipSync(bytes);
    expect(Object.keys(files).map((name) => name.replace(/^.*2026-03-09\./, ''))).to.deep.equal([
      'html',
      'docx',
      'md',
      'claimreview.jsonld',
      'google.json',
      'annotations.jsonld',
      'csv',
    ]);
    for (const format of ['annotated-html', 'word', 'markdown', 'web-annotation', 'csv'] as const) {
      const alone = await writeFormat(format, report, CLOCK);
      expect([...(files[alone.name] ?? [])], format).to.deep.equal([...alone.bytes]);
    }
    expect(done).to.deep.equal([...done].sort((a, b) => a - b));
    expect(done.length).to.equal(7);
  });

  it('[P4] of a draft hold no ClaimReview, and are called DRAFT', async () => {
    const report = reportOf(smallCase(), { ...PAGE, draft: true });
    expect(refusalOf('claim-review', report)).to.equal('draft');
    const { name, bytes } = await writeFormat('zip', report, CLOCK);
    expect(name).to.match(/^DRAFT-/);
    for (const [entry, content] of Object.entries(unzipSync(bytes))) {
      expect(entry).to.match(/^DRAFT-/);
      const inner = entry.endsWith('.docx') ? Object.values(unzipSync(content)) : [content];
      const text = inner.map((part) => strFromU8(part)).join('\n');
      expect(text).to.include('DRAFT');
      expect(text).not.to.match(/"ClaimReview"|ld\+json|claimReviewed/);
    }
  });

  it('refuse ClaimReview before there is an address or a verdict', async () => {
    expect(refusalOf('claim-review', reportOf(smallCase()))).to.equal('page-url-missing');
    expect(refusalOf('claim-review', reportOf(new Newsroom('Nothing here.'), PAGE))).to.equal(
      'no-verdict',
    );
    for (const format of FORMATS) {
      expect(refusalOf(format, reportOf(smallCase(), PAGE))).to.equal(null);
    }
    let thrown: unknown;
    await writeFormat('claim-review', reportOf(smallCase()), CLOCK).catch((error: unknown) => {
      thrown = error;
    });
    expect(thrown).to.be.instanceOf(RangeError);
  });
});

describe('a report inside another page', () => {
  it('styles nothing of that page', () => {
    const host = new DOMParser().parseFromString(
      `<h1>Host</h1><p><a href="#x">x</a> <mark>m</mark></p>${htmlFragment(reportOf(smallCase(), PAGE), CLOCK)}`,
      'text/html',
    );
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(host.querySelector('style')?.textContent ?? '');
    const selectors: string[] = [];
    const visit = (rules: CSSRuleList): void => {
      for (const rule of rules) {
        if (rule instanceof CSSStyleRule)
          selectors.push(...rule.selectorText.split(/,(?![^(]*\))/));
        else if (rule instanceof CSSGroupingRule) visit(rule.cssRules);
        else throw new Error(`a rule for the whole page: ${rule.cssText}`);
      }
    };
    visit(sheet.cssRules);
    expect(selectors.length).to.be.greaterThan(100);
    for (const selector of selectors) expect(selector.trim()).to.match(/^\.report(?:$|[ .*:])/);
    for (const outside of host.querySelectorAll('body > h1, body > p, body > p *')) {
      for (const selector of selectors) expect(outside.matches(selector), selector).to.equal(false);
    }
  });

  it('looks as it does alone: no rule is lost but those for paper', () => {
    const count = (html: string): number => {
      const sheet = new CSSStyleSheet();
      const page = new DOMParser().parseFromString(html, 'text/html');
      sheet.replaceSync(page.querySelector('style')?.textContent ?? '');
      const rules = (list: CSSRuleList): number =>
        [...list].reduce(
          (sum, rule) =>
            sum +
            (rule instanceof CSSGroupingRule && !(rule instanceof CSSStyleRule)
              ? rules(rule.cssRules)
              : rule instanceof CSSStyleRule && !/^(?::root|body)$/.test(rule.selectorText)
                ? 1
                : 0),
          0,
        );
      return rules(sheet.cssRules);
    };
    const report = reportOf(smallCase());
    expect(count(htmlFragment(report, CLOCK))).to.equal(count(annotatedHtml(report, CLOCK)));
  });

  it('is a frame with a name, in which the report’s own script alone may run', () => {
    const report = reportOf(smallCase(), { ...PAGE, headline: '"><script>alert(1)</script>' });
    const snippet = embedSnippet(report, { sizing: false }) ?? '';
    const parsed = new DOMParser().parseFromString(snippet, 'text/html');
    const frame = parsed.querySelector('iframe');
    expect(frame?.title).to.equal(report.headline);
    expect(frame?.getAttribute('src')).to.equal(PAGE.pageUrl);
    expect(parsed.querySelectorAll('script').length).to.equal(0);
    expect(frame?.sandbox.contains('allow-scripts')).to.equal(false);
    expect(embedSnippet(reportOf(smallCase()), { sizing: false })).to.equal(null);
    expect(
      embedSnippet(reportOf(smallCase(), { ...PAGE, draft: true }), { sizing: true }),
    ).to.equal(null);
  });

  it('gives a frame its height where that is asked for', async () => {
    const report = reportOf(smallCase(), PAGE);
    const host = document.createElement('iframe');
    document.body.append(host);
    const inner = host.contentDocument;
    if (inner === null) throw new Error('no document');
    const snippet = new DOMParser().parseFromString(
      embedSnippet(report, { sizing: true }) ?? '',
      'text/html',
    );
    const frame = snippet.querySelector('iframe') as HTMLIFrameElement;
    frame.removeAttribute('src');
    frame.srcdoc = annotatedHtml(report, CLOCK, { sizing: true });
    frame.loading = 'eager';
    const listener = inner.createElement('script');
    listener.textContent = snippet.querySelector('script')?.textContent ?? '';
    inner.body.append(listener, frame);
    for (let i = 0; i < 200 && frame.height === '720'; i++) {
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    expect(Number(frame.height)).to.be.greaterThan(1_500);
    host.remove();
  });

  it('[P6] runs nothing but that script', () => {
    const page = new DOMParser().parseFromString(
      annotatedHtml(reportOf(smallCase(), PAGE), CLOCK, { sizing: true }),
      'text/html',
    );
    const policy = page.querySelector('meta[http-equiv]')?.getAttribute('content') ?? '';
    expect(policy).to.match(/; script-src 'sha256-[A-Za-z0-9+/]{43}='$/);
    const runs = [...page.querySelectorAll('script')].filter(({ type }) => type === '');
    expect(runs.length).to.equal(1);
    for (const link of page.querySelectorAll('a')) {
      const inside = link.getAttribute('href')?.startsWith('#') === true;
      expect(link.target, link.outerHTML).to.equal(inside ? '' : '_blank');
    }
  });
});
