/**
 * Between tabs: says which rows have just been stored, and nothing of what stands in them. Who
 * hears it reads the rows from the database, so a message can neither lie nor come too early.
 */
import { isId, type ArticleId } from '../../claims/ids.ts';

/** Rows of one article's log, from the first sequence to the last. */
export interface RowSpan {
  readonly article: ArticleId;
  readonly first: number;
  readonly last: number;
}

export class Doorbell {
  readonly #name: string;
  readonly #channel: BroadcastChannel;
  #closed = false;

  /** All journals of one database name share a bell; nobody hears their own ringing. */
  constructor(database: string, hear: (spans: readonly RowSpan[]) => void) {
    this.#name = `journal:${database}`;
    this.#channel = new BroadcastChannel(this.#name);
    this.#channel.addEventListener('message', (message) => {
      const spans = readSpans(message.data);
      if (spans.length > 0) hear(spans);
    });
  }

  /** Rings also when closed: what was begun before closing is still written, and others hear of it. */
  ring(spans: readonly RowSpan[]): void {
    const channel = this.#closed ? new BroadcastChannel(this.#name) : this.#channel;
    channel.postMessage({ rows: spans });
    if (this.#closed) channel.close();
  }

  close(): void {
    this.#closed = true;
    this.#channel.close();
  }
}

/** A tab with a newer version of the program may ring in words unknown here: those are left out. */
function readSpans(data: unknown): readonly RowSpan[] {
  if (typeof data !== 'object' || data === null || !('rows' in data)) return [];
  return Array.isArray(data.rows) ? data.rows.filter(isSpan) : [];
}

function isSpan(value: unknown): value is RowSpan {
  if (typeof value !== 'object' || value === null) return false;
  const { article, first, last } = value as Record<string, unknown>;
  return isId(article) && Number.isSafeInteger(first) && Number.isSafeInteger(last);
}
