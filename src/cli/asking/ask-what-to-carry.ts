// The question what of the last issue the next one takes over.

import { UserError } from '../../base/errors.ts';
import { terminalSafe } from '../../base/terminal-safe.ts';
import type { Candidate } from '../../content/carry-over/carry-over.ts';
import type { Asking } from './ask-for-issue.ts';

/** Throws UserError where somebody wants something of an issue that cannot be had. */
export function refuseToCarry({ flags }: Pick<Asking, 'flags'>, why: string): void {
  const typed = flags.list('carry')?.join() ?? 'all';
  if (typed !== 'all' && typed !== 'none') throw new UserError(`--carry: there is nothing to take over: ${why}`);
}

/** Which candidates are taken over: all that are still of use, unless somebody says otherwise. */
export async function askWhatToCarry(
  { answers, flags }: Pick<Asking, 'answers' | 'flags'>,
  candidates: readonly Candidate[],
  from: string,
): Promise<(candidate: Candidate) => boolean> {
  const still = candidates.filter(({ state }) => state === 'still');
  const typed = flags.list('carry');
  if (typed?.join() === 'none') return () => false;
  if (typed?.join() === 'all' || (typed === undefined && still.length === 0)) return (one) => still.includes(one);
  const ids = typed ?? (await answers.ticked('carry', `What ${from} has that still holds:`, still.map(asChoice)));
  const unknown = ids.find((id) => !candidates.some((one) => one.id === id));
  if (unknown !== undefined) {
    const known = still.map(({ id }) => id).join(', ');
    throw new UserError(`--carry: ${from} has no item \`${unknown}\``, {
      hint: known === '' ? 'Nothing in it is still of use' : `Write all, none, or some of ${known}`,
    });
  }
  return ({ id }) => ids.includes(id);
}

function asChoice({ id, title, reason }: Candidate) {
  return { value: id, name: `${terminalSafe(title)} (${terminalSafe(reason)})` };
}
