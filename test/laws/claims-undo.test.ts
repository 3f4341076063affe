import { expect } from 'chai';
import fc from 'fast-check';
import type { CommitId } from '../../src/claims/ids.ts';
import { desk } from '../claims/desk-of.ts';
import type { Hand } from '../claims/hand.ts';
import { shown } from '../claims/shown.ts';
import { allMeet, HONEST, play, scripts, take, type Step, type Town } from './random-desk.ts';

/** What is on the screen: the case, and of the desk what a case does not repeat. */
const screen = ({ sees }: Hand): string => JSON.stringify(shown(sees));

/** What the law does itself, and what cannot be taken back. */
const OTHERS: ReadonlySet<string> = new Set([
  'undoes',
  'redoes',
  'asksSecond',
  'givesSecond',
  'publishes',
  'erases',
]);

/** Scripts of one person who works alone. */
const alone = fc.array(
  fc.record({
    who: fc.constant(0),
    deed: fc.constantFrom(...HONEST.filter((deed) => !OTHERS.has(deed))),
    a: fc.nat(30),
    b: fc.nat(30),
  }),
  { maxLength: 25, size: 'max' },
);

function single(): Town {
  const d = desk();
  const ann = d.checker('Ann');
  return { d, people: [ann], eve: ann };
}

describe('laws of undo', function () {
  this.timeout(120_000);

  it('[U1] undoing everything and redoing everything shows the same, step by step', () => {
    fc.assert(
      fc.property(alone, (steps: readonly Step[]) => {
        const made = single();
        const ann = made.people[0] as Hand;
        for (const step of steps) take(made, step);
        const screens: string[] = [];
        for (let { undo } = ann.stack; undo !== null; { undo } = ann.stack) {
          screens.push(screen(ann));
          ann.takesBack(undo);
        }
        expect(ann.sees.claims).to.deep.equal([]);
        for (let { redo } = ann.stack; redo !== null; { redo } = ann.stack) {
          ann.takesBack(redo);
          expect(screen(ann)).to.equal(screens.pop());
        }
        expect(screens).to.deep.equal([]);
      }),
      { numRuns: 60 },
    );
  });

  it('[U1] undo and redo at any time, among others, shows the same as before', () => {
    fc.assert(
      fc.property(scripts({ forged: true, maxLength: 30 }), fc.nat(4), (steps, who) => {
        const made = play(steps);
        const me = made.people[who] as Hand;
        const { undo } = me.stack;
        if (undo === null || 'code' in me.tries({ do: 'undo', commit: undo })) return;
        const after = screen(me);
        const { redo } = me.stack;
        expect(redo).to.not.equal(null);
        // An event whose time was forged can stand after the undo, as if somebody had built on it.
        if ('code' in me.tries({ do: 'undo', commit: redo as CommitId })) return;
        const again = screen(me);
        me.takesBack(me.stack.undo);
        expect(screen(me)).to.equal(after);
        me.takesBack(me.stack.redo);
        expect(screen(me)).to.equal(again);
      }),
      { numRuns: 150 },
    );
  });

  it('[U3] whatever Eve names, what others did stays', () => {
    fc.assert(
      fc.property(scripts({ forged: false, maxLength: 30 }), fc.nat(200), (steps, n) => {
        const made = play(steps);
        allMeet(made);
        const { eve } = made;
        const others = eve.sees.events.filter(({ by }) => by !== eve.id);
        const before = screen(eve);
        const target = others[n % others.length];
        if (target === undefined) return;
        eve.forges({ kind: 'commit-undone', undoes: target.commit.id as CommitId });
        expect(screen(eve)).to.equal(before);
        expect('code' in eve.tries({ do: 'undo', commit: target.commit.id })).to.equal(true);
      }),
      { numRuns: 100 },
    );
  });
});
