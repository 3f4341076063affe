/**
 * What the claim panel's menu **More** offers, and the inline form behind each of its lines. A new
 * line is one more `PanelForm`, its menu item and its form, all here.
 */
import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { Case, Claim } from '../../claims/case.ts';
import type { Desk } from '../../claims/desk.ts';
import { permits } from '../../claims/permissions.ts';
import { isLive } from '../../claims/status.ts';
import type { MenuItem } from '../parts/menu-button.ts';
import type { ClaimPart, Drafts, Me } from './claim-part.ts';
import './cross-check-form.ts';
import './decision-form.ts';
import './merge-form.ts';
import './redact-form.ts';
import './split-form.ts';

/** The inline forms by the id of their menu item. */
export type PanelForm = 'merge' | 'split' | 'drop' | 'cross-check' | 'redact';

const FORMS: readonly PanelForm[] = ['merge', 'split', 'drop', 'cross-check', 'redact'];

/** What a form is about and who fills it in. */
export interface PanelFormValues {
  readonly state: Case;
  readonly claim: Claim;
  readonly desk: Desk;
  readonly me: Me;
  readonly drafts: Drafts;
}

/** The form behind a menu item, or null for an item without one. */
export function formOf(item: string): PanelForm | null {
  return FORMS.find((form) => form === item) ?? null;
}

/** The lines of the menu **More**. What cannot be done now stays in the menu and says why. */
export function moreItems({ state, claim, me }: PanelFormValues): readonly MenuItem[] {
  const others = state.claims.some((each) => isLive(each) && each.id !== claim.id);
  const items: MenuItem[] = [
    { id: 'appearance', label: msg('Add appearance') },
    {
      id: 'merge',
      label: msg('Merge into…'),
      ...(others ? {} : { refused: msg('There is no other claim in this article.') }),
    },
    { id: 'split', label: msg('Split claim') },
    {
      id: 'cross-check',
      label: msg('Ask for cross-check'),
      ...(claim.crossCheck?.state === 'open'
        ? { refused: msg('A second verdict has been asked for already.') }
        : {}),
    },
    { id: 'drop', label: msg('Drop claim'), danger: true },
  ];
  const refused = msg('Restore the claim first.');
  return [
    ...(isLive(claim) ? items : items.map((item) => ({ ...item, refused }))),
    {
      id: 'redact',
      label: msg('Redact…'),
      danger: true,
      ...(permits(me.role, 'events-redacted')
        ? {}
        : { refused: msg('Only an editor erases words for good.') }),
    },
  ];
}

/** The form itself. It fires `form-closed` when it is done or given up. */
export function renderPanelForm(form: PanelForm, values: PanelFormValues): TemplateResult {
  const { state, claim, desk, me, drafts } = values;
  switch (form) {
    case 'merge':
      return html`<merge-form
        .state=${state}
        .claim=${claim}
        .desk=${desk}
        .me=${me}
      ></merge-form>`;
    case 'split':
      return html`<split-form
        .state=${state}
        .claim=${claim}
        .desk=${desk}
        .me=${me}
      ></split-form>`;
    case 'redact':
      return html`<redact-form
        .state=${state}
        .claim=${claim}
        .desk=${desk}
        .me=${me}
      ></redact-form>`;
    case 'drop':
      return html`<decision-form
        .state=${state}
        .claim=${claim}
        .desk=${desk}
        .me=${me}
        .drafts=${drafts}
        .kind=${'drop'}
      ></decision-form>`;
    case 'cross-check':
      return html`<cross-check-form
        .state=${state}
        .claim=${claim}
        .desk=${desk}
        .me=${me}
      ></cross-check-form>`;
  }
}

/** Puts the cursor where the form begins; each names its first field here. */
export async function focusForm(root: ParentNode, form: PanelForm): Promise<void> {
  const [element, field] = FIRST_FIELD[form];
  await root.querySelector<ClaimPart>(element)?.focusField(field);
}

const FIRST_FIELD: Readonly<Record<PanelForm, readonly [element: string, field: string]>> = {
  merge: ['merge-form', 'into'],
  split: ['split-form', 'quote'],
  redact: ['redact-form', 'looked'],
  drop: ['.inline > decision-form', 'words'],
  'cross-check': ['.inline > cross-check-form', 'of'],
};
