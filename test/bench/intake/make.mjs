/** Invented files of any size and format, always the same for the same size. */

const WORDS =
  'the ferry harbour council island crossing passengers voted minutes crowns survey dredging quay winter report said of and to in a with for that which'.split(
    ' ',
  );

/** A paragraph of some 60 words that no other number gives. */
function paragraph(n) {
  const words = [];
  for (let i = 0, state = n * 2_654_435_761; i < 60; i++) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    words.push(WORDS[state % WORDS.length]);
  }
  return `In paragraph ${n} ${words.join(' ')}.`;
}

function wrapped(text) {
  return text.replace(/(.{1,70})(?: |$)/g, '$1\n').trimEnd();
}

function time(seconds, sign) {
  const two = (value) => String(value).padStart(2, '0');
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}${sign}000`;
}

/** By format: the file's name, what begins it, one piece of many, what ends it. */
export const FORMATS = {
  text: { name: 'a.txt', piece: (n) => `${n % 10 ? '' : `Chapter ${n}\n\n`}${paragraph(n)}\n\n` },
  'wrapped text': { name: 'a.txt', piece: (n) => `${wrapped(paragraph(n))}\n\n` },
  markdown: {
    name: 'a.md',
    piece: (n) =>
      n % 10 === 0
        ? `## Chapter ${n}\n\n- one *thing*\n- [another](https://example.org/${n})\n\n`
        : `${paragraph(n)} **Stress** and [a link](https://example.org/${n}).\n\n`,
  },
  html: {
    name: 'a.html',
    head: '<!doctype html><html lang="en"><head><title>A page</title></head><body><article><h1>A page</h1>',
    piece: (n) =>
      `${n % 10 ? '' : `<h2>Chapter ${n}</h2>`}<p class="text" data-n="${n}">${paragraph(n)} <a href="https://example.org/${n}">A <b>link</b></a>.</p>\n`,
    tail: '</article></body></html>',
  },
  subtitles: {
    name: 'a.srt',
    piece: (n) =>
      `${n + 1}\n${time(n * 3, ',')} --> ${time(n * 3 + 2, ',')}\n${n % 7 ? '' : `SPEAKER ${n % 5}: `}${paragraph(n).slice(0, 90)}\n\n`,
  },
  transcript: {
    name: 'a.txt',
    piece: (n) => `[${time(n * 20, '.').slice(0, 8)}] SPEAKER ${n % 5}: ${paragraph(n)}\n\n`,
  },
};

/** A file of about `size` bytes. */
export function make(format, size) {
  const { name, head = '', piece, tail = '' } = FORMATS[format];
  const pieces = [head];
  let length = head.length + tail.length;
  for (let n = 0; length < size; n++) {
    const next = piece(n);
    if (length + next.length > size && n > 0) break;
    pieces.push(next);
    length += next.length;
  }
  return { name, text: pieces.join('') + tail };
}
