/** The start of the app: the document's styles and preferences, then the root element. */
import { showPreferences } from '../ui/settings/preferences.ts';
import { tokens } from '../ui/tokens.ts';
import './plumbline-app.ts';
import { readPreferences } from './preferences.ts';

const sheet = tokens.styleSheet;
if (sheet !== undefined) document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
showPreferences(document.documentElement, readPreferences());
document.querySelector('#not-started')?.remove();
