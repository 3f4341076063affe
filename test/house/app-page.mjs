/** Where the page lives while developing; everything it loads is named relative to this folder. */
const APP_FOLDER = '/src/app/';

/**
 * Koa middleware that makes the app answer at `/`. It redirects rather than serving the page there:
 * relative addresses then mean the same as in the built app, which may live in any folder, and a
 * `<base>` element, which would break `#/` links, is not needed. Browsers keep the hash on the way.
 */
export function appPage(ctx, next) {
  if (ctx.path === '/' || ctx.path === '/index.html') {
    ctx.redirect(APP_FOLDER + ctx.search);
    return undefined;
  }
  if (ctx.path === APP_FOLDER) ctx.url = `${APP_FOLDER}index.html${ctx.search}`;
  return next();
}
