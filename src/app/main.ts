/** The start of the app: the document's styles and preferences, then the root element. */
import { showPreferences } from '../ui/settings/preferences.ts';
import { documentStyles } from '../ui/base-styles.ts';
import { tokens } from '../ui/tokens.ts';
import { guardDrops } from './files.ts';
import './plumbline-app.ts';
import { readPreferences } from './preferences.ts';

const sheets = [tokens, documentStyles].flatMap(({ styleSheet }) => styleSheet ?? []);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, ...sheets];
showPreferences(document.documentElement, readPreferences());
guardDrops(window);
document.querySelector('#not-started')?.remove();
