import { expect } from 'chai';
import { html } from 'lit';
import { RATING_GROUPS, type RatingGroup } from '../../src/claims/vocabulary.ts';
import { contrast, difference, VISIONS, type Rgb } from './colour.ts';
import { mount, THEMES, unmount, withTheme } from './mount.ts';

/** What a token really is in the theme now in force. */
function colour(token: string): Rgb {
  const probe = document.createElement('i');
  probe.style.color = `var(${token})`;
  document.body.append(probe);
  const parts = /rgba?\(([\d.]+), ([\d.]+), ([\d.]+)/.exec(getComputedStyle(probe).color);
  probe.remove();
  if (parts === null) throw new Error(`${token} is no opaque colour`);
  return [Number(parts[1]) / 255, Number(parts[2]) / 255, Number(parts[3]) / 255];
}

const SURFACES = ['--paper', '--surface', '--sunken'] as const;

describe('Design tokens', () => {
  afterEach(unmount);

  for (const theme of THEMES) {
    describe(`in the ${theme} theme`, () => {
      beforeEach(async () => {
        withTheme(theme);
        await mount(html`<p></p>`);
      });

      it('text keeps 4.5:1 on every surface', () => {
        for (const surface of SURFACES) {
          for (const ink of ['--ink', '--ink-soft', '--ink-faint', '--accent', '--danger']) {
            expect(contrast(colour(ink), colour(surface)), `${ink} on ${surface}`).to.be.at.least(
              4.5,
            );
          }
        }
        expect(contrast(colour('--on-accent'), colour('--accent'))).to.be.at.least(4.5);
        for (const tone of ['danger', 'warn', 'ok', 'accent']) {
          const wash = colour(`--${tone}-wash`);
          expect(contrast(colour(`--${tone}`), wash), `${tone} on its wash`).to.be.at.least(4.5);
          expect(contrast(colour('--ink'), wash), `ink on ${tone}`).to.be.at.least(4.5);
        }
      });

      it('borders of controls keep 3:1', () => {
        for (const surface of SURFACES) {
          expect(contrast(colour('--control-line'), colour(surface)), surface).to.be.at.least(3);
        }
      });

      it('article text keeps 4.5:1 on every highlight, and ratings on their ground', () => {
        for (const group of RATING_GROUPS) {
          const token = (part: string) => colour(`--rating-${group}-${part}`);
          const wash = token('wash');
          expect(contrast(colour('--ink'), wash), `ink on ${group}`).to.be.at.least(4.5);
          expect(contrast(token('ink'), colour('--surface')), `${group} ink`).to.be.at.least(4.5);
          expect(contrast(token('ink'), colour('--paper')), `${group} ink`).to.be.at.least(4.5);
          expect(contrast(token('line'), colour('--paper')), `${group} line`).to.be.at.least(3);
          expect(contrast(token('line'), wash), `${group} line on its wash`).to.be.at.least(2);
        }
      });

      // Least differences in OKLab, times 100. Colour is the third sign of a rating, after its word
      // and its icon or underline; these floors keep it worth having under each kind of vision.
      const FLOOR = { normal: 6.5, deutan: 4, protan: 4, tritan: 4, grey: 1.5 } as const;
      for (const part of ['wash', 'line'] as const) {
        for (const vision of VISIONS) {
          it(`no two groups share a ${part}: ${vision} vision`, () => {
            for (const [a, b] of pairs(RATING_GROUPS)) {
              const [first, second] = [a, b].map((group) => colour(`--rating-${group}-${part}`));
              expect(
                difference(first as Rgb, second as Rgb, vision),
                `${a} and ${b}`,
              ).to.be.at.least(FLOOR[vision]);
            }
          });
        }
      }
    });
  }

  it('follows the system unless the document says otherwise', async () => {
    await mount(html`<p></p>`);
    expect(getComputedStyle(document.documentElement).colorScheme).to.equal('light dark');
    withTheme('dark');
    expect(getComputedStyle(document.documentElement).colorScheme).to.equal('dark');
  });
});

function pairs(groups: readonly RatingGroup[]): [RatingGroup, RatingGroup][] {
  return groups.flatMap((a, at) =>
    groups.slice(at + 1).map((b): [RatingGroup, RatingGroup] => [a, b]),
  );
}
