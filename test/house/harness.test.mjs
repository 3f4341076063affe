import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import {
  clickByName,
  fillByName,
  findByName,
  hasName,
  readText,
  waitForNoText,
  waitForText,
} from '../journeys/locators.mjs';
import { BROWSER_FLAGS, provideBrowser } from './browser.mjs';
import { plant } from './plant.mjs';
import { serveStatic } from './static-server.mjs';

/** A form in a shadow root whose button works only after a while, as real ones do. */
const PAGE = `<!doctype html>
<html lang="en"><title>Planted</title><planted-form>slotted <b>words</b></planted-form>
<script>
  customElements.define('planted-form', class extends HTMLElement {
    connectedCallback() {
      const root = this.attachShadow({ mode: 'open' });
      root.innerHTML = \`
        <slot></slot>
        <label>Full name <input></label>
        <label>Day <input type="date"></label>
        <label>Kind <select><option>event<option>quote</select></label>
        <textarea aria-label="Finding"></textarea>
        <button disabled>Say "it"</button>
        <p hidden>secret</p>
        <nav aria-label="Main"><a href="#/review">Review queue (3)</a></nav>
        <output></output>\`;
      const [button, output] = [root.querySelector('button'), root.querySelector('output')];
      const fields = root.querySelectorAll('input, select, textarea');
      button.onclick = () => (output.textContent = [...fields].map((f) => f.value).join('|'));
      setTimeout(() => (button.disabled = false), 300);
    }
  });
</script></html>`;

const QUICK = { timeout: 200 };
let browser;
let site;
let page;
before(async () => {
  browser = await launch({ executablePath: await provideBrowser(), args: BROWSER_FLAGS });
});
after(async () => {
  await browser?.close();
  await site?.close();
});

test('fields are filled and buttons pressed by name, through shadow roots', async (t) => {
  site = await serveStatic(join(plant(t, { 'site/index.html': PAGE }), 'site'));
  page = await browser.newPage();
  await page.goto(site.url);
  await fillByName(page, 'Full name', 'Ada');
  await fillByName(page, 'Day', '2026-01-02');
  await fillByName(page, 'Kind', 'quote');
  await fillByName(page, 'Finding', 'So.');
  await clickByName(page, 'button', 'Say "it"');
  await waitForText(page, 'Ada|2026-01-02|quote|So.');
});

test('names may be patterns, and the search may stay inside an element', async () => {
  await clickByName(page, 'link', /^Review queue/);
  assert.equal(new URL(page.url()).hash, '#/review');
  const main = await findByName(page, 'navigation', 'Main');
  assert.ok(await hasName(main, 'link', 'Review queue (3)'));
  assert.ok(!(await hasName(main, 'button', 'Say "it"')));
});

test('text is what can be seen', async () => {
  assert.match(await readText(page), /^slotted words Full name/);
  await waitForNoText(page, 'secret', QUICK);
  await assert.rejects(waitForText(page, 'secret', QUICK), /secret is not on the page/);
});

test('what is missing is told together with what is there', async () => {
  await assert.rejects(findByName(page, 'button', 'Save', QUICK), /No button named Save.*Say "it"/);
});
