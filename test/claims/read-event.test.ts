import { expect } from 'chai';
import { VERSIONS, type FactKind, type JournalEvent } from '../../src/claims/events.ts';
import { fold } from '../../src/claims/fold.ts';
import { foldDesk } from '../../src/claims/fold-desk.ts';
import { DESK } from '../../src/claims/ids.ts';
import { readEvent } from '../../src/claims/read-event.ts';
import { everyKind } from './every-kind.ts';
import { thawed } from './shown.ts';

const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;
const where = (value: unknown): readonly string[] => {
  const read = readEvent(value);
  return read.ok ? [] : read.problems.map((problem) => problem.where);
};

const EVENTS = everyKind();
const some = (kind: FactKind): JournalEvent & Record<string, unknown> => {
  const event = EVENTS.find((candidate) => candidate.kind === kind);
  if (event === undefined) throw new TypeError(`no ${kind}`);
  return json(event) as JournalEvent & Record<string, unknown>;
};

/** Fields that came after the first events of their kind: an older event has none. */
const LATER = /^(note-added (mentions|answers|proposal)|evidence-added evidence\.calculation)/;

describe('readEvent', () => {
  it('[E9] knows an event of every kind that this program writes', () => {
    expect(new Set(EVENTS.map(({ kind }) => kind))).to.deep.equal(new Set(Object.keys(VERSIONS)));
  });

  it('[E9] lets all of them through JSON and back, unchanged and frozen', () => {
    for (const event of EVENTS) {
      const read = readEvent(json(event));
      expect(read, event.kind).to.deep.equal({ ok: true, event });
      if (read.ok) expect(thawed(read.event), event.kind).to.deep.equal([]);
    }
  });

  it('[E9] names every member that is missing, wherever it stands', () => {
    for (const event of EVENTS) {
      for (const way of members(event)) {
        if (way.startsWith('changes.') || /^(guesses|seen|.*\[\d+\])/.test(way)) continue;
        if (LATER.test(`${event.kind} ${way}`)) continue;
        const broken = json(event) as Record<string, unknown>;
        remove(broken, way);
        // Without `content` a revision names its text by hash and length.
        const isText = event.kind === 'revision-added' && way === 'content';
        const missing = isText ? ['hash', 'bytes'] : [way];
        expect(where(broken), `${event.kind} without ${way}`).to.deep.equal(missing);
      }
    }
  });

  it('[E9] takes events from before a field came, and folds them', () => {
    const old = EVENTS.map((event) => {
      const copy = json(event) as Record<string, unknown>;
      if (event.kind === 'note-added')
        for (const way of ['mentions', 'answers', 'proposal']) remove(copy, way);
      if (event.kind === 'evidence-added') remove(copy, 'evidence.calculation');
      return copy;
    });
    const read = old.map((event) => readEvent(event));
    expect(read.filter(({ ok }) => !ok)).to.deep.equal([]);
    const events = read.flatMap((each) => (each.ok ? [each.event] : []));
    const past = foldDesk(events.filter(({ article }) => article === DESK));
    const article = events.find((event) => event.article !== DESK)?.article ?? DESK;
    const { claims } = fold(
      article,
      events.filter((event) => event.article === article),
      past,
    );
    const items = claims.flatMap(({ evidence }) => evidence);
    expect(items.length).to.be.greaterThan(0);
    for (const item of items) expect(item.calculation).to.equal(null);
  });

  it('[E9] names every member of another type', () => {
    for (const event of EVENTS) {
      for (const way of members(event)) {
        const broken = json(event) as Record<string, unknown>;
        set(broken, way, { strange: true });
        expect(where(broken), `${event.kind} with a strange ${way}`).to.satisfy(
          (found: readonly string[]) =>
            found.some((at) => at.startsWith(way.replace(/\[\d+\]$/, ''))),
        );
      }
    }
  });

  it('[E9] refuses changes that it does not know', () => {
    for (const name of ['status', 'id', '__proto__', 'constructor', 'addedBy']) {
      const event = some('claim-described');
      const changes = JSON.parse(`{"${name}":"x"}`) as unknown;
      expect(where({ ...event, changes }), name).to.deep.equal([`changes.${name}`]);
    }
  });

  it('[E9] passes kinds and versions of a newer program as they are', () => {
    const event = some('claim-dropped');
    for (const newer of [
      { ...event, v: 2, reason: { code: 7 } },
      { ...event, kind: 'claim-starred', stars: [1, null, { deep: true }] },
      { ...event, kind: 'constructor' },
      { ...event, kind: '__proto__' },
    ]) {
      expect(readEvent(json(newer))).to.deep.equal({ ok: true, event: newer });
    }
  });

  it('[E9] reports all that is wrong at once', () => {
    const event = some('claim-marked');
    const broken = {
      ...event,
      by: 'not an id',
      role: 'boss',
      at: 'yesterday',
      commit: { id: 'a', index: -1, count: 1 },
    };
    expect(where(broken)).to.deep.equal(['by', 'role', 'at', 'commit.index']);
  });

  it('[E9] refuses what is no event at all', () => {
    for (const value of [null, undefined, 7, 'x', [], () => 1]) {
      expect(readEvent(value)).to.deep.equal({
        ok: false,
        problems: [{ code: 'not-an-object', where: '' }],
      });
    }
    expect(readEvent({}).ok).to.equal(false);
  });

  it('refuses a place in a commit that the commit does not have', () => {
    const event = some('claim-dropped');
    expect(where({ ...event, commit: { id: 'a', index: 1, count: 1 } })).to.deep.equal([
      'commit.index',
    ]);
    expect(where({ ...event, commit: { id: 'a', index: 0, count: 0 } })).to.deep.equal([
      'commit.index',
    ]);
  });

  it('refuses a signature that is no text', () => {
    expect(where({ ...some('claim-dropped'), sig: {} })).to.deep.equal(['sig']);
    expect(where({ ...some('claim-dropped'), sig: 'abc' })).to.deep.equal([]);
  });

  it('refuses an anchor whose quote is not as long as its place', () => {
    const event = some('claim-marked');
    const anchor = event['anchor'] as Record<string, unknown>;
    for (const wrong of [
      { quote: '' },
      { end: 0 },
      { start: -1 },
      { start: 0.5 },
      { end: 2 ** 60 },
    ]) {
      const found = where({ ...event, anchor: { ...anchor, ...wrong } });
      expect(found.length, JSON.stringify(wrong)).to.be.greaterThan(0);
    }
  });

  it('refuses a text that is not as a revision’s text is written', () => {
    const event = some('revision-added');
    for (const content of [
      { text: 'a\nb', shape: 'p' },
      { text: ' a', shape: 'p' },
      { text: 'a', shape: 'x' },
    ]) {
      expect(where({ ...event, content })).to.deep.equal(['content']);
    }
  });

  it('refuses what plain JSON cannot be, without falling over', () => {
    const event = some('claim-dropped');
    const deep = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`) as unknown;
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    let wide: unknown = 'x';
    for (let i = 0; i < 30; i += 1) wide = [wide, wide];
    const strange = [
      deep,
      circle,
      wide,
      new Uint8Array(2),
      new Map(),
      new Date(0),
      1n,
      NaN,
      undefined,
      () => 1,
    ];
    for (const payload of strange) {
      const found = where({ ...event, kind: 'claim-starred', payload });
      expect(found, Object.prototype.toString.call(payload)).to.have.length(1);
      expect(found[0]).to.match(/^payload/);
    }
  });

  it('cannot be made to touch a prototype', () => {
    const text = JSON.stringify(some('claim-dropped')).replace(
      '{',
      '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},',
    );
    const read = readEvent(JSON.parse(text) as unknown);
    expect(read.ok).to.equal(true);
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
    if (read.ok) expect(Object.getPrototypeOf(read.event)).to.equal(Object.prototype);
  });
});

/** The ways to every member of an event: `commit.id`, `verdict.levels[0]`. */
function members(value: unknown, way = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const isList = Array.isArray(value);
  return Object.entries(value)
    .flatMap(([name, member]) => {
      const here = isList ? `${way}[${name}]` : way === '' ? name : `${way}.${name}`;
      return [here, ...members(member, here)];
    })
    .filter((at) => !['kind', 'v', 'content.text', 'content.shape'].includes(at));
}

function holderOf(value: Record<string, unknown>, way: string): [Record<string, unknown>, string] {
  const steps = way.replaceAll('[', '.').replaceAll(']', '').split('.');
  const last = steps.pop() ?? '';
  return [steps.reduce((at, step) => at[step] as Record<string, unknown>, value), last];
}
function remove(value: Record<string, unknown>, way: string): void {
  const [holder, name] = holderOf(value, way);
  delete holder[name];
}
function set(value: Record<string, unknown>, way: string, member: unknown): void {
  const [holder, name] = holderOf(value, way);
  holder[name] = member;
}
