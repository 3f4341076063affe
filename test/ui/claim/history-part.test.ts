import { expect } from 'chai';
import { html } from 'lit';
import type { Case, Claim } from '../../../src/claims/case.ts';
import type { AnyFact, JournalEvent } from '../../../src/claims/events.ts';
import type { ArticleId, DeviceId, EventId, PersonId } from '../../../src/claims/ids.ts';
import '../../../src/ui/claim/history-part.ts';
import type { HistoryPart } from '../../../src/ui/claim/history-part.ts';
import { findings } from '../axe.ts';
import { mount, unmount } from '../mount.ts';
import { ADA, aCase, aClaim, aDesk, aVerdict, MARI } from './a-case.ts';
import { all, asked, CHECKER, wordsOf } from './a-panel.ts';

let count = 0;

function event(by: PersonId, fact: AnyFact, more: Partial<JournalEvent> = {}): JournalEvent {
  count += 1;
  const id = `e${String(count).padStart(3, '0')}`;
  return {
    id: id as EventId,
    article: 'article1' as ArticleId,
    by,
    role: by === MARI ? 'editor' : 'checker',
    device: 'device' as DeviceId,
    at: `2026-11-1${count % 9}T10:00:00.000Z`,
    commit: { id: id as never, index: 0, count: 1 },
    seen: [],
    v: 1,
    ...fact,
    ...more,
  } as JournalEvent;
}

const { event: _event, by: _by, at: _at, authors: _authors, ...CONTENT } = aVerdict();
const restated = (text: string): AnyFact => ({
  kind: 'claim-described',
  claim: 'c1' as never,
  changes: { restated: text },
});

function draw(claim: Claim, events: readonly JournalEvent[], over: Partial<Case> = {}) {
  return mount<HistoryPart>(
    html`<history-part
      .state=${aCase([claim], { events, ...over })}
      .claim=${claim}
      .desk=${aDesk()}
      .me=${CHECKER}
    ></history-part>`,
  );
}

const restores = (part: HistoryPart) => all<HTMLButtonElement>(part, 'button');

describe('<history-part>', () => {
  afterEach(unmount);

  it('restores an earlier wording as a change of today', async () => {
    const events = [event(ADA, restated('One.')), event(ADA, restated('Two.'))];
    const part = await draw(aClaim({ restated: 'Two.' }), events);
    expect(restores(part), 'not for what stands').to.have.length(1);
    const described = restores(part)[0]?.getAttribute('aria-describedby') ?? '';
    expect(part.renderRoot.querySelector(`#${described}`)?.textContent).to.contain('One.');
    const commands = await asked('describe-claim', () => restores(part)[0]?.click());
    expect(commands).to.deep.equal([
      { do: 'describe-claim', claim: 'c1', changes: { restated: 'One.' } },
    ]);
  });

  it('restores an earlier verdict whole', async () => {
    const early = { ...CONTENT, levels: ['false'], finding: 'It is not so.' };
    const events = [
      event(ADA, { kind: 'verdict-proposed', claim: 'c1' as never, verdict: early }),
      event(ADA, { kind: 'verdict-proposed', claim: 'c1' as never, verdict: CONTENT }),
    ];
    const part = await draw(aClaim({ verdict: aVerdict() }), events);
    const commands = await asked('propose-verdict', () => restores(part)[0]?.click());
    expect(commands).to.deep.equal([{ do: 'propose-verdict', claim: 'c1', verdict: early }]);
    expect(restores(part)).to.have.length(1);
  });

  it('restores nothing that is erased, and nothing while the claim is frozen', async () => {
    const redaction = event(MARI, { kind: 'events-redacted', events: [], reason: 'A name' });
    const events = [
      event(ADA, restated('Secret.'), { redacted: redaction.id }),
      event(ADA, restated('Two.')),
      redaction,
    ];
    const part = await draw(aClaim({ restated: 'Two.' }), events);
    expect(restores(part)).to.have.length(0);
    const words = wordsOf(part);
    expect(words).to.contain('did something whose words were erased: a change of the claim');
    expect(words).to.match(/Erased by Marisol Etxaniz on .*: A name/);
    expect(words).not.to.contain('Secret.');
    unmount();
    const published = { version: 1 } as never;
    const frozen = await draw(aClaim({ restated: 'Two.', published }), [
      event(ADA, restated('One.')),
    ]);
    expect(restores(frozen)).to.have.length(0);
  });

  it('has nothing for axe to find', async () => {
    const events = [event(ADA, restated('One.')), event(ADA, restated('Two.'))];
    expect(await findings(await draw(aClaim({ restated: 'Two.' }), events))).to.deep.equal([]);
  });
});
