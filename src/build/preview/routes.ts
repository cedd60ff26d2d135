// What the preview has under which address, behind the token.

import { UserError } from '../../base/errors.ts';
import { escapeHtml } from '../../content/prose/escape.ts';
import type { Broadcast, WebAnswer, WebRequest } from '../../host/host.ts';
import type { Rendered } from '../../output/formats/format.ts';
import { answers } from './answers.ts';
import { judge, type Lock } from './gate.ts';

/** What the preview can show and do. */
export interface Desk {
  /** A file of the page itself. */
  asset(name: 'index.html' | 'preview.css' | 'preview.js'): string;
  /** Goes on sending the number of the state that the files on the disk are in. */
  readonly changes: Broadcast;
  /** Which issues there are, and which is shown first. */
  overview(): Promise<unknown>;
  /** What is wrong with an issue, and how large its files are; undefined where it was never there. */
  report(name: string): Promise<unknown>;
  /** What an issue looks like; undefined where it never could be made. */
  proof(name: string, format: string): Promise<Rendered | undefined>;
  /** Opens a file of the publication in the user's editor. Throws UserError, also for another file. */
  open(place: { readonly file: string; readonly line: number; readonly column: number }): Promise<void>;
}

interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: RegExp;
  answer(desk: Desk, parts: readonly string[], request: WebRequest): Promise<WebAnswer> | WebAnswer;
}

const routes: readonly Route[] = [
  { method: 'GET', path: /^$/, answer: (desk) => answers.page(desk.asset('index.html')) },
  { method: 'GET', path: /^preview\.css$/, answer: (desk) => answers.style(desk.asset('preview.css')) },
  { method: 'GET', path: /^preview\.js$/, answer: (desk) => answers.script(desk.asset('preview.js')) },
  { method: 'GET', path: /^changes$/, answer: (desk) => answers.events(desk.changes) },
  { method: 'GET', path: /^issues$/, answer: async (desk) => answers.json(await desk.overview()) },
  { method: 'GET', path: /^issues\/([^/]+)$/, answer: answerReport },
  { method: 'GET', path: /^issues\/([^/]+)\/(html)$/, answer: answerDocument },
  { method: 'GET', path: /^issues\/([^/]+)\/(email)\/$/, answer: answerDocument },
  { method: 'GET', path: /^issues\/([^/]+)\/email\/([^/]+)$/, answer: answerPicture },
  { method: 'GET', path: /^issues\/([^/]+)\/text$/, answer: answerText },
  { method: 'GET', path: /^issues\/([^/]+)\/pdf$/, answer: answerPdf },
  { method: 'POST', path: /^open$/, answer: answerOpen },
];

/** Answers a request, or refuses it. */
export async function answerRequest(request: WebRequest, lock: Lock, desk: Desk): Promise<WebAnswer> {
  const verdict = judge(request, lock);
  if ('why' in verdict) return answers.refusal(verdict.status, verdict.why);
  for (const { method, path, answer } of routes) {
    const parts = path.exec(verdict.path);
    if (parts === null) continue;
    if (method !== (request.method === 'HEAD' ? 'GET' : request.method))
      return answers.refusal(405, `This is answered to ${method} only`);
    const names = parts.slice(1).map(decoded);
    return names.includes(undefined) ? notThere : tried(() => answer(desk, names as readonly string[], request));
  }
  return notThere;
}

async function tried(make: () => Promise<WebAnswer> | WebAnswer): Promise<WebAnswer> {
  try {
    return await make();
  } catch (error) {
    if (error instanceof UserError) return answers.refusal(500, error.message);
    throw error;
  }
}

const notThere = answers.refusal(404, 'There is no such thing here');
const notYet = answers.refusal(404, 'It cannot be made yet: the findings say why');

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

async function answerReport(desk: Desk, [name = '']: readonly string[]): Promise<WebAnswer> {
  const report = await desk.report(name);
  return report === undefined ? notThere : answers.json(report);
}

async function answerDocument(
  desk: Desk,
  [name = '', format = '']: readonly string[],
  { target }: WebRequest,
): Promise<WebAnswer> {
  const proof = await desk.proof(name, format);
  if (proof === undefined) return notYet;
  return answers.document(proof.content, !/[?&]pictures=off(?:&|$)/.test(target));
}

async function answerPicture(desk: Desk, [name = '', picture = '']: readonly string[]): Promise<WebAnswer> {
  const proof = await desk.proof(name, 'email');
  const found = proof?.beside?.find((one) => one.name === picture);
  const type = /\.(png|jpg|gif|webp)$/.exec(picture)?.[1]?.replace('jpg', 'jpeg');
  return found === undefined || type === undefined ? notThere : answers.picture(`image/${type}`, found.content);
}

const textStyle =
  ':root{color-scheme:light dark}body{margin:1.5rem}pre{margin:0;font:0.9375rem/1.5 ui-monospace,monospace}';

async function answerText(desk: Desk, [name = '']: readonly string[]): Promise<WebAnswer> {
  const proof = await desk.proof(name, 'text');
  if (proof === undefined) return notYet;
  const { content } = proof;
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
  return answers.document(
    `<!doctype html><html><meta charset="utf-8"><title>Text</title><style>${textStyle}</style><pre dir="auto">${escapeHtml(text)}</pre></html>`,
  );
}

async function answerPdf(desk: Desk, [name = '']: readonly string[]): Promise<WebAnswer> {
  const proof = await desk.proof(name, 'pdf');
  return proof === undefined ? notYet : answers.pdf(proof.content);
}

async function answerOpen(desk: Desk, _: readonly string[], { body }: WebRequest): Promise<WebAnswer> {
  const place = placeIn(body);
  if (place === undefined) return answers.refusal(400, 'This names no place in a file');
  try {
    await desk.open(place);
    return answers.json({});
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return answers.json({ message: error.message, hint: error.hint });
  }
}

function placeIn(body: string): Parameters<Desk['open']>[0] | undefined {
  try {
    const { file, line, column } = JSON.parse(body) as Record<string, unknown>;
    const isPlace = typeof file === 'string' && isCount(line) && isCount(column);
    return isPlace ? { file, line, column } : undefined;
  } catch {
    return undefined;
  }
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 1;
}
