/**
 * The values of the form that adds or changes a piece of evidence, and what they come to as a
 * command. The form keeps them as one draft, so reading them back has to survive anything.
 */
import type { CommandOf } from '../../claims/commands.ts';
import type { Attachment, Evidence, Source } from '../../claims/events.ts';
import { isSha256, type SourceId } from '../../claims/ids.ts';
import {
  ATTACHMENT_USES,
  ATTRIBUTIONS,
  SOURCE_KINDS,
  STANCES,
  type AttachmentUse,
  type Attribution,
  type SourceKind,
  type Stance,
} from '../../claims/vocabulary.ts';
import { ofKind } from './kind-fields.ts';

/** Everything the form asks, as it stands in its fields. */
export interface SourceFormValues {
  /** The source of the desk that was chosen, or null while a new one is described. */
  readonly source: SourceId | null;
  readonly title: string;
  readonly url: string;
  readonly author: string;
  readonly publisher: string;
  readonly date: string;
  readonly archiveUrl: string;
  readonly kind: SourceKind;
  readonly primary: boolean;
  /** The source has no name that may be printed; `anonymityReason` then says why. */
  readonly unnamed: boolean;
  readonly anonymityReason: string;
  /** What only some kinds have; kept while the kind is changed, and saved for the kind chosen. */
  readonly affiliation: string;
  readonly attribution: Attribution | null;
  readonly channel: string;
  readonly jurisdiction: string;
  readonly edition: string;
  readonly conflict: string;
  readonly derivedFrom: readonly SourceId[];
  readonly quotedPassage: string;
  readonly locator: string;
  /** Null until one is chosen: no stance is more likely than another. */
  readonly stance: Stance | null;
  readonly reasoning: string;
  readonly accessed: string;
  readonly private: boolean;
  /** The sum and what comes out; both empty where nothing is calculated. */
  readonly expression: string;
  readonly result: string;
  /** Files that are stored already and belong to the evidence once it is saved. */
  readonly files: readonly Attachment[];
}

/** An empty form on the day `today` (`YYYY-MM-DD`). */
export function blankValues(today: string): SourceFormValues {
  return {
    source: null,
    title: '',
    url: '',
    author: '',
    publisher: '',
    date: '',
    archiveUrl: '',
    kind: 'document',
    primary: false,
    unnamed: false,
    anonymityReason: '',
    affiliation: '',
    attribution: null,
    channel: '',
    jurisdiction: '',
    edition: '',
    conflict: '',
    derivedFrom: [],
    quotedPassage: '',
    locator: '',
    stance: null,
    reasoning: '',
    accessed: today,
    private: false,
    expression: '',
    result: '',
    files: [],
  };
}

/** The form filled in from what is known of the source; what belongs to the evidence stays. */
export function withSource(values: SourceFormValues, source: Source): SourceFormValues {
  return {
    ...values,
    source: source.id,
    title: source.title,
    url: source.url,
    author: source.author,
    publisher: source.publisher,
    date: source.date,
    archiveUrl: source.archiveUrl,
    kind: source.kind,
    primary: source.primary,
    unnamed: source.anonymityReason !== '',
    anonymityReason: source.anonymityReason,
    affiliation: source.affiliation,
    attribution: source.attribution,
    channel: source.channel,
    jurisdiction: source.jurisdiction,
    edition: source.edition,
    conflict: source.conflict,
    derivedFrom: source.derivedFrom,
  };
}

/** The form as it stands for a piece of evidence that is to be changed. */
export function valuesOf(evidence: Evidence, source: Source | null): SourceFormValues {
  const values: SourceFormValues = {
    ...blankValues(''),
    source: evidence.source,
    quotedPassage: evidence.quotedPassage,
    locator: evidence.locator,
    stance: evidence.stance,
    reasoning: evidence.reasoning,
    accessed: evidence.accessed,
    private: evidence.private,
    expression: evidence.calculation?.expression ?? '',
    result: evidence.calculation?.result ?? '',
  };
  return source === null ? values : withSource(values, source);
}

/** What the form says about the source itself. */
export function describedSource(values: SourceFormValues): Omit<Source, 'id'> {
  return {
    title: values.title.trim(),
    url: values.url.trim(),
    author: values.author.trim(),
    publisher: values.publisher.trim(),
    date: values.date,
    archiveUrl: values.archiveUrl.trim(),
    kind: values.kind,
    primary: values.primary,
    anonymityReason: values.unnamed ? values.anonymityReason.trim() : '',
    derivedFrom: values.derivedFrom,
    conflict: values.conflict.trim(),
    ...ofKind(values),
  };
}

/** What the form says about the use of the source for this claim. `stance` must be chosen. */
export function describedEvidence(
  values: SourceFormValues & { readonly stance: Stance },
): CommandOf<'add-evidence'>['evidence'] {
  return {
    quotedPassage: values.quotedPassage.trim(),
    locator: values.locator.trim(),
    stance: values.stance,
    reasoning: values.reasoning.trim(),
    accessed: values.accessed,
    private: values.private,
    calculation: describedCalculation(values),
  };
}

function describedCalculation({
  expression,
  result,
}: Pick<SourceFormValues, 'expression' | 'result'>): Evidence['calculation'] {
  if (expression.trim() === '' && result.trim() === '') return null;
  return { expression: expression.trim(), result: result.trim() };
}

/** The fields in which `now` differs from `before`: what a change has to say, and no more. */
export function changesBetween<T extends object>(before: T, now: T): Partial<T> {
  const changes: Partial<T> = {};
  for (const field of Object.keys(now) as (keyof T)[]) {
    if (!same(now[field], before[field])) changes[field] = now[field];
  }
  return changes;
}

/** Whether two values of a field say the same: texts, flags, and the small records among them. */
function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** The kept draft of a form as one text. */
export function writeDraft(values: SourceFormValues): string {
  return JSON.stringify(values);
}

/** A kept draft laid over `base`. What is not of the right shape is left as it stands in `base`. */
export function readDraft(text: string, base: SourceFormValues): SourceFormValues {
  const kept = parseObject(text);
  if (kept === null) return base;
  const values: Record<string, unknown> = { ...base };
  for (const [field, was] of Object.entries(base)) {
    const value = kept[field];
    if (isValueOf(field as keyof SourceFormValues, value, was)) values[field] = value;
  }
  return values as unknown as SourceFormValues;
}

function isValueOf(field: keyof SourceFormValues, value: unknown, was: unknown): boolean {
  switch (field) {
    case 'kind':
      return SOURCE_KINDS.includes(value as SourceKind);
    case 'stance':
      return value === null || STANCES.includes(value as Stance);
    case 'attribution':
      return value === null || ATTRIBUTIONS.includes(value as Attribution);
    case 'source':
      return value === null || typeof value === 'string';
    case 'derivedFrom':
      return Array.isArray(value) && value.every((id) => typeof id === 'string');
    case 'files':
      return Array.isArray(value) && value.every(isFile);
    default:
      return typeof value === typeof was;
  }
}

function isFile(value: unknown): value is Attachment {
  if (typeof value !== 'object' || value === null) return false;
  const { hash, name, type, bytes, use, takenFrom, ...rest } = value as Record<string, unknown>;
  return (
    isSha256(hash) &&
    [name, type, takenFrom].every((text) => typeof text === 'string') &&
    typeof bytes === 'number' &&
    ATTACHMENT_USES.includes(use as AttachmentUse) &&
    typeof rest['private'] === 'boolean'
  );
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null; // A draft of another shape is no draft of this form.
  }
}
