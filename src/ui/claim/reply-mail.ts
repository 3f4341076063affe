/** The message that asks a claimant for a reply. Pure; it never says how the claim is rated. */
import { msg, str } from '@lit/localize';
import { quoteOf, type Case, type Claim } from '../../claims/case.ts';
import { policyOf, type Desk } from '../../claims/desk.ts';
import type { Contact } from '../../claims/events.ts';
import { formatDate, formatNumber } from '../format.ts';
import { addressIn, type MailDraft } from '../mail-draft.ts';

/** The draft for an entry that covers these claims; what is not known is left out. */
export function replyMail(
  state: Case,
  desk: Desk,
  claims: readonly Claim[],
  contact: Pick<Contact, 'whom' | 'how' | 'deadline'>,
): MailDraft {
  const title = state.details.title || msg('Untitled article');
  const from = [
    state.details.publisher,
    state.details.published === '' ? '' : formatDate(state.details.published),
  ].filter((words) => words !== '');
  const where = from.length === 0 ? `“${title}”` : `“${title}” (${from.join(', ')})`;
  const statements = claims.map((claim, index) => {
    const quote = quoteOf(claim);
    const words = claim.restated || quote;
    const said = quote === '' || quote === words ? '' : `\n   “${quote}”`;
    return `${formatNumber(index + 1)}. ${words}${said}`;
  });
  const { deskName } = policyOf(desk);
  const paragraphs = [
    msg(str`We are checking statements in ${where}. We ask for your reply to these:`),
    statements.join('\n\n'),
    msg('What is your reply, and which sources support the statements?'),
    contact.deadline === ''
      ? ''
      : msg(str`Please answer by ${formatDate(contact.deadline)}. We publish what you answer.`),
    deskName,
  ];
  return {
    to: addressIn(contact.how) || addressIn(contact.whom),
    subject: msg(str`Request for a reply: “${title}”`),
    body: paragraphs.filter((words) => words !== '').join('\n\n'),
  };
}
