import { expect } from 'chai';
import { DESK } from '../../src/claims/ids.ts';
import { fileNameOf } from '../../src/report/report-file.ts';
import { Newsroom } from './cases.ts';
import { everyPart } from './every-part.ts';
import { brokenLinks, CLOCK, fileOf, pageOf, reportOf, seen } from './pages.ts';

const ATTACKS = [
  '</script><script>window.bad=1</script>',
  '"><img src=x onerror=window.bad=1>',
  `' onmouseover='window.bad=1`,
  '</style><style>*{display:none}</style>',
  '</title><svg onload=window.bad=1>',
  ']]><!--',
  '--><b>',
  '\u0000\u0008\u001b[31m\u202eexe.txt\u2066',
  '${window.bad=1} {{bad}} &lt;b&gt;',
  '\\" \\a } body { color: red',
  '\ud83d lone',
];
const LINKS = [
  'javascript:window.bad=1',
  'JaVaScRiPt&colon;window.bad=1',
  'data:text/html,<script>window.bad=1</script>',
  'https://example.org/"onclick="window.bad=1',
  ' java\tscript:window.bad=1',
];

/** A case in which every word that can reach a report is an attack. */
function hostileRoom(attack: string, link: string): Newsroom {
  const room = new Newsroom(`First. Then came ${attack} and went. Last.`, {
    title: attack,
    byline: attack,
    publisher: attack,
    url: '',
    published: '',
    language: '',
  });
  const claim = room.approved('Then came', {
    restated: attack,
    finding: attack,
    rationale: `${attack}\n\n- [${attack}](${link})\n- ${link} ![x](${link}) <${link}>`,
  });
  room.say(room.editor, {
    kind: 'article-described',
    changes: { url: link, published: attack, language: attack },
  });
  room.say(
    room.editor,
    {
      kind: 'policy-changed',
      changes: { deskName: attack, methodologyUrl: link, correctionsUrl: link, contact: attack },
    },
    DESK,
  );
  room.say(
    room.editor,
    { kind: 'person-changed', person: room.checker, changes: { name: attack } },
    DESK,
  );
  for (const source of room.desk.sources.keys()) {
    room.say(
      room.checker,
      {
        kind: 'source-described',
        source,
        changes: {
          title: attack,
          author: attack,
          publisher: attack,
          date: attack,
          url: link,
          archiveUrl: link,
        },
      },
      DESK,
    );
  }
  const [item] = room.claim(claim).evidence;
  if (item === undefined) throw new Error('no evidence');
  room.do(room.checker, {
    do: 'change-evidence',
    claim,
    evidence: item.id,
    changes: { quotedPassage: attack, locator: attack, reasoning: attack },
  });
  room.do(room.checker, { do: 'add-claimant', claim, name: attack, role: attack });
  room.do(room.checker, {
    do: 'describe-claim',
    claim,
    changes: { saidWhere: attack, oneSource: attack },
  });
  room.do(room.checker, {
    do: 'log-contact',
    claim,
    entry: { whom: 'x', how: 'x', asked: '', deadline: '', answer: attack, answered: '' },
  });
  room.submit(claim);
  room.approve(claim);
  return room;
}

const SAFE = /^(?:#[A-Za-z][A-Za-z0-9_-]*|https?:\/\/[^\s"'<>`]+|mailto:[^\s"'<>`]+)$/;

describe('hostile words', () => {
  ATTACKS.forEach((attack, i) => {
    it(`stay words: ${JSON.stringify(attack)}`, () => {
      const room = hostileRoom(attack, LINKS[i % LINKS.length] ?? '');
      const own = {
        headline: attack,
        standfirst: attack,
        overallFinding: attack,
        conflicts: attack,
        licence: attack,
        pageUrl: LINKS[i % LINKS.length] ?? '',
      };
      for (const draft of [false, true]) {
        const page = pageOf(room, { ...own, draft, textShown: 'whole' });
        const elements = [...page.querySelectorAll('*')];
        expect(page.querySelectorAll('article.claim').length).to.equal(1);
        expect(
          page.querySelectorAll(
            'script:not([type="application/ld+json"]), main script, img, iframe, style ~ style, main svg[onload]',
          ).length,
        ).to.equal(0);
        expect(page.querySelectorAll('style').length).to.equal(1);
        for (const element of elements) {
          for (const { name, value } of element.attributes) {
            expect(name, element.outerHTML).not.to.match(/^on|^style$|^src$/);
            if (name === 'href') expect(value).to.match(SAFE);
          }
        }
        expect(brokenLinks(page)).to.deep.equal([]);
        const shown = attack.trim().replace(/[\u0000\u0008\u001b]|\ud83d(?= )/g, '\ufffd');
        expect(page.querySelector('h1')?.textContent).to.equal(shown);
      }
      const file = fileOf(room, own);
      expect(file.isWellFormed()).to.equal(true);
      expect(file).not.to.match(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
      expect(fileNameOf(reportOf(room, { ...own, draft: true }), CLOCK)).to.match(
        /^DRAFT-[a-z0-9-]+\.html$/,
      );
    });
  });

  it('[P10] break no format: what is JSON, XML or CSV stays that', async () => {
    for (const [i, attack] of ATTACKS.entries()) {
      const room = hostileRoom(attack, LINKS[i % LINKS.length] ?? '');
      const report = reportOf(room, { headline: attack, pageUrl: 'https://fact.example.org/x' });
      for (const { name, text } of await everyPart(report)) {
        if (/json(?:ld)?$/.test(name)) JSON.parse(text);
        if (/\.(?:xml|rels)$/.test(name)) {
          const xml = new DOMParser().parseFromString(text, 'application/xml');
          expect(xml.querySelector('parsererror'), name).to.equal(null);
        }
        if (name.endsWith('.csv')) expect(text).not.to.match(/(?:^|,|\n)"?[=+@]/);
        if (!name.includes('.zip') && !name.includes('.docx')) {
          expect(text.isWellFormed(), name).to.equal(true);
        }
        expect(name).to.match(/^(?:embed|[A-Za-z0-9_./[\]-]+)$/);
      }
    }
  }).timeout(120_000);

  it('cannot leave the style sheet through the title', () => {
    const title = '"; } body { display: none } /* </style><script>window.bad=1</script>';
    const page = pageOf(hostileRoom('x', 'https://example.org/'), { headline: title });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(page.querySelector('style')?.textContent ?? '');
    const bodies = [...sheet.cssRules].filter(
      (rule) => rule instanceof CSSStyleRule && rule.selectorText === 'body',
    );
    expect(bodies.map(({ cssText }) => cssText)).to.deep.equal(['body { margin: 0px; }']);
    expect(page.title).to.equal(title);
  });

  it('[P6] run nothing when the page is opened', async () => {
    const frame = document.createElement('iframe');
    const loaded = new Promise((resolve) =>
      frame.addEventListener('load', resolve, { once: true }),
    );
    frame.srcdoc = ATTACKS.map((attack, i) =>
      fileOf(hostileRoom(attack, LINKS[i % LINKS.length] ?? ''), { headline: attack }),
    ).join('\n');
    document.body.append(frame);
    await loaded;
    expect(Object.hasOwn(frame.contentWindow ?? {}, 'bad')).to.equal(false);
    expect(seen(frame.contentDocument?.querySelector('h1') ?? null)).to.equal(ATTACKS[0]);
    frame.remove();
  });
});
