/** All keyboard shortcuts, for the list behind **Keyboard shortcuts**. */
import { msg } from '@lit/localize';
import type { ShortcutGroup } from '../ui/keys.ts';

export function shortcutGroups(): readonly ShortcutGroup[] {
  return [
    {
      where: msg('Everywhere'),
      shortcuts: [
        { keys: ['/'], does: msg('Search articles and claims') },
        { keys: ['?'], does: msg('Show this list') },
        { keys: ['Ctrl', 'Z'], does: msg('Undo your last change') },
        { keys: ['Ctrl', 'Shift', 'Z'], does: msg('Redo') },
        { keys: ['Ctrl', 'S'], does: msg('Save the field you are in') },
      ],
    },
    {
      where: msg('Article'),
      shortcuts: [
        { keys: ['m'], does: msg('Mark the selected words as a claim') },
        { keys: ['j'], does: msg('Next claim') },
        { keys: ['k'], does: msg('Previous claim') },
        { keys: ['n'], does: msg('Next sentence') },
        { keys: ['p'], does: msg('Previous sentence') },
        { keys: ['c'], does: msg('Start or leave caret mode') },
      ],
    },
    {
      where: msg('Caret mode'),
      shortcuts: [
        { keys: ['←', '→', '↑', '↓'], does: msg('Move the caret') },
        { keys: ['Shift'], does: msg('Select while moving') },
        { keys: ['Space'], does: msg('Select the sentence') },
        { keys: ['Enter'], does: msg('Mark the selection') },
        { keys: ['Esc'], does: msg('Leave caret mode') },
      ],
    },
    {
      where: msg('Handles of the selected claim'),
      shortcuts: [
        { keys: ['←', '→'], does: msg('Move the edge by a word') },
        { keys: ['Shift', '←', '→'], does: msg('Move the edge by the smallest step') },
        { keys: ['Home', 'End'], does: msg('Move the edge to the edge of the sentence') },
        { keys: ['Enter'], does: msg('Save the place') },
        { keys: ['Esc'], does: msg('Back to the saved place') },
      ],
    },
    {
      where: msg('Claim'),
      shortcuts: [
        { keys: ['1', '…', '9'], does: msg('Choose a rating, with focus in the ratings') },
        { keys: ['a'], does: msg('Approve, as an editor, with focus in the claim') },
        { keys: ['r'], does: msg('Request changes, as an editor, with focus in the claim') },
        { keys: ['s'], does: msg('Go to a suggested wording; with focus in it, accept it') },
      ],
    },
    {
      where: msg('Selecting several'),
      shortcuts: [
        { keys: ['Space'], does: msg('Select or leave out the claim or article') },
        { keys: ['↓', '↑'], does: msg('Go to the next or previous box') },
        { keys: ['Shift', '↓'], does: msg('Select the next one, too') },
      ],
    },
    {
      where: msg('New revision'),
      shortcuts: [
        { keys: ['j'], does: msg('Next open place') },
        { keys: ['k'], does: msg('Previous open place') },
        { keys: ['v'], does: msg('Carry the verdict over, with the change in sight') },
        { keys: ['1', '…', '9'], does: msg('Choose or re-attach that candidate') },
      ],
    },
    {
      where: msg('Review queue'),
      shortcuts: [
        { keys: ['j'], does: msg('Next claim') },
        { keys: ['k'], does: msg('Previous claim') },
        { keys: ['Enter'], does: msg('Open the claim') },
        { keys: ['a'], does: msg('Approve the open claim') },
        { keys: ['r'], does: msg('Request changes of the open claim') },
      ],
    },
  ];
}
