// What `bulletin preview` does: shows the proofs of a publication in the user's browser, and follows what changes on
// the disk, until Ctrl-C.

import { basename, dirname, join } from 'node:path';
import { UserError } from '../base/errors.ts';
import { once } from '../base/memoize.ts';
import { shownPath } from '../base/shown-path.ts';
import { terminalSafe } from '../base/terminal-safe.ts';
import { isIssueName } from '../content/publication/named-issue.ts';
import { localised } from '../content/publication/per-language.ts';
import { noneLeft, selectIssues, type Selected } from '../content/publication/select-issues.ts';
import type { Editor, Host } from '../host/host.ts';
import { followChanges } from './preview/follow-changes.ts';
import { createAnnouncer } from './preview/announcer.ts';
import { namedIssues, newestIssue } from './preview/choose-issue.ts';
import { editorLink } from './preview/editor-link.ts';
import { issuesOf } from './preview/overview.ts';
import { answerRequest, type Desk } from './preview/routes.ts';
import { createProofs, type Proofs } from './preview/proofs.ts';

export interface PreviewRequest {
  /** A file, a folder, or the name of an issue; otherwise the newest is shown first. */
  readonly issue: string | undefined;
  /** 0 is any free one. */
  readonly port: number;
  readonly opens: boolean;
  readonly isQuiet: boolean;
  readonly theme: string | undefined;
  /** What prints the PDF, when somebody looks at it. */
  readonly browsers: readonly string[] | undefined;
  /** Seconds that the browser may take for a PDF. */
  readonly timeout: number;
}

export async function runPreview(request: PreviewRequest, host: Host): Promise<never> {
  const { browsers, theme, timeout } = request;
  const first = await chooseFirst(request.issue, host);
  const folder = dirname(first.path);
  const press = once(() =>
    host.openPress({ timeout: timeout * 1000, ...(browsers === undefined ? {} : { browsers }) }),
  );
  const proofs = createProofs({ folder, home: first.publicationFolder.folder, theme }, host, press);
  const announcer = createAnnouncer(proofs.version);
  const renew = (paths: readonly string[]): void => {
    proofs.renew(paths);
    announcer.announce(proofs.version());
  };
  const follow = await followChanges(async () => [await proofs.sources()], renew, host);
  const editor = await host.editor();
  const desk: Desk = {
    asset: await readAssets(host),
    changes: announcer.changes,
    overview: () => overview(proofs, basename(first.path), editor),
    async report(name) {
      const report = await proofs.report(name);
      await follow.again();
      return report && { ...report, findings: report.findings.map((finding) => withLink(finding, host)) };
    },
    proof: proofs.proof,
    open: (place) => openPlace(place, proofs, editor, host),
  };
  const token = await host.secret();
  const server = await host.serve(request.port, (asked) => answerRequest(asked, { port: server.port, token }, desk));
  try {
    await show(`http://127.0.0.1:${server.port}/${token}/`, first, request, host);
    host.startLongRun?.();
    return await host.untilInterrupted();
  } finally {
    await Promise.all([server.close(), follow.end()]);
  }
}

/** The issue that was named, else the newest of those that were. Throws UserError. */
async function chooseFirst(named: string | undefined, host: Host): Promise<Selected> {
  const isPath =
    named === undefined || !isIssueName(named) || (await host.files.stat(join(host.cwd, named))) !== undefined;
  const { issues, ignored, emptiedBy } = await selectIssues(isPath && named !== undefined ? [named] : [], host);
  if (ignored.length > 0) throw new UserError(`${named} is left out: bulletin.yaml ignores it`);
  if (emptiedBy.length > 0) throw new UserError(noneLeft('show', emptiedBy));
  const paths = issues.map(({ path }) => path);
  const languages = issues[0]?.publicationFolder.publication?.languages ?? [];
  const chosen = isPath ? paths : namedIssues(paths, named, languages[0] ?? 'en');
  const path = newestIssue(chosen, languages);
  const found = issues.find((one) => one.path === path);
  if (found === undefined) throw new UserError('There are no issues here', { hint: 'Start one with `bulletin new`' });
  return found;
}

const assets = ['index.html', 'preview.css', 'preview.js'] as const;

/** The files of the page itself, which come with bulletin. */
async function readAssets({ tool, files }: Host): Promise<Desk['asset']> {
  const texts = await Promise.all(assets.map((name) => files.read(join(tool.folder, 'preview', name))));
  const all = new Map(assets.map((name, index) => [name, new TextDecoder().decode(texts[index])]));
  return (name) => all.get(name)!;
}

async function overview(proofs: Proofs, first: string, editor: Editor | undefined) {
  const [issues, { publication }] = await Promise.all([proofs.issues(), proofs.publicationFolder()]);
  const languages = publication?.languages ?? [];
  return {
    name: publication?.name === undefined ? undefined : localised(publication.name, languages[0] ?? 'en'),
    issues: issuesOf([...issues.keys()], languages),
    first,
    editor: editor?.name,
  };
}

type Place = Parameters<Desk['open']>[0];

function withLink<T extends Place>(finding: T, { cwd }: Host): T & { readonly link: string } {
  return { ...finding, link: editorLink(join(cwd, finding.file), finding.line, finding.column) };
}

/** Only the files of this publication are opened, whoever asks. */
async function openPlace(
  { file, line, column }: Place,
  proofs: Proofs,
  editor: Editor | undefined,
  { cwd }: Host,
): Promise<void> {
  const [issues, { file: publication }] = await Promise.all([proofs.issues(), proofs.publicationFolder()]);
  const paths = [...[...issues.values()].map(({ path }) => path), ...(publication === undefined ? [] : [publication])];
  const path = paths.find((one) => shownPath(one, cwd) === file);
  if (path === undefined) throw new UserError(`${file} is no file of this publication`);
  if (editor === undefined) throw new UserError('No editor is named in VISUAL or EDITOR');
  await editor.open(path, line, column);
}

/** Says where the preview is, and opens it where that is wanted. */
async function show(
  address: string,
  { path }: Selected,
  { opens, isQuiet }: PreviewRequest,
  { terminal, open, cwd }: Host,
): Promise<void> {
  terminal.out(`${address}\n`);
  if (!isQuiet)
    terminal.note(
      `The preview of ${terminalSafe(shownPath(path, cwd))} is at this address, and follows every save. Ctrl-C ends it`,
    );
  if (!opens) return;
  try {
    await open(address);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    terminal.note('No browser could be opened: open the address yourself');
  }
}
