/** The report on paper: the browser's own printing, with the report's own sheet. */
import type { ReportParts } from '../report/annotated-html.ts';

/**
 * Opens the print dialog with the report and nothing else on the page; what was there stands again
 * when the dialog is closed. The file that the dialog saves is named after the report.
 */
export function printReport(parts: ReportParts): void {
  const host = document.createElement('div');
  host.className = 'printed-report';
  host.lang = parts.lang;
  host.dir = parts.dir;
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheetOf(parts.css)];
  root.append(...new DOMParser().parseFromString(parts.body, 'text/html').body.childNodes);
  // Rules for pages of paper hold for a document only, not in a shadow root.
  const page = sheetOf(`${parts.paper}${ONLY_THE_REPORT}`);
  const { title } = document;
  const restore = (): void => {
    host.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== page);
    document.title = title;
  };
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, page];
  document.body.append(host);
  document.title = parts.title;
  window.addEventListener('afterprint', restore, { once: true });
  window.print();
}

const ONLY_THE_REPORT = `
@media screen { .printed-report { display: none; } }
@media print {
  :root { color-scheme: light; background: #fff; }
  body { margin: 0; background: #fff; }
  body > :not(.printed-report) { display: none; }
}
`;

function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
