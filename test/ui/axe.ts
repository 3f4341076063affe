import axe from 'axe-core';

/**
 * What axe finds wrong in the element and everything inside it, shadow roots included, one line per
 * node. Empty is what a test wants.
 */
export async function findings(target: Element): Promise<string[]> {
  const { violations, incomplete } = await axe.run(target, {
    resultTypes: ['violations', 'incomplete'],
    // A part has no landmarks: the frame gives them, and its own test looks at them.
    rules: { region: { enabled: target === document.documentElement } },
  });
  const unsure = incomplete.filter(({ id }) => id === 'aria-valid-attr-value');
  return [...violations, ...unsure].flatMap(({ id, nodes }) =>
    nodes.map(
      (node) => `${id}: ${node.target.flat().join(' ')}: ${node.failureSummary ?? node.html}`,
    ),
  );
}
