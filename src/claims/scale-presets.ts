/**
 * Rating scales as the field uses them, ready to be chosen and changed. Labels and names belong to
 * their owners; the definitions are our own words for what the labels mean there. A preset becomes
 * the desk's by `add-scale`: from then on the desk's journal holds it, and nothing else reads this
 * file. Numbers stand only where their owner documents one for every level; none of the others
 * does, or does so without contradicting itself, and a desk can still give its own.
 */
import { FIVE_LEVELS, type Level, type RatingScale } from './scales.ts';
import type { RatingGroup } from './vocabulary.ts';

const level = (id: string, label: string, group: RatingGroup, definition: string): Level =>
  Object.freeze({ id, label, definition, value: null, group, retired: false });

const retired = (before: Level): Level => Object.freeze({ ...before, retired: true });

const scale = (values: Omit<RatingScale, 'version' | 'several'>): RatingScale =>
  Object.freeze({ ...values, version: 1, several: false, levels: Object.freeze(values.levels) });

const POLITIFACT = scale({
  id: 'politifact',
  name: 'Truth-O-Meter',
  source: 'PolitiFact',
  sourceUrl:
    'https://www.politifact.com/article/2018/feb/12/principles-truth-o-meter-politifacts-methodology-i/',
  levels: [
    level('pants-on-fire', 'Pants on Fire', 'false', 'The statement is wrong, and absurdly so.'),
    level('false', 'False', 'false', 'The statement is wrong.'),
    level(
      'mostly-false',
      'Mostly False',
      'mostly-false',
      'Something in it is right, but it passes over facts that would leave another impression.',
    ),
    retired(
      level(
        'barely-true',
        'Barely True',
        'mostly-false',
        'The former name of Mostly False, given until 2011.',
      ),
    ),
    level(
      'half-true',
      'Half True',
      'mixed',
      'Right in part; important details are missing or stand in the wrong light.',
    ),
    level(
      'mostly-true',
      'Mostly True',
      'mostly-true',
      'Right, but in need of a clarification or of more information.',
    ),
    level('true', 'True', 'true', 'Right, and nothing of weight is missing.'),
  ],
});

const AFRICA_CHECK = scale({
  id: 'africa-check',
  name: 'Africa Check',
  source: 'Africa Check, How we rate claims',
  sourceUrl: 'https://africacheck.org/how-we-fact-check/how-we-rate-claims',
  levels: [
    level('incorrect', 'Incorrect', 'false', 'The best public evidence shows that it is wrong.'),
    level(
      'exaggerated',
      'Exaggerated',
      'mostly-false',
      'It makes more of the facts than there is.',
    ),
    level(
      'understated',
      'Understated',
      'mostly-false',
      'It makes less of the facts than there is.',
    ),
    level(
      'misleading',
      'Misleading',
      'mixed',
      'Parts of it are right, but put so that they lead astray.',
    ),
    level(
      'mostly-correct',
      'Mostly correct',
      'mostly-true',
      'It holds some truth, but is not quite right or needs to be made clearer.',
    ),
    level(
      'correct',
      'Correct',
      'true',
      'The best public evidence bears it out, and nothing of weight is left out.',
    ),
    level(
      'unproven',
      'Unproven',
      'off-axis',
      'The public evidence neither bears it out nor refutes it.',
    ),
    level('checked', 'Checked', 'off-axis', 'Several statements were checked together.'),
  ],
});

const AFP = scale({
  id: 'afp',
  name: 'AFP',
  source:
    'AFP Fact Check: False and Misleading as in its published reviews; other labels are free text there, of which three common ones stand here',
  sourceUrl: 'https://factcheck.afp.com/afp-fact-checking-stylebook',
  levels: [
    level('false', 'False', 'false', 'The evidence shows that the claim is wrong.'),
    level(
      'misleading',
      'Misleading',
      'mostly-false',
      'Something real is shown or told so that it gives a wrong impression.',
    ),
    level('altered', 'Altered', 'off-axis', 'A picture, recording or document was changed.'),
    level(
      'missing-context',
      'Missing context',
      'off-axis',
      'What is left out changes what readers take from it.',
    ),
    level('satire', 'Satire', 'off-axis', 'Meant as a joke and passed on as if it were not.'),
  ],
});

const PINOCCHIOS = scale({
  id: 'pinocchios',
  name: 'Pinocchios',
  source: 'The Washington Post, The Fact Checker',
  sourceUrl: 'https://www.washingtonpost.com/politics/2019/01/07/about-fact-checker/',
  levels: [
    level('four-pinocchios', 'Four Pinocchios', 'false', 'Plainly untrue.'),
    level(
      'three-pinocchios',
      'Three Pinocchios',
      'mostly-false',
      'A grave error of fact, a plain contradiction, or facts torn far out of their context.',
    ),
    level(
      'two-pinocchios',
      'Two Pinocchios',
      'mixed',
      'Much is left out or overdone, so that the impression is wrong.',
    ),
    level(
      'one-pinocchio',
      'One Pinocchio',
      'mostly-true',
      'The facts are coloured or picked, but nothing in it is outright wrong.',
    ),
    level('geppetto-checkmark', 'Geppetto Checkmark', 'true', 'True without reserve.'),
    level(
      'bottomless-pinocchio',
      'Bottomless Pinocchio',
      'off-axis',
      'A claim rated Three or Four that its speaker repeated at least twenty times.',
    ),
    level(
      'upside-down-pinocchio',
      'Upside-Down Pinocchio',
      'off-axis',
      'A change of position that the speaker does not own up to.',
    ),
  ],
});

const FINDING_ONLY = scale({
  id: 'finding-only',
  name: 'Finding only',
  source: 'The style of Full Fact: one sentence that says what the evidence shows, no rating',
  sourceUrl:
    'https://fullfact.org/blog/2018/may/full-fact-puts-claims-and-conclusions-under-spotlight/',
  levels: [],
});

/** The scales a desk can start from, the one a new desk has first. All are version 1. */
export const SCALE_PRESETS: readonly RatingScale[] = Object.freeze([
  FIVE_LEVELS,
  POLITIFACT,
  AFRICA_CHECK,
  AFP,
  PINOCCHIOS,
  FINDING_ONLY,
]);

/** A preset of that id, or null. */
export function presetOf(id: string): RatingScale | null {
  return SCALE_PRESETS.find((preset) => preset.id === id) ?? null;
}
