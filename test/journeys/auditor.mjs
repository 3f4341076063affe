// Looking at states of the app with axe, in both themes, wide and on a narrow phone.
// `JOURNEY_SHOTS=<folder>` keeps a picture of each state.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { go, waitForPanel, waitUntil } from './desk-work.mjs';
import { journey } from './harness.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** One claim of the sample per status, by its beginning. */
export const CLAIMS = {
  'sent-back': 'Quieter ferry engines',
  'in-progress': 'At 22 minutes',
  marked: 'wind power',
  'in-review': 'The Harbour Services Act',
  'not-checkable': 'Fares on the Tolse route could double',
  approved: 'From January',
};

/** Looks at the state that the page is in, and adds what is wrong to the list. */
function auditor(page, tag) {
  const wrong = [];
  const look = async (state) => {
    if (process.env.JOURNEY_SHOTS) {
      await page.screenshot({ path: join(process.env.JOURNEY_SHOTS, `j-${state}-${tag}.png`) });
    }
    await page.evaluate(AXE);
    const found = await page.evaluate(async () => {
      // eslint-disable-next-line no-undef
      const { violations } = await axe.run(document, { resultTypes: ['violations'] });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(
          ({ target, failureSummary }) => `${id}: ${target.flat().join(' ')}: ${failureSummary}`,
        ),
      );
    });
    const { scrollWidth, clientWidth } = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.scrollingElement;
      return { scrollWidth, clientWidth };
    });
    wrong.push(...found.map((words) => `${state}: ${words}`));
    if (scrollWidth > clientWidth) {
      wrong.push(`${state}: scrolls sideways, ${scrollWidth} in ${clientWidth} px`);
    }
  };
  return { look, wrong };
}

/**
 * One journey per theme and width: `walk(page, look)` goes through the app, and `look(state)` says
 * that the page is to be looked at now.
 */
export function lookEverywhere(title, walk) {
  for (const scheme of ['light', 'dark']) {
    for (const width of [1280, 320]) {
      journey(
        `${title}: ${scheme}, ${width} px`,
        async ({ newPage }) => {
          const page = await newPage();
          await page.setViewport({ width, height: width < 500 ? 700 : 900 });
          await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
          const { look, wrong } = auditor(page, `${scheme}-${width}`);
          await walk(page, look);
          assert.deepEqual(wrong, []);
        },
        { timeout: 600_000 },
      );
    }
  }
}

/** Opens a claim of the sample by its address, which works at any width. */
export async function openClaimBy(page, words) {
  const href = await waitUntil(`a claim that begins with ${words}`, () =>
    page.evaluate((start) => claimLink(start), words),
  );
  await go(page, href);
  await waitForPanel(page);
}
