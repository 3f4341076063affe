import { expect } from 'chai';
import fc from 'fast-check';
import { canonicalJson } from '../../src/claims/canonical-json.ts';
import { contentHash, contentOf } from '../../src/claims/content.ts';
import { play, scripts, take, town } from './random-desk.ts';

describe('laws of content', function () {
  this.timeout(120_000);

  it('[C4] equal content, equal hash; unequal content, unequal hash', () => {
    fc.assert(
      fc.property(scripts({ forged: true, maxLength: 30 }), (steps) => {
        const made = town();
        const hashOf = new Map<string, string>();
        const contentWith = new Map<string, string>();
        for (const step of steps) {
          take(made, step);
          for (const { sees, seesDesk } of made.people) {
            for (const claim of sees.claims) {
              const content = JSON.stringify(contentOf(claim, seesDesk));
              expect(claim.content).to.equal(contentHash(claim, seesDesk));
              expect(hashOf.get(content) ?? claim.content).to.equal(claim.content);
              expect(contentWith.get(claim.content) ?? content).to.equal(content);
              hashOf.set(content, claim.content);
              contentWith.set(claim.content, content);
            }
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('[C2] the order of entries is not content', () => {
    fc.assert(
      fc.property(scripts({ forged: false, maxLength: 30 }), (steps) => {
        const { sees, seesDesk } = play(steps).eve;
        for (const claim of sees.claims) {
          const turned = {
            ...claim,
            appearances: [...claim.appearances].reverse(),
            claimants: [...claim.claimants].reverse(),
            evidence: [...claim.evidence].reverse(),
            contacts: [...claim.contacts].reverse(),
          };
          expect(contentHash(turned, seesDesk)).to.equal(claim.content);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('[C5] canonical JSON reads back as the value, whatever the order of members', () => {
    const turned = (value: unknown): unknown => {
      if (typeof value !== 'object' || value === null) return value;
      if (Array.isArray(value)) return value.map(turned);
      const entries = Object.entries(value).map(
        ([name, member]) => [name, turned(member)] as const,
      );
      return Object.fromEntries(entries.reverse());
    };
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(turned(value))).to.equal(text);
        expect(canonicalJson(JSON.parse(text))).to.equal(text);
      }),
    );
  });

  it('[C5] different values have different texts', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 2 }), fc.jsonValue({ maxDepth: 2 }), (a, b) => {
        const same = canonicalJson(a) === canonicalJson(b);
        // Minus zero is zero to JSON.
        const [left, right] = [a, b].map((value) => JSON.parse(JSON.stringify(value)) as unknown);
        let equal = true;
        try {
          expect(left).to.deep.equal(right);
        } catch {
          equal = false;
        }
        expect(same).to.equal(equal);
      }),
    );
  });
});
