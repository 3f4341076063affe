/** Which fields a source has because of its kind, and what they are called there. */
import { msg } from '@lit/localize';
import type { Source } from '../../claims/events.ts';
import type { Attribution, SourceKind } from '../../claims/vocabulary.ts';

/** The texts of a source that only some kinds have. */
export type KindText = 'affiliation' | 'channel' | 'jurisdiction' | 'edition';

const TEXTS: Readonly<Record<SourceKind, readonly KindText[]>> = {
  document: ['edition'],
  dataset: ['edition'],
  interview: ['affiliation', 'channel'],
  expert: ['affiliation', 'channel'],
  law: ['jurisdiction', 'edition'],
  news: [],
  social: ['channel'],
  image: ['channel'],
  'fact-check': [],
  other: [],
};

/** The fields of that kind of source, in the order in which they are asked. */
export function kindTexts(kind: SourceKind): readonly KindText[] {
  return TEXTS[kind];
}

/** Whether somebody talked, on some terms. */
export function isTalk(kind: SourceKind): boolean {
  return kind === 'interview' || kind === 'expert';
}

/** What the field is called for that kind. */
export function kindTextLabel(field: KindText, kind: SourceKind): string {
  switch (field) {
    case 'affiliation':
      return msg('Role and organisation');
    case 'channel':
      return kind === 'social'
        ? msg('Platform')
        : kind === 'image'
          ? msg('Where it was found')
          : msg('How they answered');
    case 'jurisdiction':
      return msg('Where it holds');
    case 'edition':
      return kind === 'law' ? msg('Version in force') : msg('Edition or version');
  }
}

/** A word of help, or an empty text. */
export function kindTextHint(field: KindText, kind: SourceKind): string {
  switch (field) {
    case 'affiliation':
      return msg('At the time: “engineer, Tolse Shipyard”.');
    case 'channel':
      return isTalk(kind) ? msg('By phone, by mail, in person.') : '';
    case 'jurisdiction':
      return msg('Country, state or town.');
    case 'edition':
      return '';
  }
}

/** The terms on which somebody talked. */
export function attributionWord(attribution: Attribution): string {
  switch (attribution) {
    case 'on-record':
      return msg('On the record');
    case 'background':
      return msg('On background');
    case 'off-record':
      return msg('Off the record');
  }
}

/** What the terms allow. */
export function attributionHint(attribution: Attribution): string {
  switch (attribution) {
    case 'on-record':
      return msg('Name and words may be printed.');
    case 'background':
      return msg('The words may be printed, the name may not.');
    case 'off-record':
      return msg('Nothing of it is printed.');
  }
}

/** The fields of a kind as they stand in a source, without those that another kind left behind. */
export function ofKind(
  source: Pick<Source, KindText | 'kind' | 'attribution'>,
): Pick<Source, KindText | 'attribution'> {
  const texts = kindTexts(source.kind);
  const text = (field: KindText): string => (texts.includes(field) ? source[field].trim() : '');
  return {
    affiliation: text('affiliation'),
    attribution: isTalk(source.kind) ? source.attribution : null,
    channel: text('channel'),
    jurisdiction: text('jurisdiction'),
    edition: text('edition'),
  };
}
