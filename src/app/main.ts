/** The start of the app: styles of the document, preferences, the journal, then the root element. */
import { tokens } from '../ui/tokens.ts';
import './plumbline-app.ts';
import { applyPreferences, readPreferences } from './preferences.ts';

const sheet = tokens.styleSheet;
if (sheet !== undefined) document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
applyPreferences(readPreferences());
document.querySelector('#not-started')?.remove();
