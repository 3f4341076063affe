// The peers that need a document, for a page: window.reanchor(contender, before, after, claims).
import { createTextQuoteSelectorMatcher } from '@apache-annotator/dom';
import * as textQuote from 'dom-anchor-text-quote';
import { mapRevisions } from '../../../src/text/revision-map.ts';
import { place } from '../../../src/text/place.ts';
import * as reference from './reference.mjs';

const contenders = {
  ours: (before, after, claims) => {
    const map = mapRevisions(before, after);
    return claims.map(({ start, end }) => {
      const quote = before.text.slice(start, end);
      const placement = place({ quote, prefix: '', suffix: '', start, end }, map);
      return placement.range ?? null;
    });
  },
  reference: (before, after, claims) =>
    claims.map((claim) => reference.anchor(after.text, reference.select(before.text, claim))),
  'dom-anchor-text-quote': (before, after, claims) => {
    const root = page(after);
    return claims.map((claim) => {
      const { exact, prefix, suffix, start } = reference.select(before.text, claim);
      try {
        return textQuote.toTextPosition(root, { exact, prefix, suffix }, { hint: start });
      } catch {
        return null;
      }
    });
  },
  'apache-annotator': async (before, after, claims) => {
    const root = page(after);
    const places = [];
    for (const claim of claims) {
      const { exact, prefix, suffix } = reference.select(before.text, claim);
      const matches = createTextQuoteSelectorMatcher({ exact, prefix, suffix })(root);
      const { value, done } = await matches.next();
      places.push(done ? null : positionOf(root, value));
    }
    return places;
  },
};

/** The revision as paragraphs, with the line feeds of the text between them. */
function page({ text }) {
  const root =
    document.querySelector('article') ??
    document.body.appendChild(document.createElement('article'));
  root.replaceChildren();
  for (const line of text.split('\n')) {
    if (root.firstChild) root.append('\n');
    const paragraph = document.createElement('p');
    paragraph.textContent = line;
    root.append(paragraph);
  }
  return root;
}

function positionOf(root, found) {
  const before = document.createRange();
  before.setStart(root, 0);
  before.setEnd(found.startContainer, found.startOffset);
  const start = before.toString().length;
  const inside = document.createRange();
  inside.setStart(found.startContainer, found.startOffset);
  inside.setEnd(found.endContainer, found.endOffset);
  return { start, end: start + inside.toString().length };
}

globalThis.reanchor = async (contender, before, after, claims, seconds) => {
  const began = performance.now();
  const places = await Promise.race([
    contenders[contender](before, after, claims),
    new Promise((resolve) => setTimeout(() => resolve(null), seconds * 1000)),
  ]);
  return { places, ms: performance.now() - began };
};
