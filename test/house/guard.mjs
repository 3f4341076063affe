// The dev server listens on every network interface, serves whatever file lies in the checkout and
// answers to any name. The guard makes it a server for this machine's own browser: other machines,
// other host names (DNS rebinding), other sites' sockets and dot files (.git) are turned away.

const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether a socket's remote address is this machine. An address already gone counts as foreign. */
export function isLoopback(address) {
  if (!address) return false;
  return address === '::1' || address.replace(/^::ffff:/, '').startsWith('127.');
}

/** Whether a `Host` header names this machine, with or without a port. */
export function isLocalHost(host) {
  if (!host) return false;
  return LOOPBACK_NAMES.has(host.toLowerCase().replace(/:\d+$/, ''));
}

/** Whether an `Origin` header is absent (not a cross-site request) or is a page of this machine. */
export function isLocalOrigin(origin) {
  if (origin === undefined) return true;
  const parsed = URL.canParse(origin) ? new URL(origin) : undefined;
  return parsed !== undefined && isLocalHost(parsed.host);
}

/** Whether any part of a request path begins with a dot, however it is spelled in percent signs. */
export function namesDotFile(path) {
  let plain;
  try {
    plain = decodeURIComponent(path);
  } catch {
    return true;
  }
  return plain.split(/[/\\]/).some((part) => part.startsWith('.'));
}

/** The dev server's address for files above its root folder, in effect the whole disk. */
const OUTSIDE_ROOT = '/__wds-outside-root__/';

/** Koa middleware: 403 for strangers and foreign host names, 404 for dot files and outside files. */
export function guard(ctx, next) {
  if (!isLoopback(ctx.req.socket.remoteAddress) || !isLocalHost(ctx.get('host'))) {
    ctx.status = 403;
    ctx.body = 'This server is for this machine only.';
    return undefined;
  }
  if (namesDotFile(ctx.path) || ctx.path.startsWith(OUTSIDE_ROOT)) {
    ctx.status = 404;
    ctx.body = 'Not found';
    return undefined;
  }
  return next();
}

/**
 * Dev-server plugin: hangs up on other machines before they say a word, and on web socket upgrades
 * from other names or other sites (those never pass through middleware).
 */
export function guardSockets() {
  return {
    name: 'guard-sockets',
    serverStart({ server }) {
      server.prependListener('connection', (socket) => {
        if (!isLoopback(socket.remoteAddress)) socket.destroy();
      });
      server.prependListener('upgrade', (request, socket) => {
        const { host, origin } = request.headers;
        if (!isLocalHost(host) || !isLocalOrigin(origin)) socket.destroy();
      });
    },
  };
}
