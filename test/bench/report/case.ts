/** A case of many approved claims: one claim made through the doors of the rules, then many like it. */
import type { Case, Claim } from '../../../src/claims/case.ts';
import type { Desk } from '../../../src/claims/desk.ts';
import type { AppearanceId, ClaimId } from '../../../src/claims/ids.ts';
import { range } from '../../../src/text/offsets.ts';
import { describe } from '../../../src/text/anchor.ts';
import { Newsroom } from '../../report/cases.ts';

const RATIONALE = `The register of **that year** shows otherwise. ${'The keeper wrote down every night, and the pilots did too. '.repeat(12)}

- The oil was delivered on time.
- See [the register](https://example.org/register).`;

/** `count` claims in an article of four sentences a paragraph; every third overlaps its neighbour. */
export function manyClaims(count: number): { readonly state: Case; readonly desk: Desk } {
  const sentences = Array.from(
    { length: count },
    (_, i) =>
      `Ship number ${i} passed the point of Merrow in the night of its year, and nobody saw it.`,
  );
  const paragraphs: string[] = [];
  for (let i = 0; i < count; i += 4) paragraphs.push(sentences.slice(i, i + 4).join(' '));
  const room = new Newsroom(paragraphs.join('\n\n'), {
    title: 'Ships of the night',
    url: 'https://weekly.example.org/ships',
    published: '2026-02-14',
    language: 'en',
  });
  room.policy({ deskName: 'Point of Fact' });
  const first = room.approved(sentences[0] ?? '', { rationale: RATIONALE });
  room.words({ pageUrl: 'https://fact.example.org/ships', headline: 'What the ships did' });
  const { state, desk } = room;
  const model = state.claims.find(({ id }) => id === first) as Claim;
  const revision = state.revisions.at(-1)?.text ?? null;
  const [appearance] = model.appearances;
  if (revision === null || appearance === undefined) throw new Error('no text');
  const claims = sentences.map((sentence, i): Claim => {
    const start = revision.text.indexOf(sentence);
    const end = Math.min(start + sentence.length + (i % 3 === 0 ? 12 : 0), revision.text.length);
    const place = range(start, end);
    const id = `${((i * 2654435761) % 2 ** 32).toString(36).padStart(8, 'x')}claim${i}` as ClaimId;
    return {
      ...model,
      id,
      restated: `Ship number ${i} passed the point of Merrow.`,
      appearances: [
        {
          ...appearance,
          id: `appearance${i}` as AppearanceId,
          anchor: describe(revision, place),
          placement: { state: 'exact', range: place },
        },
      ],
    };
  });
  return { state: { ...state, claims }, desk };
}
