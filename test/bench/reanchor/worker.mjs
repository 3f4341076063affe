// Ours and the reference in a worker, as the app runs the engine: a message {name, before, after,
// claims} is answered with the milliseconds it took there.
import { mapRevisions } from '../../../src/text/revision-map.ts';
import { place } from '../../../src/text/place.ts';
import * as reference from './reference.mjs';

const contenders = {
  ours: ({ before, after, claims }) => {
    const map = mapRevisions(before, after);
    return claims.map(({ start, end }) => {
      const quote = before.text.slice(start, end);
      return place({ quote, prefix: '', suffix: '', start, end }, map);
    });
  },
  reference: ({ before, after, claims }) =>
    claims
      .map((claim) => reference.select(before.text, claim))
      .map((selector) => reference.anchor(after.text, selector)),
};

globalThis.addEventListener('message', ({ data }) => {
  const began = performance.now();
  contenders[data.name](data);
  globalThis.postMessage(performance.now() - began);
});
