/** From the browser's errors to the journal's. */
import { JournalError, type JournalErrorCode } from '../journal-error.ts';

const ON_OPENING: Readonly<Record<string, JournalErrorCode>> = {
  QuotaExceededError: 'full',
  SecurityError: 'forbidden',
  InvalidStateError: 'forbidden',
  NotAllowedError: 'forbidden',
  VersionError: 'newer',
};

const ON_BEGINNING: Readonly<Record<string, JournalErrorCode>> = {
  // The connection is closing or closed: no transaction can begin on it.
  InvalidStateError: 'closed',
};

const IN_USE: Readonly<Record<string, JournalErrorCode>> = {
  QuotaExceededError: 'full',
};

/** What a failure to open the database means. Errors that are no `DOMException` are our own bugs. */
export function errorOnOpening(error: unknown): unknown {
  return translate(error, ON_OPENING);
}

/** What it means that a transaction could not even begin. */
export function errorOnBeginning(error: unknown): unknown {
  return translate(error, ON_BEGINNING);
}

/** What a failed or aborted transaction means. Errors that are no `DOMException` pass unchanged. */
export function errorInUse(error: unknown): unknown {
  return translate(error, IN_USE);
}

function translate(error: unknown, codes: Readonly<Record<string, JournalErrorCode>>): unknown {
  if (!(error instanceof DOMException)) return error;
  const code = codes[error.name] ?? 'broken';
  return new JournalError(code, `The storage failed (${error.name}): ${error.message}`, error);
}
