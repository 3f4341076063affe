// The story that the journeys of the editorial desk tell: its text, its verdicts, the words that must
// stay inside, and what a checker does before anybody else reads it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import {
  addClaimant,
  addSource,
  closeClaim,
  dragOver,
  hashOf,
  waitForPanel,
  waitUntil,
  write,
} from './desk-work.mjs';
import { attachFiles, choose, openAt, photograph, writeDate } from './editorial-work.mjs';
import { clickByName, fillByName, findByName, waitForText } from './locators.mjs';

export const QUOTE = 'Passenger numbers on the Tolse route are up 40 percent.';
export const OTHER = 'The three ferries cost 96 million crowns, the port says.';
export const TEXT = `The Ferry Year
The harbour of Ilvane had a loud year, and the council says it was a good one.
${QUOTE}
${OTHER}
Volunteers logged porpoises in the inner harbour.`;
export const RESTATED = 'Passenger numbers on the Tolse route rose by 40 percent.';
export const HEADLINE = 'The rise in passengers is mostly real';

/** The first verdict and what it rests on: nothing of it before the second reader has judged. */
export const FIRST = {
  finding: 'FIRST-FINDING The counts show a rise of 38 percent.',
  rationale: 'FIRST-RATIONALE Two full years are compared.',
  reasoning: 'FIRST-REASONING The counts bear the figure out.',
  note: 'FIRST-NOTE I am fairly sure of this one.',
};
export const FIRST_MARKS = Object.values(FIRST).map((words) => words.split(' ')[0]);
export const RATING = 'Mostly true';
export const BETTER = 'The port’s own counts show a rise of 38 percent.';
export const CORRECTED = 'Against the last ordinary year the rise is 9 percent.';
export const WRONG = 'We compared with a year of quay works.';

/** Words that no public file may hold. */
export const SECRETS = {
  priority: 'SECRET-PRIORITY-51 the minister reads it',
  tag: 'SECRET-TAG-52',
  file: 'SECRET-FILE-53.txt',
  bytes: 'SECRET-BYTES-54 what the file says',
  privateTitle: 'SECRET-TITLE-55 leaked minutes',
  privatePassage: 'SECRET-PASSAGE-56 nobody may read this',
  query: 'SECRET-QUERY-57 which year is meant',
  answer: 'SECRET-ANSWER-58 the year of the works',
  contact: 'SECRET-CONTACT-59 press office',
  how: 'SECRET-ADDRESS-60',
  second: 'SECRET-SECOND-61 The rise is mostly the works.',
  settled: 'SECRET-SETTLED-62 the counts are audited',
  suggestion: 'SECRET-REASON-63 one word less',
  declined: 'SECRET-DECLINED-64 the port shows it',
  unapproved: 'SECRET-UNAPPROVED-65 The ferries cost 96 million crowns.',
};
export const MARKS = [
  ...Object.values(SECRETS).map((words) => words.split(' ')[0]),
  'FIRST-NOTE',
  'FIRST-FINDING',
];

const folder = mkdtempSync(join(tmpdir(), 'plumbline-editorial-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Marks these words and answers the claim's address. */
export async function mark(page, words) {
  const before = hashOf(page);
  await dragOver(page, words);
  await clickByName(page, 'button', 'Mark claim');
  await waitForPanel(page, before);
  return hashOf(page);
}

export async function assign(page, claim) {
  await openAt(page, claim);
  await choose(page, 'Assigned to', 'Ada Checker');
  await clickByName(page, 'radio', 'High');
  await write(page, 'Why this priority', SECRETS.priority);
  await write(page, 'Tags', SECRETS.tag);
  await writeDate(page, 'Due', '2099-03-01');
}

/** What is assigned to her waits in **My work**, with its priority and its date. */
export async function takeUp(page, claim) {
  await clickByName(page, 'link', /^My work/);
  await findByName(page, 'heading', /^Assigned to you/);
  await waitForText(page, `High priority: ${SECRETS.priority}`);
  await waitForText(page, /Due in [\d,]+ days/);
  await photograph(page, 'my-work');
  await clickByName(page, 'link', QUOTE);
  await waitUntil('the claim', () => hashOf(page) === claim);
  await waitForPanel(page);
}

export async function check(page) {
  await write(page, 'Restated claim', RESTATED);
  await addClaimant(page, 'Ilvane Port Authority', 'operator');
  await addSource(page, {
    'Source title': 'Annual report of the port',
    'Source URL': 'https://example.org/report',
    Publisher: 'Ilvane Port Authority',
    'Quoted passage': '1,260,930 passengers were counted.',
    Reasoning: FIRST.reasoning,
    stance: 'Supports',
    ticks: ['Primary source'],
  });
  await addSource(page, {
    'Source title': 'Census of the crossings',
    'Source URL': 'https://example.net/census',
    Publisher: 'Varran Statistics',
    'Quoted passage': 'The route carried 1.26 million.',
    stance: 'Supports',
  });
  await addSource(page, {
    'Source title': SECRETS.privateTitle,
    'Quoted passage': SECRETS.privatePassage,
    stance: 'Refutes',
    ticks: ['Private'],
  });
  await waitForText(page, '2 independent sources');
  const file = join(folder, SECRETS.file);
  writeFileSync(file, SECRETS.bytes);
  await attachFiles(page, 'Attach file: Annual report of the port', file);
  await findByName(page, 'button', `Preview: ${SECRETS.file}`);
  await clickByName(page, 'radio', RATING);
  await write(page, 'Finding', FIRST.finding);
  await write(page, 'Rationale', FIRST.rationale);
  await fillByName(page, 'New note', FIRST.note);
  await clickByName(page, 'button', 'Add note');
  await findByName(page, 'list', 'Open notes');
  await photograph(page, 'checked');
}

/** A query with its answer, and a correction that is proposed to the publisher. */
export async function askTheAuthor(page) {
  await clickByName(page, 'radio', 'Query to author');
  await fillByName(page, 'New note', SECRETS.query);
  await clickByName(page, 'button', 'Propose a correction');
  await fillByName(page, 'It should say', QUOTE.replace('40', '38'));
  await clickByName(page, 'button', 'Add note');
  await waitForText(page, 'Proposed correction of the text');
  await clickByName(page, 'link', /^Query sheet/);
  await findByName(page, 'heading', 'Query sheet');
  await waitForText(page, SECRETS.query);
  await photograph(page, 'query-sheet');
  await page.goBack();
  await waitForPanel(page);
  await clickByName(page, 'button', 'Answer');
  await fillByName(page, 'What the author answers', SECRETS.answer);
  await clickByName(page, 'button', 'Save answer');
  await waitForText(page, 'The author’s answer');
  // Only the query asks for an answer; it is done with once it is resolved.
  await resolveThreadOf(page, SECRETS.query);
}

/** Resolves the thread in which these words stand. */
async function resolveThreadOf(page, words) {
  const list = await findByName(page, 'list', 'Open notes');
  for (const thread of await list.$$('note-thread')) {
    const text = await thread.evaluate((element) => element.shadowRoot.textContent);
    if (text.includes(words)) {
      await clickByName(thread, 'button', 'Resolve');
      await waitForText(page, '1 resolved note');
      return;
    }
  }
  throw new Error(`No open thread says ${words}`);
}

/** One contact covers both claims of the port. */
export async function askForReply(page) {
  await clickByName(page, 'button', 'Log a contact');
  await fillByName(page, 'Asked whom', SECRETS.contact);
  await fillByName(page, 'How', SECRETS.how);
  await fillByName(page, 'Asked on', '2026-10-01');
  await fillByName(page, 'Deadline', '2026-10-05');
  await fillByName(page, 'Answered on', '2026-10-04');
  await fillByName(page, 'Answer', 'The port stands by its counts.');
  await clickByName(page, 'checkbox', /^Claim 2:/);
  await clickByName(page, 'button', 'Save contact');
  await findByName(page, 'button', `Change: ${SECRETS.contact}`);
  await waitForText(page, 'Covers claims 1 and 2');

  const here = hashOf(page);
  await closeClaim(page);
  await clickByName(page, 'link', /^Claim 2:/);
  await waitForPanel(page);
  await findByName(page, 'button', `Change: ${SECRETS.contact}`);
  await write(page, 'Restated claim', SECRETS.unapproved);
  await clickByName(page, 'radio', 'False');
  await write(page, 'Finding', 'SECRET-UNAPPROVED-65 finding');
  await openAt(page, here);
}
