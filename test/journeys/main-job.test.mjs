// The whole job on the sample article, as issue and README promise it: paste, mark, check, submit,
// send back, fix, approve, download.
import assert from 'node:assert/strict';
import {
  addClaimant,
  addPerson,
  addSource,
  assertIncludes,
  chosenWords,
  dragOver,
  hashOf,
  openClaim,
  pasteInto,
  placeOf,
  SAMPLE_TEXT,
  startAs,
  switchTo,
  waitForPanel,
  waitForWorkbench,
  write,
} from './desk-work.mjs';
import {
  clickByName,
  fillByName,
  findByName,
  hasName,
  journey,
  readText,
  waitForText,
} from './harness.mjs';

/** Words that must never leave the desk. */
const SECRETS = {
  note: 'SECRET-NOTE-41 ask the clerk again before noon',
  privateTitle: 'SECRET-TITLE-42 leaked minutes',
  privatePassage: 'SECRET-PASSAGE-43 nobody may read this',
  contact: 'SECRET-CONTACT-44',
  sentBack: 'SECRET-CHANGE-45',
};

const FIXED_FINDING = 'The port’s own counts for 2025 and 2026 show a rise of 38 percent.';

const CLAIMS = [
  {
    quote:
      'Passenger numbers on the Tolse route are up 40 percent since the electric ferries arrived.',
    restated: 'Passenger numbers on the Tolse route rose by 40 percent in a year.',
    claimant: ['Ilvane Port Authority', 'operator'],
    kind: 'statistic',
    rating: 'Mostly true',
    finding: 'The port’s own counts show a rise of 38 percent.',
    rationale: 'The counts compare *two full years*. The rise is close to what was said.',
  },
  {
    quote: 'The crossing now takes 22 minutes, down from 35.',
    restated: 'The crossing to Tolse takes 22 minutes; before it took 35.',
    claimant: ['Port Ilvane Courier', 'newspaper'],
    kind: 'comparison',
    rating: 'True',
    finding: 'Both timetables bear the figures out.',
    rationale: 'The timetable of 2024 gave 35 minutes and that of 2025 gives 22.',
  },
  {
    quote: 'The three ferries cost 96 million crowns',
    restated: 'The three electric ferries cost 96 million crowns.',
    claimant: ['Mirela Ostrand', 'head of the port authority'],
    kind: 'statistic',
    rating: 'False',
    finding: 'The final account puts the cost at 104 million crowns.',
    rationale: 'The contract named 96 million. **Later orders** raised it.',
  },
  {
    quote: 'Fares rose by 8 percent in April, the first increase in four years.',
    restated: 'Fares on the Tolse route rose by 8 percent in April.',
    claimant: ['Ilvane Port Authority', 'operator'],
    kind: 'event',
    rating: 'Half true',
    finding: 'Fares rose by 8 percent, but for islanders by 3 percent.',
    rationale: 'The tariff lists two prices.',
  },
];

const sourcesOf = (number) => [
  {
    'Source title': `Annual report ${number}`,
    'Source URL': `https://example.org/report-${number}`,
    Publisher: `Ilvane Port Authority ${number}`,
    'Archive URL': `https://example.org/archive/report-${number}`,
    'Quoted passage': `What the report says on page ${number}.`,
    Locator: `p. ${number}`,
    stance: 'Supports',
    ticks: ['Primary source'],
  },
  {
    'Source title': `Interview ${number}`,
    'Source URL': `https://example.net/interview-${number}`,
    Publisher: `Varran Radio ${number}`,
    'Archive URL': `https://example.net/archive/interview-${number}`,
    'Quoted passage': `What was said in interview ${number}.`,
    Locator: `0${number}:20`,
    stance: 'Mixed',
  },
];

journey('from a pasted article to an approved, downloaded report', async (visit) => {
  const page = await visit.newPage();
  await startAs(page, 'Ada Checker');

  await clickByName(page, 'link', 'New article');
  await pasteInto(page, 'Article text', SAMPLE_TEXT);
  await waitForText(page, 'Draft kept');
  await fillByName(page, 'Title', 'A year of electric ferries');
  await fillByName(page, 'URL', 'https://example.org/ferries');
  await fillByName(page, 'Published', '2026-09-20');
  await clickByName(page, 'button', 'Start checking');
  await waitForWorkbench(page);

  await markWithKeyboardOnly(page, CLAIMS[0].quote);
  await markByDragging(page, CLAIMS[1].quote);
  await markWithKeyAfterDoubleClick(page, CLAIMS[2].quote);
  await markSentenceWithToolbar(page, CLAIMS[3].quote);
  await clickByName(page, 'link', 'Close claim');
  await waitForText(page, '4 claims');

  for (const [index, claim] of CLAIMS.entries()) await checkClaim(page, claim, index + 1);

  // What stays inside: a note, a piece of private evidence, the address of somebody who was asked.
  await fillByName(page, 'New note', SECRETS.note);
  await clickByName(page, 'button', 'Add note');
  await findByName(page, 'list', 'Open notes');
  await addSource(page, {
    'Source title': SECRETS.privateTitle,
    'Quoted passage': SECRETS.privatePassage,
    stance: 'Refutes',
    ticks: ['Private'],
  });
  await clickByName(page, 'button', 'Log a contact');
  await fillByName(page, 'Asked whom', 'The press office');
  await fillByName(page, 'How', SECRETS.contact);
  await fillByName(page, 'Asked on', '2026-10-01');
  await clickByName(page, 'button', 'Save contact');
  await findByName(page, 'button', 'Change: The press office');

  for (const claim of CLAIMS) {
    await openClaim(page, claim.restated);
    await submit(page);
    assert.ok(!(await hasName(page, 'button', 'Approve')), 'a checker has nothing to approve with');
  }

  await addPerson(page, 'Eve Editor', 'Editor');
  await refuseToApproveOwnVerdict(page, CLAIMS[3]);

  await openClaim(page, CLAIMS[0].restated);
  await clickByName(page, 'button', 'Request changes');
  await fillByName(page, 'What should change', `Name the two years. ${SECRETS.sentBack}`);
  await clickByName(page, 'button', 'Send back');
  await waitForText(page, 'Sent back');
  assert.ok(!(await hasName(page, 'button', 'Approve')), 'what was sent back is not approved');

  await switchTo(page, 'Ada Checker');
  await waitForText(page, 'Name the two years.');
  await write(page, 'Finding', FIXED_FINDING);
  await submit(page);

  await switchTo(page, 'Eve Editor');
  await clickByName(page, 'link', /^Review queue/);
  await clickByName(page, 'link', CLAIMS[0].restated);
  await waitForText(page, 'Quote in its context');
  await clickByName(page, 'link', 'Open in the article');
  await waitForPanel(page);
  for (const claim of CLAIMS.slice(0, 3)) await approve(page, claim);
  await addPerson(page, 'Max Editor', 'Editor');
  await approve(page, CLAIMS[3]);

  await clickByName(page, 'link', 'Report');
  await write(page, 'Headline', 'Most of the ferry story stands');
  await write(page, 'Standfirst', 'Four claims, eight sources.');
  await waitForText(page, 'You wrote on these words, so another editor has to approve them.');
  await switchTo(page, 'Eve Editor');
  await clickByName(page, 'button', 'Approve wording');
  await waitForText(page, 'Wording approved by Eve Editor');
  await waitForText(page, '4 approved claims enter');
  await waitForText(page, FIXED_FINDING);
  const { name, bytes } = await visit.download(page, () => clickByName(page, 'button', 'Download'));
  assert.match(name, /^a-year-of-electric-ferries-fact-check-\d{4}-\d\d-\d\d\.html$/);
  await readReport(visit, bytes);
});

async function submit(page) {
  await clickByName(page, 'button', 'Submit for review');
  await waitForText(page, 'In review: an editor reads it next.');
}

async function approve(page, claim) {
  await openClaim(page, claim.restated);
  await clickByName(page, 'button', 'Approve');
  await waitForText(page, 'Approved. Changing anything that the report prints');
}

/** An editor who touched the verdict is one of its authors: the button says why it refuses. */
async function refuseToApproveOwnVerdict(page, claim) {
  await openClaim(page, claim.restated);
  await write(page, 'Finding', `${claim.finding} The tariff says so.`);
  const refusal = 'You wrote on this verdict: another editor has to approve it';
  await waitForText(page, refusal);
  const button = await findByName(page, 'button', 'Approve');
  assert.equal(await button.evaluate((element) => element.ariaDisabled), 'true');
  await button.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('a');
  await waitForText(page, refusal);
  await waitForText(page, 'In review');
  assert.ok(await hasName(page, 'button', 'Approve'), 'it is still to be approved');
}

/** The bytes of the file, as a publisher and a reader would look at them. */
async function readReport(visit, bytes) {
  const source = bytes.toString('utf8');
  assert.ok(source.startsWith('<!doctype html>'), 'the file is HTML');
  assert.doesNotMatch(source, /<script|javascript:|\son\w+=|<iframe|<link rel="stylesheet/i);
  for (const secret of Object.values(SECRETS)) {
    const [mark] = secret.split(' ');
    assert.ok(!source.includes(mark), `${mark} left the desk`);
  }

  const page = await visit.newPage('about:blank');
  await page.setContent(source, { waitUntil: 'load' });
  const text = await readText(page);
  assertIncludes(text, [
    'Most of the ferry story stands',
    'Four claims, eight sources.',
    'A year of electric ferries',
    FIXED_FINDING,
    'Ada Checker',
    'Eve Editor',
    'Max Editor',
    ...CLAIMS.flatMap(({ quote, restated, claimant, rating }) => [
      quote.replace(/\.$/, ''),
      restated,
      claimant[0],
      rating,
    ]),
    ...CLAIMS.slice(1).map(({ finding }) => finding),
    'two full years',
    ...CLAIMS.flatMap((_, index) =>
      sourcesOf(index + 1).flatMap((each) => [
        each['Source title'],
        each['Quoted passage'],
        each.Locator,
      ]),
    ),
  ]);
  assert.doesNotMatch(text, /DRAFT/);
  const links = await page.evaluate(linksOf);
  assert.deepEqual(links.dangling, [], 'every link inside leads somewhere');
  assert.deepEqual(links.twice, [], 'ids are unique');
  assert.deepEqual(links.unsafe, [], 'links go to the web or stay inside');
  assert.equal(links.marks.length, CLAIMS.length);
  for (const { quote, there, back } of links.marks) {
    assert.ok(there && back, `text and claim lead to each other: ${quote}`);
  }
}

/** Runs in the page: what its links lead to, and whether marks and claims lead to each other. */
function linksOf() {
  const all = [...document.querySelectorAll('a[href]')];
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  const inside = all.filter((link) => link.getAttribute('href').startsWith('#'));
  const target = (link) => document.getElementById(link.getAttribute('href').slice(1));
  const marks = [...document.querySelectorAll('mark')].flatMap((mark) => {
    const link = mark.querySelector('a[href^="#"]');
    const claim = link && target(link);
    const back = claim?.querySelector(`a[href="#${mark.id}"]`) ?? null;
    return { quote: mark.textContent, there: claim !== null, back: back !== null };
  });
  return {
    dangling: inside.filter((link) => target(link) === null).map((link) => link.outerHTML),
    twice: ids.filter((id, index) => ids.indexOf(id) !== index),
    unsafe: all.map(({ href }) => href).filter((href) => !/^(https?:|#|about:blank#)/.test(href)),
    marks,
  };
}

async function checkClaim(page, claim, number) {
  await openClaim(page, claim.quote.slice(0, 30));
  await write(page, 'Restated claim', claim.restated);
  await addClaimant(page, ...claim.claimant);
  await fillByName(page, 'Kind', claim.kind);
  for (const source of sourcesOf(number)) await addSource(page, source);
  await clickByName(page, 'radio', claim.rating);
  await write(page, 'Finding', claim.finding);
  await write(page, 'Rationale', claim.rationale);
}

/** Goes to the text with the keyboard, finds the sentence with it, and marks it. */
async function markWithKeyboardOnly(page, words) {
  await page.keyboard.press('c');
  await findByName(page, 'application', 'Caret mode');
  for (let line = 0; line < 40; line++) {
    await page.keyboard.press('Space');
    if ((await chosenWords(page)).includes(words)) break;
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('Enter');
  await waitForPanel(page);
}

async function markByDragging(page, words) {
  const before = hashOf(page);
  await dragOver(page, words);
  await clickByName(page, 'button', 'Mark claim');
  await waitForPanel(page, before);
}

/** A double click takes the first word, a click with Shift the rest. */
async function markWithKeyAfterDoubleClick(page, words) {
  const before = hashOf(page);
  const { first, last } = await placeOf(page, words);
  await page.mouse.click(first.x, first.y, { count: 2 });
  await page.keyboard.down('Shift');
  await page.mouse.click(last.x, last.y);
  await page.keyboard.up('Shift');
  await page.keyboard.press('m');
  await waitForPanel(page, before);
}
async function markSentenceWithToolbar(page, words) {
  const before = hashOf(page);
  await dragOver(page, words);
  await clickByName(page, 'button', 'Mark claim');
  await waitForPanel(page, before);
}
