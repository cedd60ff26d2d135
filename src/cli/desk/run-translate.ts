// What `bulletin translate` does: it writes a new translation, brings one up to date, or notes what is translated.

import { countOf } from '../../base/count-of.ts';
import { ExitCode, UserError } from '../../base/errors.ts';
import { shownPath } from '../../base/shown-path.ts';
import { terminalSafe } from '../../base/terminal-safe.ts';
import { unifiedDiff } from '../../check/edit/unified-diff.ts';
import { readSource } from '../../content/issue/read-source.ts';
import { readYaml } from '../../content/issue/read-yaml.ts';
import { isScaffold } from '../../content/publication/scaffold-issue.ts';
import { markDone } from '../../content/translation/mark-done.ts';
import { markExisting, type MarkedTexts } from '../../content/translation/mark-existing.ts';
import { changeWhole, cannotFollow, draftOf, readWhole } from '../../content/translation/translation-files.ts';
import { readUnits } from '../../content/translation/units.ts';
import { helpOnName } from '../../content/translation/meant-name.ts';
import { reportDone } from '../../content/translation/done-report.ts';
import type { Report, Shown } from '../../content/translation/report-lines.ts';
import { reportUpdate } from '../../content/translation/update-report.ts';
import { updateTranslation } from '../../content/translation/update-translation.ts';
import type { WholeIssue } from '../../content/translation/whole-issue.ts';
import type { Host } from '../../host/host.ts';
import { Answers } from '../asking/answers.ts';
import type { Flags } from '../asking/flags.ts';
import { askForTranslation, type TranslationTask } from './ask-for-translation.ts';
import { readKnownTexts } from './read-known-texts.ts';

/** What was typed after the name of the command. Throws UserError. */
export async function runTranslate(
  { operands, flags }: { readonly operands: readonly string[]; readonly flags: Flags },
  host: Host,
): Promise<ExitCode> {
  const [isDone, isDry] = [flags.isSet('done'), flags.isSet('dry-run')];
  if (isDone && flags.isSet('mark')) throw new UserError('Give --mark or --done, not both');
  const task = await askForTranslation(operands, flags, host);
  const { source, target, folder, isThere, slug, languages, texts } = task;
  if (texts.length > 0 && !isDone)
    throw new UserError(`\`${texts[0]}\` is one word too many`, { hint: 'Add --done to name what is translated' });
  const whole = await readWhole(source, folder, host);
  const { from, to } = languages;
  const shown: Shown = {
    source: shownPath(source, host.cwd),
    // A translation that has no mark yet does not say what it was begun from.
    own: flags.isSet('from') ? `${slug} ${to} --from ${from}` : `${slug} ${to}`,
    back: `${slug} ${from} --from ${to}`,
  };
  const run: Run = { ...task, whole, shown, isDry, isQuiet: flags.isSet('quiet'), isMarking: flags.isSet('mark') };
  const isEmpty = isThere && isUnwritten((await readSource(target, folder, host)).text, languages.to);
  if (isDone && (isEmpty || !isThere))
    throw new UserError(`There is no ${isThere ? 'text in ' : ''}${shownPath(target, host.cwd)} yet`, {
      hint: `Run \`bulletin translate ${shown.own}\` without --done first: it starts the translation`,
    });
  if (isDone) return finish(run, { names: texts, withSame: flags.isSet('same-words') }, host);
  if (isThere && !isEmpty) return update(run, flags, host);
  if (isScaffold(whole.file.text, languages.from))
    throw new UserError(`There is nothing to translate in ${shown.source} yet`, {
      hint: 'Write the issue first: its file is still as it was made',
    });
  return start(run, host);
}

/** Whether a file has no word of an editor. */
function isUnwritten(text: string, language: string): boolean {
  return text.trim() === '' || isScaffold(text, language);
}

interface Run extends TranslationTask {
  /** The source, as it was read. */
  readonly whole: WholeIssue;
  readonly shown: Shown;
  readonly isDry: boolean;
  readonly isQuiet: boolean;
  /** Whether marks are asked for by their flag. */
  readonly isMarking: boolean;
}

/** Writes a new translation, also in the place of a file in which nobody has written anything. */
async function start(run: Run, host: Host): Promise<ExitCode> {
  const { whole, source, folder, target, languages, isThere, isDry, isQuiet } = run;
  const { files, terminal, cwd } = host;
  const known = await readKnownTexts(run, host);
  const { text, count, notes } = draftOf({ source: whole, path: source }, languages, known, cwd);
  const shown = terminalSafe(shownPath(target, cwd));
  if (isDry) {
    const before = isThere ? (await readSource(target, folder, host)).text : '';
    terminal.out(await unifiedDiff(shown, before, text));
    return ExitCode.done;
  }
  if (isThere) await files.change(target, async (bytes) => replaced(bytes, text, run, cwd));
  else await files.create(target, text);
  terminal.out(`${shown}\n`);
  if (isQuiet) return ExitCode.done;
  const own = whole.marks.filter((mark) => !mark.isDone).length;
  if (own > 0)
    terminal.note(
      `${countOf(own, 'text')} of ${terminalSafe(run.shown.source)} ${own === 1 ? 'is' : 'are'} still to be translated, too`,
    );
  // What is new has all its marks.
  const unused = run.isMarking ? ['--mark has nothing to do in a new translation: each of its texts has a mark'] : [];
  for (const note of [...unused, ...notes, toTranslate(count, shown)]) terminal.note(terminalSafe(note));
  return ExitCode.done;
}

function replaced(bytes: Uint8Array, text: string, { target, languages }: Run, cwd: string): string {
  if (isUnwritten(readYaml(bytes).text, languages.to)) return text;
  throw new UserError(`Somebody has written in ${shownPath(target, cwd)} meanwhile`, { hint: 'Run it again' });
}

/** What to do with a new translation. */
export function toTranslate(count: number, shown: string): string {
  if (count === 0) return 'Every text is translated already: read it through';
  const has = count === 1 ? 'it has' : 'each has';
  const done = `\`bulletin translate ${shown} --done\``;
  return `${countOf(count, 'text')} to translate: ${has} a comment \`# untranslated\` above it. When a text is translated, change the word to \`translated\`, or run ${done}. It leaves out what is the same in both languages: name such a text behind it, or add --same-words`;
}

/** Edits the translation that is there, and says what was done; the work is done on the file as it is when it is written. */
async function change(
  { target, folder, isDry, isQuiet }: Run,
  work: (own: WholeIssue) => Report & { readonly text: string },
  host: Host,
  changes: 'comments' | 'words' = 'words',
): Promise<ExitCode> {
  const { terminal, cwd } = host;
  const shown = terminalSafe(shownPath(target, cwd));
  const before = await readWhole(target, folder, host);
  let made = work(before);
  if (isDry) {
    if (made.text !== before.file.text) terminal.out(await unifiedDiff(shown, before.file.text, made.text));
  } else if (changes === 'words' && before.issue.status === 'published' && made.text !== before.file.text) {
    throw new UserError(`${shown} is published: nothing is written into it`, {
      hint: 'Say in its `errata` what was wrong and what is right. --dry-run shows what would change',
    });
  } else {
    await changeWhole(target, (own) => (made = work(own)).text, host);
  }
  const say = isDry ? terminal.note : terminal.say;
  for (const { line, text } of made.lines)
    say(`${line === undefined ? shown : `${shown}:${line}`} ${terminalSafe(text)}\n`);
  if (!isQuiet && made.note !== '') terminal.note(terminalSafe(made.note));
  return ExitCode.done;
}

async function update(run: Run, flags: Flags, host: Host): Promise<ExitCode> {
  const { whole: source, languages, shown } = run;
  const { isMarking, note: lacking } = await askToMark(run, flags, host);
  const known = await readKnownTexts(run, host);
  const work = (before: WholeIssue) => {
    // Nothing is written into a published issue.
    const usable = before.issue.status === 'published' ? undefined : known;
    const marked = isMarking ? markExisting(source, before, languages) : undefined;
    const made = updateTranslation(source, marked?.after ?? before, languages, usable);
    if (made === undefined) throw cannotFollow(run.target, host.cwd);
    const { lines, note } = reportUpdate(made, marked?.after ?? before, source, languages, shown);
    const notes = [marked === undefined ? '' : markedNote(marked), note, lacking];
    return { text: made.after.file.text, lines, note: notes.filter((one) => one !== '').join('. ') };
  };
  return change(run, work, host);
}

/** Whether texts without a mark get one now; what to say of them, where nobody can be asked. */
async function askToMark(run: Run, flags: Flags, host: Host): Promise<{ isMarking: boolean; note: string }> {
  if (run.isMarking) return { isMarking: true, note: '' };
  // What has no mark in the main language was most likely written in it: it is what others are translated from.
  if (run.languages.to === run.main) return { isMarking: false, note: '' };
  const own = await readWhole(run.target, run.folder, host);
  const lacking = own.issue.status === 'published' ? undefined : markExisting(run.whole, own, run.languages);
  const count = lacking === undefined ? 0 : lacking.translated + lacking.untranslated;
  if (lacking === undefined || count === 0) return { isMarking: false, note: '' };
  const [have, their] = count === 1 ? ['text has', 'its source changes'] : ['texts have', 'their sources change'];
  const what = `${count} ${have} no comment \`# translated\`, so bulletin cannot say when ${their}`;
  const answers = new Answers(flags, host);
  if (run.isDry || !answers.canAsk)
    return { isMarking: false, note: `${what}: \`bulletin translate ${run.shown.own} --mark\` writes it` };
  return { isMarking: await answers.confirm('mark', questionOn(lacking, run, host.cwd)), note: '' };
}

/** Whether texts are translations, in words that somebody can answer who knows nothing of marks. */
function questionOn({ translated, untranslated }: MarkedTexts, { target, shown }: Run, cwd: string): string {
  const own = shownPath(target, cwd);
  const [have, are, them] = untranslated === 1 ? ['has', 'is', 'it'] : ['have', 'are', 'them'];
  const same = `${countOf(untranslated, 'text')} of ${own} still ${have} the words of ${shown.source}`;
  if (translated === 0) return `${same}. Mark ${them} as still to be translated?`;
  const ask = `${own} has ${countOf(translated, 'text')} that somebody translated without bulletin. Do they say what ${shown.source} says today? If you say yes, bulletin tells you later what has changed there. If you do not know, say no`;
  return untranslated === 0 ? ask : `${ask} (${same}, and ${are} marked as still to be translated)`;
}

function markedNote({ translated, untranslated, completed, others }: MarkedTexts): string {
  const parts = [
    translated === 0 ? '' : `${countOf(translated, 'text')} marked as translated`,
    untranslated === 0 ? '' : `${countOf(untranslated, 'text')} with the words of the source marked as untranslated`,
  ].filter((one) => one !== '');
  const done = parts.length === 0 ? (others.length > 0 ? '' : 'Every text has a mark') : parts.join(', and ');
  const figures =
    completed === 0
      ? ''
      : `${countOf(completed, 'comment')} lacked the language or the figures, and ${completed === 1 ? 'has' : 'have'} them now`;
  const left =
    others.length === 0
      ? ''
      : `Comments without figures that name ${others.join(', ')} stay as they are: they are about another source`;
  return [done, figures, left].filter((one) => one !== '').join('. ');
}

function finish(run: Run, asked: Parameters<typeof markDone>[2], host: Host): Promise<ExitCode> {
  return change(
    run,
    (own) => {
      const { units } = readUnits(run.whole, own, run.languages);
      const made = markDone(own, units, asked);
      if (made === undefined) throw cannotFollow(run.target, host.cwd);
      if (made.unknown.length > 0)
        throw new UserError(
          `No text called ${made.unknown.join(', ')} has a mark in ${shownPath(run.target, host.cwd)}`,
          { hint: helpOnName(made.unknown[0]!, own, units) },
        );
      return { text: made.file.text, ...reportDone(made, own, run.whole, run.languages, run.shown) };
    },
    host,
    'comments',
  );
}
