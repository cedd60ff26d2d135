// Which requests the preview answers: those of its own page, and no others. A page of a stranger in the same browser may
// ask for anything on this machine, and may have given its own name our address (DNS rebinding).

import { createHash, timingSafeEqual } from 'node:crypto';
import type { WebRequest } from '../../host/host.ts';

export interface Lock {
  readonly port: number;
  /** What only the page that was opened from the terminal knows. */
  readonly token: string;
}

/** The rest of the address, behind the token; or why there is no answer. */
export type Verdict = { readonly path: string } | { readonly status: 403 | 405; readonly why: string };

export function judge({ method, target, headers }: WebRequest, { port, token }: Lock): Verdict {
  const refuse = (why: string): Verdict => ({ status: 403, why });
  const names = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host, origin } = headers;
  if (host === undefined || !names.includes(host)) return refuse('This is not the name of this server');
  if (origin !== undefined && origin !== `http://${host}`) return refuse('Other pages cannot ask here');
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return refuse('Other pages cannot ask here');
  const [, given = '', path] = /^\/([^/?]*)(?:\/([^?]*))?(?:\?|$)/.exec(target) ?? [];
  if (!isSame(given, token)) return refuse('Open the address that the terminal shows');
  if (!['GET', 'HEAD', 'POST'].includes(method)) return { status: 405, why: 'Only GET and POST are answered' };
  // A form of another page can send a POST, but neither as JSON nor with our origin.
  if (method === 'POST' && (origin === undefined || headers['content-type'] !== 'application/json'))
    return refuse('Only the page of the preview can ask for that');
  return { path: path ?? '' };
}

/** Takes as long for a wrong text as for the right one. */
function isSame(given: string, token: string): boolean {
  const [one, other] = [given, token].map((text) => createHash('sha256').update(text).digest());
  return timingSafeEqual(one!, other!);
}
