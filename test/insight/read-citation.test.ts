import { expect } from 'chai';
import { readCitation } from '../../src/insight/read-citation.ts';

const reads = (pasted: string, expected: object | null): void => {
  expect(readCitation(pasted), pasted).to.deep.equal(expected);
};

describe('readCitation', () => {
  it('takes an address, with its site as a guess at the publisher', () => {
    reads('https://www.Example.org/report?id=4#p2', {
      url: 'https://www.Example.org/report?id=4#p2',
      publisher: 'example.org',
    });
    reads(' <https://example.org/a_(b)> ', {
      url: 'https://example.org/a_(b)',
      publisher: 'example.org',
    });
    reads('http://example.org', { url: 'http://example.org', publisher: 'example.org' });
  });

  it('takes a DOI, however it is written, and does not call its register a publisher', () => {
    const url = 'https://doi.org/10.1234/abc.5-6';
    for (const doi of [
      '10.1234/abc.5-6',
      'doi:10.1234/abc.5-6',
      `https://dx.doi.org/10.1234/abc.5-6`,
    ]) {
      reads(doi, { url });
    }
  });

  it('reads author, date, title and publisher', () => {
    reads(
      'Dunmoor, P., & Ede, K. (2024, March 12). The first year of electric service. Ilvane Port Authority. https://example.org/first-year.pdf',
      {
        author: 'Dunmoor, P., & Ede, K.',
        date: '2024-03-12',
        title: 'The first year of electric service',
        publisher: 'Ilvane Port Authority',
        url: 'https://example.org/first-year.pdf',
      },
    );
    reads('Varran Audit Office (2026). Report 9/2026: The Purchase. Varran Audit Office.', {
      author: 'Varran Audit Office',
      title: 'Report 9/2026: The Purchase',
      publisher: 'Varran Audit Office',
    });
    reads('Okoro, A. (2023). Ferry counts [Data set]. Zenith. https://doi.org/10.5281/zenith.77', {
      author: 'Okoro, A.',
      title: 'Ferry counts',
      publisher: 'Zenith',
      url: 'https://doi.org/10.5281/zenith.77',
    });
  });

  it('reads a quoted title', () => {
    reads('Oriel Castane, “Electric Ferries Win Over Tolse”, The Varran Courier, 5 October 2026', {
      author: 'Oriel Castane',
      title: 'Electric Ferries Win Over Tolse',
      publisher: 'The Varran Courier',
      date: '2026-10-05',
    });
    reads(
      '"Ferry fares to rise." Varran Courier, Oct. 5, 2026, https://courier.example.org/fares.',
      {
        title: 'Ferry fares to rise',
        publisher: 'Varran Courier',
        date: '2026-10-05',
        url: 'https://courier.example.org/fares',
      },
    );
  });

  it('reads what a browser shares', () => {
    reads('Ferry fares to rise | Varran Courier\nhttps://courier.example.org/fares', {
      title: 'Ferry fares to rise',
      publisher: 'Varran Courier',
      url: 'https://courier.example.org/fares',
    });
    reads('Ferry fares to rise https://courier.example.org/fares', {
      title: 'Ferry fares to rise',
      publisher: 'courier.example.org',
      url: 'https://courier.example.org/fares',
    });
  });

  it('leaves the words that lead to an address, and days of access, out', () => {
    const url = 'https://example.org/a';
    const title = 'Counts by month';
    for (const around of [
      `${title}. Retrieved from ${url}`,
      `${title}. Available at: ${url} (accessed 12 March 2024)`,
      `${title}, ${url}, accessed 12 March 2024.`,
    ]) {
      const read = readCitation(around);
      expect(read?.title, around).to.equal(title);
      expect(read?.url, around).to.equal(url);
      expect(read?.date, around).to.equal(undefined);
    }
  });

  it('leaves alone what is no citation', () => {
    for (const words of [
      '',
      'The First Year of Electric Service',
      'Report 9/2026: The Purchase',
      'javascript:alert(1)',
      'mailto:a@example.org',
      'ftp://example.org/a',
      'The mayor said “no”',
      'Word '.repeat(400),
    ]) {
      reads(words, null);
    }
  });

  it('takes no date that is none', () => {
    expect(readCitation('A. B. (2024, February 31). Title of it. Publisher.')?.date).to.equal(
      undefined,
    );
    expect(readCitation('Body (2024). Title of it. Publisher.')?.date).to.equal(undefined);
  });

  it('comes to an end with awkward texts', () => {
    for (const awkward of [
      '(2024) '.repeat(200),
      '“'.repeat(1400),
      'a - '.repeat(370),
      '. '.repeat(700),
    ]) {
      expect(() => readCitation(awkward)).not.to.throw();
    }
  });
});
