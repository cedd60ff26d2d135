// What is said of the lines of a mail that are left out: nobody's words are dropped in silence.

import type { Tree } from '../issue/read-tree.ts';
import type { ReadFor, Remark } from './contribution.ts';
import type { Labelled } from './labelled-text.ts';
import { titleIn, type LeftOut, type MailLine } from './mail-lines.ts';
import { headLine } from './mail-words.ts';
import { nameOf } from './read-entry.ts';

const called: Readonly<Record<LeftOut['as'], string>> = {
  head: 'the head of a mail',
  quoting: 'what a mail program writes',
  answered: 'what the mail answers',
};

/** Characters: enough to know which words it is about. */
const longest = 300;

/** There is at least one line. All of what somebody wrote is shown; of what a program has copied, where it begins. */
export function leftOutNote(what: string, lines: readonly MailLine[], most = Infinity): Remark {
  const words = [...lines.map(({ text }) => text.trim()).join(' / ')];
  const count = lines.length === 1 ? '' : ` (${lines.length} lines)`;
  const shown = words.length > most ? `${words.slice(0, most).join('').trimEnd()} …${count}` : words.join('');
  return { line: lines[0]!.number, message: `Left out as ${what}: ${shown}` };
}

/** Of a head, only what is nowhere in the item; the one of a mail as a file is nobody's words. */
export function leftOutNotes(
  { left, sender, subject }: Pick<Labelled, 'left' | 'sender' | 'subject'>,
  { title, contributor }: Readonly<Record<string, Tree>>,
  { isMail }: Pick<ReadFor, 'isMail'>,
): readonly Remark[] {
  const isUsed = ({ number }: MailLine): boolean =>
    (number === sender?.number && nameOf(sender.text) === contributor) ||
    (number === subject?.number && titleIn(subject.text) === title);
  const isSaid = (line: MailLine): boolean => !isUsed(line) && headLine().exec(line.text.slice(0, 1_000))?.[2] !== '';
  return left.flatMap(({ as, lines }) => {
    if (isMail === true && lines[0]?.number === 1) return [];
    const said = as === 'head' ? lines.filter(isSaid) : lines;
    return said.length === 0 ? [] : [leftOutNote(called[as], said, longest)];
  });
}
