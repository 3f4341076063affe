/** Showing a published report inside an article, as a frame. */
import { headlineOf } from './internal/front-matter.ts';
import { SIZING_MESSAGE } from './internal/sizing-script.ts';
import { markup, Markup } from './markup.ts';
import type { PublicReport } from './report-values.ts';

/** The frame's height in CSS pixels where nothing measures it. */
export const FRAME_HEIGHT = 720;

/**
 * HTML to paste into a page: the published report in a frame of fixed height; with `sizing` also a
 * small script that gives the frame the height which the report inside it tells. Null while it is not
 * known where the report will stand, and for a draft, which stands nowhere.
 */
export function embedSnippet(report: PublicReport, { sizing }: { sizing: boolean }): string | null {
  const { pageUrl, draft } = report;
  if (pageUrl === null || draft) return null;
  const frame = markup`<iframe src="${pageUrl}" title="${headlineOf(report)}" width="100%" height="${FRAME_HEIGHT}" loading="lazy" referrerpolicy="no-referrer" sandbox="${
    sizing ? 'allow-scripts ' : ''
  }allow-popups allow-popups-to-escape-sandbox" style="border:0"${
    sizing ? markup` data-plumbline` : null
  }></iframe>`;
  return sizing ? `${frame.html}\n<script>${LISTENER}</script>\n` : `${frame.html}\n`;
}

/**
 * Listens for the height. It believes only messages that come from the frame itself, and nothing but
 * a number in them.
 */
const LISTENER = new Markup(
  `addEventListener("message",function(e){var h=e.data&&e.data["${SIZING_MESSAGE}"];if(typeof h!=="number"||!(h>0))return;document.querySelectorAll("iframe[data-plumbline]").forEach(function(f){if(f.contentWindow===e.source)f.height=Math.min(Math.ceil(h),100000)})});`,
).html;
