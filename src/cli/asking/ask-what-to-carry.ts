// The question what the next issue takes over from the last one.

import { UserError } from '../../base/errors.ts';
import { terminalSafe } from '../../base/terminal-safe.ts';
import type { Candidate } from '../../content/carry-over/carry-over.ts';
import { dayIn } from './day-in.ts';
import type { Asking } from './ask-for-issue.ts';

/** Throws UserError where somebody wants something of an issue that cannot be had. */
export function refuseToCarry({ flags }: Pick<Asking, 'flags'>, why: string): void {
  const typed = flags.list('carry')?.join() ?? 'all';
  if (typed !== 'all' && typed !== 'none') throw new UserError(`--carry: there is nothing to take over: ${why}`);
}

/** Which candidates are taken over: all that are surely of use, unless somebody says otherwise. */
export async function askWhatToCarry(
  { answers, flags }: Pick<Asking, 'answers' | 'flags'>,
  candidates: readonly Candidate[],
  from: string,
): Promise<(candidate: Candidate) => boolean> {
  const still = candidates.filter(({ state }) => state === 'still');
  const offered = candidates.filter(({ state }) => state === 'still' || state === 'unsure');
  const typed = flags.list('carry');
  if (typed?.join() === 'none') return () => false;
  if (typed?.join() === 'all' || (typed === undefined && offered.length === 0)) return (one) => still.includes(one);
  const ids = typed ?? (await answers.ticked('carry', `What ${from} has that still holds:`, offered.map(asChoice)));
  const unknown = ids.find((id) => !candidates.some((one) => one.id === id));
  if (unknown !== undefined) {
    const known = offered.map(({ id }) => id).join(', ');
    throw new UserError(`--carry: ${from} has no item \`${unknown}\``, {
      hint: known === '' ? 'Nothing in it is still of use' : `Write all, none, or some of ${known}`,
    });
  }
  return ({ id }) => ids.includes(id);
}

function asChoice({ id, title, reason, state }: Candidate) {
  const short = terminalSafe(title);
  return { value: id, name: `${short} (${terminalSafe(reason)})`, short, checked: state === 'still' };
}

/** The dates of what is taken over and has only a month so far, by ids, where somebody knows them by now. */
export async function askForDates(
  { answers, flags, publication: { languages } }: Pick<Asking, 'answers' | 'flags' | 'publication'>,
  chosen: readonly Candidate[],
): Promise<ReadonlyMap<string, string>> {
  const open = chosen.filter(({ month }) => month !== undefined);
  const typed = new Map((flags.list('carry-date') ?? []).map((text) => dated(text, open, languages)));
  for (const { id, title, month } of open) {
    if (typed.has(id)) continue;
    const message = `The day of "${terminalSafe(title)}" (${month!.value} so far; Enter to leave it so):`;
    const read = (text: string) => dayIn(text, month!.value, languages);
    const date = await answers.asked(message, (text) => read(text).problem);
    if (date !== undefined) typed.set(id, read(date).date);
  }
  return typed;
}

/** `spring-fair: 2018-10-05` */
function dated(
  text: string,
  open: readonly Candidate[],
  languages: readonly string[],
): readonly [id: string, date: string] {
  const [, id = '', typed = ''] = /^\s*(\S+?)\s*:\s*(.*?)\s*$/.exec(text) ?? [];
  const item = open.find((one) => one.id === id);
  const { date, problem } = dayIn(typed, item?.month?.value ?? '2018-10', languages);
  if (id === '' || problem !== undefined) {
    const [first] = item === undefined ? open : [item];
    throw new UserError(`--carry-date: \`${text}\` does not name an item and its date`, {
      hint:
        first === undefined
          ? 'Leave the flag out: nothing that is taken over has only a month'
          : `Write it as --carry-date "${first.id}: ${first.month!.value}-15"`,
    });
  }
  if (item !== undefined) return [id, date];
  throw new UserError(`--carry-date: \`${id}\` is not taken over, or has its day already`, {
    hint: open.length === 0 ? 'Leave the flag out' : `Choose from ${open.map((one) => one.id).join(', ')}`,
  });
}
