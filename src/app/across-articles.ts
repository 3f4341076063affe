/** One change of work in several articles: a gesture in each, and one way to take them all back. */
import { msg, str } from '@lit/localize';
import { nameOf } from '../claims/desk.ts';
import type { ArticleId, CommitId, PersonId } from '../claims/ids.ts';
import { formatNumber, plural } from '../ui/format.ts';
import type { AcrossArticles } from '../ui/work/across.ts';
import { leftWords } from '../ui/work/left-words.ts';
import { orphanedWork } from '../ui/work/my-work.ts';
import type { AppModel } from './app-model.ts';

/** Where each gesture was made and which commit it is: what `takeBackAcross` takes back. */
interface Made {
  readonly article: ArticleId;
  readonly commit: CommitId;
}

const ACTION = 'undo-across';
const HAND_OVER = 'hand-over';

export class AcrossDoor {
  readonly #model: AppModel;
  readonly #made = new Map<string, readonly Made[]>();
  #count = 0;

  constructor(model: AppModel) {
    this.#model = model;
  }

  /** Performs the change article by article. A refusal stops it; what was done until then stands. */
  async perform({ shares, changes }: AcrossArticles): Promise<void> {
    const { tags, ...work } = changes;
    const made: Made[] = [];
    let count = 0;
    for (const { article, claims, whole } of shares) {
      const commands = [
        ...(claims.length > 0 ? [{ do: 'describe-claims', claims, changes } as const] : []),
        ...(whole ? [{ do: 'organise-article', changes: work } as const] : []),
      ];
      for (const command of commands) {
        const events = await this.#model.perform(command, { article });
        if (events === null) break;
        const [first] = events;
        if (first === undefined) continue;
        made.unshift({ article, commit: first.commit.id });
        count += command.do === 'describe-claims' ? claims.length : 1;
      }
    }
    if (made.length === 0) return;
    this.#count += 1;
    const id = String(this.#count);
    this.#made.set(id, made);
    this.#model.notify({
      tone: 'done',
      text: plural(count, {
        one: msg('1 entry changed.'),
        other: msg(str`${formatNumber(count)} entries changed.`),
      }),
      action: { id: `${ACTION} ${id}`, label: msg('Undo') },
    });
  }

  /** Somebody left the desk: says what they still own, and where it goes to somebody else. */
  sayLeft(person: PersonId): void {
    const { view } = this.#model;
    const [orphaned] = view === null ? [] : orphanedWork(view.summaries, new Set([person]));
    if (view === null || orphaned === undefined) return;
    this.#model.notify({
      tone: 'problem',
      text: leftWords(nameOf(view.desk, person), orphaned),
      action: { id: HAND_OVER, label: msg('Hand it over') },
    });
  }

  /** Answers a notice's action; false when it is not one of this door's. */
  answer(action: string): boolean {
    const [what, id] = action.split(' ');
    if (what === HAND_OVER) {
      location.hash = '#/work';
      return true;
    }
    if (what !== ACTION || id === undefined) return false;
    void this.#takeBack(this.#made.get(id) ?? []);
    this.#made.delete(id);
    return true;
  }

  async #takeBack(made: readonly Made[]): Promise<void> {
    for (const { article, commit } of made) {
      await this.#model.perform({ do: 'undo', commit }, { article });
    }
  }
}
