import { expect } from 'chai';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { pageSheet } from '../../src/report/internal/sheet.ts';
import { reportParts } from '../../src/report/annotated-html.ts';
import { findings } from '../ui/axe.ts';
import { smallCase } from './small-case.ts';
import { CLOCK, reportOf } from './pages.ts';

/** Shows the report in the test's page, as the file does. */
function show(draft: boolean): () => void {
  const { body, css } = reportParts(reportOf(smallCase(), { draft, textShown: 'whole' }), CLOCK);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(pageSheet + css);
  document.adoptedStyleSheets = [sheet];
  const main = document.createElement('main');
  const parsed = new DOMParser().parseFromString(body, 'text/html');
  main.append(...parsed.body.childNodes);
  document.body.append(main);
  return () => {
    main.remove();
    document.adoptedStyleSheets = [];
  };
}

describe('a report on the screen', () => {
  let remove = (): void => {};
  afterEach(async () => {
    remove();
    await emulateMedia({ colorScheme: 'light' });
    await setViewport({ width: 800, height: 600 });
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1280, 320]) {
      it(`has no finding of axe, ${colorScheme}, ${width} px`, async () => {
        await emulateMedia({ colorScheme });
        await setViewport({ width, height: 900 });
        remove = show(true);
        expect(await findings(document.documentElement)).to.deep.equal([]);
        expect(document.documentElement.scrollWidth).to.be.at.most(width);
      }).timeout(60_000);
    }
  }
});
