import { expect } from 'chai';
import { readFile } from '../../src/intake/read-file.ts';
import { readRichText } from '../../src/intake/rich-text.ts';
import { articleIn, codes, fileOf, shown } from './files.ts';
import { bytesOf, listOfFixtures } from './portrait.ts';

const { files, pasted } = await listOfFixtures();
const MANY = 100_000;
const nested = (open: string, close: string, inner = 'deep') =>
  `${open.repeat(MANY)}${inner}${close.repeat(MANY)}`;

/** What each of these must not do shows in the time limit of the test: hang, or run out of stack. */
describe('Markup nested a hundred thousand times', function () {
  this.timeout(60_000);

  it('as elements, in a file and pasted', async () => {
    for (const [open, close] of [
      ['<div>', '</div>'],
      ['<b>', '</b>'],
      ['<ul><li>', '</li></ul>'],
      ['<blockquote>', '</blockquote>'],
      ['<table><tr><td>', '</td></tr></table>'],
      ['<svg>', '</svg>'],
      ['<template>', '</template>'],
      ['<font size=1>', ''],
    ] as const) {
      const markup = nested(open, close, '<p>deep</p>');
      const article = await readFile(fileOf('a.html', markup));
      expect(article.ok || codes(article)[0] === 'empty', open).to.equal(true);
      expect(readRichText(markup).ok || open === '<template>' || open === '<svg>').to.equal(true);
    }
  });

  it('as a tree that no parser would make', () => {
    const markup = '<p>a</p>'.repeat(MANY);
    const pastedArticle = readRichText(markup);
    expect(
      pastedArticle.ok && pastedArticle.what === 'article' && pastedArticle.article.blocks,
    ).to.have.length(MANY);
  });

  it('as stress that is never closed, and would be opened anew in each paragraph', async () => {
    const open = Array.from({ length: 20_000 }, (_, i) => `<b id=${i}><table><td></b></table>`);
    const markup = `${open.join('')}${'<p>words'.repeat(20_000)}`;
    const article = await articleIn(fileOf('a.html', markup));
    expect(article.blocks).to.have.length(20_000);
  });

  it('as quotations and lists of Markdown, which are then read as they stand', async () => {
    for (const [text, note] of [
      ['>'.repeat(MANY), 'nested-too-deeply'],
      ['> '.repeat(MANY), 'nested-too-deeply'],
      ['- '.repeat(MANY), 'nested-too-deeply'],
      ['1. '.repeat(MANY), 'nested-too-deeply'],
    ] as const) {
      const imported = await readFile(fileOf('a.md', `${text}deep`));
      expect(codes(imported), text.slice(0, 4)).to.include(note);
    }
  });

  it('as signs of Markdown without partners', async () => {
    for (const sign of [
      '[',
      '![',
      '*a ',
      '_',
      '`',
      '~~a',
      '<',
      '![](',
      '[a](',
      '|',
      '\\',
      '&',
      '- [ ] ',
      '#',
    ]) {
      const imported = await readFile(fileOf('a.md', `Words.\n\n${sign.repeat(MANY)}`));
      expect(imported.ok, sign).to.equal(true);
    }
  });
});

describe('Floods', function () {
  this.timeout(60_000);

  it('an attribute of ten megabytes', async () => {
    const markup = `<p title="${'x'.repeat(10_000_000)}" style="${'a:b;'.repeat(100_000)}">words</p>`;
    expect(shown(await articleIn(fileOf('a.html', markup)))).to.deep.equal(['p words']);
  });

  it('a million references to characters', async () => {
    const article = await articleIn(fileOf('a.html', `<p>${'&amp;'.repeat(1_000_000)}</p>`));
    expect(article.blocks[0]?.text).to.equal('&'.repeat(1_000_000));
    const bomb = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(50)}">]><p>&b;&b;</p>`;
    expect((await articleIn(fileOf('a.html', bomb))).blocks.length).to.be.lessThan(3);
  });

  it('a million arrays in each other, in a page’s data', async () => {
    const data = `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`;
    const markup = `<script type="application/ld+json">${data}</script><p>words</p>`;
    const imported = await readFile(fileOf('a.html', markup));
    expect(imported.ok).to.equal(true);
  });

  it('a hundred thousand elements beside each other, and as many meta elements', async () => {
    const markup = `${'<meta name=a content=b>'.repeat(MANY)}${'<p>a <b>b</b></p>'.repeat(MANY)}`;
    const article = await articleIn(fileOf('a.html', markup));
    expect(article.blocks).to.have.length(MANY);
  });

  it('angle brackets, arrows and names without end, in subtitles and transcripts', async () => {
    for (const text of [
      `WEBVTT\n\n00:01.000 --> 00:02.000\n${'<'.repeat(MANY)}${'<v '.repeat(MANY)}words`,
      `WEBVTT\n\n${'--> '.repeat(MANY)}\nwords`,
      `WEBVTT\n\n00:01.000 --> 00:02.000\nwords\n${'1\n00:01.000 --> 00:02.000\n'.repeat(MANY)}`,
      `A: a\nB: b\nA: ${'A '.repeat(MANY)}: words\n${'A: a\n'.repeat(MANY)}`,
      `[00:01] A: a\n[00:02] B: b\n[00:03] A: c\n${'(((('.repeat(MANY)}`,
    ]) {
      expect((await readFile(fileOf('a.txt', text))).ok, text.slice(0, 60)).to.equal(true);
    }
  });

  it('one line of five megabytes, and more lines than an article has', async () => {
    const line = await articleIn(fileOf('a.txt', 'ab '.repeat(1_600_000)));
    expect(line.blocks).to.have.length(1);
    expect(codes(await readFile(fileOf('a.txt', 'a\n'.repeat(200_001))))).to.deep.equal([
      'too-many-blocks',
    ]);
  });
});

describe('Hostile pages', () => {
  it('run nothing, and fetch nothing', async () => {
    for (const name of files) await readFile({ name, type: '', bytes: await bytesOf(name) });
    for (const name of pasted) readRichText(new TextDecoder().decode(await bytesOf(name)));
    // A handler would have its turn by now.
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(Object.hasOwn(globalThis, 'ran')).to.equal(false);
    const asked = performance.getEntriesByType('resource').map(({ name }) => name);
    expect(asked.filter((name) => !name.startsWith(location.origin))).to.deep.equal([]);
  });

  it('change no prototype', async () => {
    const before = JSON.stringify(Object.getOwnPropertyNames(Object.prototype));
    for (const name of files) await readFile({ name, type: '', bytes: await bytesOf(name) });
    expect('polluted' in {}).to.equal(false);
    expect(JSON.stringify(Object.getOwnPropertyNames(Object.prototype))).to.equal(before);
  });

  it('give no address that is not http or https', async () => {
    for (const address of [
      'javascript:boom()',
      ' java\nscript:boom()',
      'data:text/html,x',
      'file:///etc/passwd',
      '//example.org/x',
      'https://',
    ]) {
      const markup = `<link rel=canonical href="${address}"><meta property="og:url" content="${address}"><p>words</p>`;
      const { details } = await articleIn(fileOf('a.html', markup));
      expect(details.url, address).to.equal(undefined);
    }
  });
});
