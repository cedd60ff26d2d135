// What `bulletin translate` does: it writes a new translation, brings one up to date, or notes what is translated.

import { ExitCode, UserError } from '../../base/errors.ts';
import { shownPath } from '../../base/shown-path.ts';
import { terminalSafe } from '../../base/terminal-safe.ts';
import { unifiedDiff } from '../../check/edit/unified-diff.ts';
import { markDone } from '../../content/translation/mark-done.ts';
import type { WholeIssue } from '../../content/translation/new-translation.ts';
import { changeWhole, cannotFollow, draftOf, readWhole } from '../../content/translation/translation-files.ts';
import { readUnits } from '../../content/translation/units.ts';
import { countOf, reportDone, reportUpdate, type ReportLine } from '../../content/translation/update-report.ts';
import { updateTranslation } from '../../content/translation/update-translation.ts';
import type { Host } from '../../host/host.ts';
import type { Flags } from '../asking/flags.ts';
import { askForTranslation, type TranslationTask } from './ask-for-translation.ts';

/** What was typed after the name of the command. Throws UserError. */
export async function runTranslate(
  { operands, flags }: { readonly operands: readonly string[]; readonly flags: Flags },
  host: Host,
): Promise<ExitCode> {
  const [isDone, isDry] = [flags.isSet('done'), flags.isSet('dry-run')];
  if (operands.length > 2 && !isDone)
    throw new UserError(`\`${operands[2]}\` is one word too many`, { hint: 'Add --done to name what is translated' });
  const task = await askForTranslation(operands, flags, host);
  const source = await readWhole(task.source, task.folder, host);
  const run: Run = { ...task, whole: source, isDry, isQuiet: flags.isSet('quiet') };
  if (isDone) return finish(run, { names: operands.slice(2), withSame: flags.isSet('same-words') }, host);
  return task.isThere ? update(run, host) : start(run, host);
}

interface Run extends TranslationTask {
  /** The source, as it was read. */
  readonly whole: WholeIssue;
  readonly isDry: boolean;
  readonly isQuiet: boolean;
}

async function start({ whole, source, target, languages, isDry, isQuiet }: Run, host: Host): Promise<ExitCode> {
  const { files, terminal, cwd } = host;
  const { text, count } = draftOf({ source: whole, path: source }, languages, cwd);
  const shown = terminalSafe(shownPath(target, cwd));
  if (isDry) {
    terminal.out(await unifiedDiff(shown, '', text));
    return ExitCode.done;
  }
  await files.create(target, text);
  terminal.out(`${shown}\n`);
  if (!isQuiet) terminal.note(toTranslate(count, shown));
  return ExitCode.done;
}

/** What to do with a new translation. */
export function toTranslate(count: number, shown: string): string {
  return `${countOf(count, 'text')} to translate: each has a comment \`# untranslated\` above it. When a text is translated, change the word to \`translated\`, or run \`bulletin translate ${shown} --done\``;
}

/** Edits the translation that is there, and says what was done; the work is done on the file as it is when it is written. */
async function change(
  { target, folder, isDry, isQuiet }: Run,
  work: (own: WholeIssue) => { readonly text: string; readonly lines: readonly ReportLine[]; readonly note: string },
  host: Host,
): Promise<ExitCode> {
  const { terminal, cwd } = host;
  const shown = terminalSafe(shownPath(target, cwd));
  const before = await readWhole(target, folder, host);
  let made = work(before);
  if (isDry) {
    terminal.out(await unifiedDiff(shown, before.file.text, made.text));
  } else if (before.issue.status === 'published' && made.text !== before.file.text) {
    throw new UserError(`${shown} is published: nothing is written into it`, {
      hint: 'Say in its `errata` what was wrong and what is right. --dry-run shows what would change',
    });
  } else {
    await changeWhole(target, (own) => (made = work(own)).text, host);
  }
  const say = isDry ? terminal.note : terminal.out;
  for (const { line, text } of made.lines)
    say(`${line === undefined ? shown : `${shown}:${line}`} ${terminalSafe(text)}\n`);
  if (!isQuiet) terminal.note(terminalSafe(made.note));
  return ExitCode.done;
}

function update(run: Run, host: Host): Promise<ExitCode> {
  const source = run.whole;
  return change(
    run,
    (own) => {
      const made = updateTranslation(source, own, run.languages);
      if (made === undefined) throw cannotFollow(run.target, host.cwd);
      return { text: made.file.text, ...reportUpdate(made, own, source, run.languages.from) };
    },
    host,
  );
}

function finish(run: Run, asked: Parameters<typeof markDone>[2], host: Host): Promise<ExitCode> {
  if (!run.isThere) {
    const shown = shownPath(run.target, host.cwd);
    throw new UserError(`There is no ${shown} yet`, { hint: 'Run it without --done first: it starts the translation' });
  }
  return change(
    run,
    (own) => {
      const { units } = readUnits(run.whole, own, run.languages.from);
      const made = markDone(own, units, asked);
      if (made === undefined) throw cannotFollow(run.target, host.cwd);
      if (made.unknown.length > 0)
        throw new UserError(
          `No text called ${made.unknown.join(', ')} has a mark in ${shownPath(run.target, host.cwd)}`,
          {
            hint: 'Name an item by its id, or a text as `bulletin translate` names it, such as trp-evaluation/title',
          },
        );
      return { text: made.file.text, ...reportDone(made, own, run.whole, run.languages.from) };
    },
    host,
  );
}
