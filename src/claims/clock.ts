/**
 * A hybrid logical clock (Kulkarni et al., 2014) written as a sortable string: wall time in
 * milliseconds, a counter for events of the same millisecond, and the writer. Comparing two ids
 * as strings orders the events the same way on every device, and an event made after another one
 * was seen always has the greater id.
 */
import { BASE32, type DeviceId, type EventId } from './ids.ts';

/** How far a received clock may be ahead before it is no longer followed, in milliseconds. */
export const MAX_DRIFT_MS = 5 * 60 * 1000;

const TIME_LETTERS = 10;
const COUNTER_LETTERS = 4;
const MAX_COUNTER = 32 ** COUNTER_LETTERS - 1;
const MAX_TIME = 2 ** 48 - 1;

/** The clock's reading after its latest event. A value: ticking gives a new one. */
export interface Clock {
  /** Milliseconds since 1970 of the latest event made or followed. */
  readonly time: number;
  readonly counter: number;
  /** The writer's part of every id: the device, and the tab when several write at once. */
  readonly writer: string;
}

/** A clock that has seen nothing. `writer` is of `[a-z0-9]`, unique among those who write at once. */
export function newClock(writer: string): Clock {
  if (!/^[a-z0-9]{4,24}$/.test(writer)) throw new RangeError(`not a writer's name: "${writer}"`);
  return { time: 0, counter: 0, writer };
}

/** The clock after one more event. A wall clock that stands still or jumps back only counts on. */
export function tick(clock: Clock, nowMs: number): Clock {
  const now = clamp(nowMs);
  if (now > clock.time) return { ...clock, time: now, counter: 0 };
  if (clock.counter < MAX_COUNTER) return { ...clock, counter: clock.counter + 1 };
  return { ...clock, time: clock.time + 1, counter: 0 };
}

/** The id of the event that the clock has just ticked for. */
export function eventId(clock: Clock): EventId {
  return `${encode(clock.time, TIME_LETTERS)}${encode(clock.counter, COUNTER_LETTERS)}-${clock.writer}` as EventId;
}

/**
 * The clock after an event from elsewhere was seen. An id more than `MAX_DRIFT_MS` ahead of `nowMs`
 * is not followed (`ahead` is true): its fact is kept, but it does not drag everybody's clock away.
 */
export function follow(clock: Clock, id: EventId, nowMs: number): { clock: Clock; ahead: boolean } {
  const seen = readEventId(id);
  if (seen === null) return { clock, ahead: false };
  if (seen.time > clamp(nowMs) + MAX_DRIFT_MS) return { clock, ahead: true };
  if (seen.time < clock.time || (seen.time === clock.time && seen.counter <= clock.counter)) {
    return { clock, ahead: false };
  }
  return { clock: { ...clock, time: seen.time, counter: seen.counter }, ahead: false };
}

/**
 * The clock that goes on after an id of its own device, however far that is ahead: a wall clock that
 * was set back by a year must not give new events older ids.
 */
export function resume(clock: Clock, own: EventId): Clock {
  return follow(clock, own, MAX_TIME).clock;
}

/** The parts of an event id, or null when it is not one of this clock's. */
export function readEventId(id: string): { time: number; counter: number; writer: string } | null {
  const match = /^([0-9a-hjkmnp-tv-z]{10})([0-9a-hjkmnp-tv-z]{4})-([a-z0-9]{4,24})$/.exec(id);
  if (match === null) return null;
  const [, time = '', counter = '', writer = ''] = match;
  return { time: decode(time), counter: decode(counter), writer };
}

/** The device part of a writer's name: its first eight letters. */
export function deviceOf(writer: string): DeviceId {
  return writer.slice(0, 8) as DeviceId;
}

function clamp(ms: number): number {
  if (!Number.isFinite(ms)) throw new RangeError(`not a time: ${ms}`);
  return Math.min(Math.max(0, Math.floor(ms)), MAX_TIME);
}

function encode(value: number, letters: number): string {
  let out = '';
  for (let rest = value, i = 0; i < letters; i += 1, rest = Math.floor(rest / 32)) {
    out = BASE32.charAt(rest % 32) + out;
  }
  return out;
}

function decode(letters: string): number {
  let value = 0;
  for (const letter of letters) value = value * 32 + BASE32.indexOf(letter);
  return value;
}
