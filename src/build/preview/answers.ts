// The answers of the preview, each with what it may do in the browser.

import type { Broadcast, WebAnswer } from '../../host/host.ts';

/** Nothing is kept, and no other page can show or read it. */
const always = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
} as const;

function answer(type: string, policy: string, body: WebAnswer['body'], status = 200): WebAnswer {
  return { status, headers: { ...always, 'Content-Type': type, 'Content-Security-Policy': policy }, body };
}

const nothing = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The page of the preview: its own files only, and frames from here. */
const ownPage = [
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; frame-src 'self'",
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
].join('; ');

/**
 * A document of an issue, which may come from a stranger: it runs nothing, wherever it is opened. Its origin lets the
 * page around it see where it is scrolled, and which link was clicked.
 */
const document = (pictures: string) =>
  [
    `default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src ${pictures}`,
    "base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-same-origin",
  ].join('; ');

export const answers = {
  page: (html: string) => answer('text/html; charset=utf-8', ownPage, html),
  style: (css: string) => answer('text/css; charset=utf-8', nothing, css),
  script: (code: string) => answer('text/javascript; charset=utf-8', nothing, code),
  json: (value: unknown) => answer('application/json; charset=utf-8', nothing, JSON.stringify(value)),
  events: (broadcast: Broadcast) => answer('text/event-stream; charset=utf-8', nothing, broadcast),
  /** `hasPictures`: whether it shows them. */
  document: (html: string | Uint8Array, hasPictures = true) =>
    answer('text/html; charset=utf-8', document(hasPictures ? "data: 'self'" : "'none'"), html),
  picture: (type: string, bytes: Uint8Array | string) => answer(type, nothing, bytes),
  // The viewer of the browser is no document of ours, and a sandbox would keep it out.
  pdf: (bytes: Uint8Array | string) => answer('application/pdf', "frame-ancestors 'self'", bytes),
  refusal: (status: number, why: string) => answer('text/plain; charset=utf-8', nothing, `${why}\n`, status),
} as const;
