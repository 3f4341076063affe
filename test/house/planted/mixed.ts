// For run.test.mjs: what a browser run has to count, and what tests may use.
import axe from 'axe-core';
import { expect } from 'chai';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { html, LitElement } from 'lit';

class PlantedGreeting extends LitElement {
  static override properties = { name: {} };

  declare name: string;

  override render() {
    return html`<p>Hello ${this.name}</p>`;
  }
}
customElements.define('planted-greeting', PlantedGreeting);

describe('planted', () => {
  it('renders an element that axe is content with', async () => {
    const element = new PlantedGreeting();
    element.name = 'desk';
    document.body.append(element);
    await element.updateComplete;
    expect(element.shadowRoot?.textContent).to.equal('Hello desk');
    const { violations } = await axe.run(element);
    expect(violations).to.have.length(0);
  });

  it('fetches a file of the repository', async () => {
    const response = await fetch('/test/house/rooms.json');
    expect(await response.json()).to.have.property('rooms');
  });

  it('validates a page', async () => {
    const validator = new HtmlValidate(
      new StaticConfigLoader({ extends: ['html-validate:standard'] }),
    );
    const good = await validator.validateString('<p>Good</p>');
    const bad = await validator.validateString('<p>Bad</i>');
    expect([good.valid, bad.valid]).to.deep.equal([true, false]);
  });

  it('fails', () => {
    expect(1).to.equal(2);
  });

  it.skip('is skipped', () => {});
});
