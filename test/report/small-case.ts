/** A small invented case with one of everything that a report prints. */
import { EMPTY_SOURCE } from '../../src/claims/fold-desk.ts';
import { Newsroom } from './cases.ts';

const ARTICLE = `Why It Matters
Merrow Point has had a lamp since 1904, and small ships still steer by it. The lamp went dark in 1931, the keeper’s log says. It was lit again a week later.
Key Points
- The lamp went dark in 1931.
- Oil cost 40 crowns a barrel, twice what it cost in Tarn.
- Visitors love the old lamp room.
The pilots’ guild says the new lamp is seen from 18 miles, and that no ship has run aground since. Experts expect more ships next year.`;

/** The case behind `fixtures/reports/small.html`. */
export function smallCase(): Newsroom {
  const room = new Newsroom(ARTICLE, {
    title: 'The Lamp of Merrow Point Is “Brighter than Ever”',
    byline: 'Sanna Ovik',
    publisher: 'Tarn & Merrow Weekly',
    url: 'https://weekly.example.org/lamp?year=2026&page=1',
    published: '2026-02-14',
    language: 'en-GB',
  });
  room.policy({
    deskName: 'Point of Fact',
    methodologyUrl: 'https://fact.example.org/method',
    correctionsUrl: 'https://fact.example.org/corrections',
    contact: 'errors@fact.example.org',
  });

  const dark = room.mark('The lamp went dark in 1931');
  room.addAppearance(dark, 'The lamp went dark in 1931', 2);
  room.fill(dark, {
    restated: 'The lamp of Merrow Point went dark in 1931.',
    level: 'mostly-false',
    finding: 'The lamp was dimmed for one night in 1932; it never went out.',
    rationale:
      'The log of **1931** names no night without light.\n\n- In *March 1932* the oil ran low.\n- The lamp burned on one wick.\n\nSee [the log](https://archive.example.org/log/1931).',
  });
  room.do(room.checker, {
    do: 'log-contact',
    claim: dark,
    entry: {
      whom: 'Kept on the desk',
      how: 'Kept on the desk',
      asked: '2026-02-20',
      deadline: '2026-02-24',
      answer: 'We read “1932” as “1931”.',
      answered: '2026-02-22',
    },
  });
  room.submit(dark);
  room.approve(dark);

  const oil = room.mark('Oil cost 40 crowns a barrel, twice what it cost in Tarn');
  room.fill(oil, { restated: 'Oil cost 40 crowns a barrel.', level: 'half-true' });
  room.do(room.checker, {
    do: 'waive-reply',
    claim: oil,
    reason: 'The figure is from a public list.',
  });
  room.submit(oil);
  room.approve(oil);

  const twice = room.mark('twice what it cost in Tarn');
  room.source(twice, {
    ...EMPTY_SOURCE,
    title: '',
    publisher: '',
    anonymityReason: 'A clerk who was not allowed to speak.',
    kind: 'interview',
    primary: false,
  });
  room.source(twice, { title: 'Private letters' }, true);
  room.do(room.checker, {
    do: 'describe-claim',
    claim: twice,
    changes: {
      restated: 'Oil at the point cost twice as much as in Tarn.',
      kind: 'comparison',
      noSingleClaimant: true,
      claimDate: '2026-02-14',
      saidWhere: 'In the article',
      oneSource: 'Only the clerk has seen both lists.',
    },
  });
  room.do(room.checker, {
    do: 'propose-verdict',
    claim: twice,
    verdict: {
      scale: { id: 'five-levels', version: 1 },
      levels: ['unproven'],
      finding: 'No price list of Tarn has survived.',
      rationale: '',
      asOf: '2026-02-28',
      confidence: 'low',
    },
  });
  room.submit(twice);
  room.approve(twice);

  const experts = room.mark('Experts expect more ships next year');
  room.do(room.checker, {
    do: 'describe-claim',
    claim: experts,
    changes: { notCheckable: 'prediction', noSingleClaimant: true },
  });
  room.approve(experts);

  room.fill(
    room.mark('the new lamp is seen from 18 miles, and that no ship has run aground since'),
    {
      restated: 'The new lamp is seen from 18 miles.',
      level: 'true',
    },
  );
  return room;
}
