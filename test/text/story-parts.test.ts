import { expect } from 'chai';
import { readPlainText } from '../../src/text/plain-text.ts';
import { readDate } from '../../src/text/read-date.ts';
import { bylineOf, isCaption, publishedOf, storyParts } from '../../src/text/story-parts.ts';

describe('A date is read', () => {
  const dates: readonly [string, string | null][] = [
    ['2026-03-09', '2026-03-09'],
    ['2026-03-09T22:15:00+01:00', '2026-03-09'],
    ['on 9 March 2026 at noon', '2026-03-09'],
    ['9th of March, 2026', '2026-03-09'],
    ['March 9, 2026', '2026-03-09'],
    ['Mar. 9, 2026', '2026-03-09'],
    ['9. März 2026', '2026-03-09'],
    ['9 mars 2026', '2026-03-09'],
    ['9 de marzo de 2026', '2026-03-09'],
    ['9.3.2026', '2026-03-09'],
    ['2026年3月9日', '2026-03-09'],
    ['25/12/2025', '2025-12-25'],
    ['12/25/2025', '2025-12-25'],
    ['3/4/2026', null],
    ['31 February 2026', null],
    ['9 elephants 2026', null],
    ['1,250 March 2026', null],
    ['March 2026', null],
  ];
  for (const [text, date] of dates) {
    it(`${date ?? 'not'} from “${text}”`, () => {
      expect(readDate(text)?.date ?? null).to.equal(date);
    });
  }

  it('with its place', () => {
    const text = 'Published 9 March 2026, 10:15';
    const found = readDate(text);
    expect(found && text.slice(found.start, found.end)).to.equal('9 March 2026');
  });
});

describe('A byline', () => {
  const lines: readonly [string, string | null][] = [
    ['By Ada Quill', 'Ada Quill'],
    ['BY ADA QUILL', 'ADA QUILL'],
    ['By Ada Quill and Tor van der Lund', 'Ada Quill and Tor van der Lund'],
    ['By Ada Quill, Tor Lund and Mei Ito', 'Ada Quill, Tor Lund and Mei Ito'],
    ['By Ada Quill, health correspondent', 'Ada Quill'],
    ['By Ada Quill | Harbour Courier', 'Ada Quill'],
    ['By Ada Quill in Port Ilvane', 'Ada Quill'],
    ['Von Ada Quill', 'Ada Quill'],
    ['Text: Ada Quill', 'Ada Quill'],
    ['By the river', null],
    ['By March the work was done.', null],
    ['By and large', null],
    ['Bypass to open', null],
  ];
  for (const [line, names] of lines) {
    it(`${names === null ? 'is not' : `names ${names}`} in “${line}”`, () => {
      expect(bylineOf(line)).to.equal(names);
    });
  }
});

describe('Other lines around a story', () => {
  it('say when it was published, when they say little else', () => {
    expect(publishedOf('Published 9 March 2026 at 10:15 GMT')).to.equal('2026-03-09');
    expect(publishedOf('Monday, 9 March 2026')).to.equal('2026-03-09');
    expect(publishedOf('The port was opened on 9 March 2026 by the mayor')).to.equal(null);
  });

  it('belong to a picture', () => {
    for (const line of [
      'Photo: Ada Quill/Harbour Courier',
      'Image credit: Harbour Archive',
      '© Harbour Archive',
      'The ferry at its quay on Monday. (Photo: Ada Quill)',
      'The ferry at its quay on Monday. Photograph: Ada Quill/Archive',
    ]) {
      expect(isCaption(line), line).to.equal(true);
    }
    for (const line of [
      'The photo: a fake.',
      'Images of the port went round.',
      'He was credited',
    ]) {
      expect(isCaption(line), line).to.equal(false);
    }
  });

  it('are told together, by block, and are no headings', () => {
    const story = [
      'Bridge to reopen',
      'The council has voted, at last, for the repair that islanders have asked for since the spring flood.',
      'By Ada Quill',
      '9 March 2026',
      'The council voted on Tuesday to mend the bridge, which has been closed since the flood of spring.',
      'Photo: Tor Lund',
      'The work begins in May and takes a year, says the council, and costs four million crowns in all.',
    ];
    const read = readPlainText(story.join('\n\n'));
    if (!read.ok) throw new Error('not read');
    expect(read.revision.shape).to.equal('1pppppp');
    const { byline, published, roles } = storyParts(read.revision);
    expect({ byline, published }).to.deep.equal({ byline: 'Ada Quill', published: '2026-03-09' });
    expect([...roles]).to.deep.equal([
      [2, 'byline'],
      [3, 'dateline'],
      [5, 'caption'],
    ]);
  });
});
