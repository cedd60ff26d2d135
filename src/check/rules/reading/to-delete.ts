// What to delete so that an entry of a list is gone: a list without entries is an error.

/** Words for help: the entry alone, or the list where it is the only one. */
export function toDelete(list: string, entries: readonly unknown[] | undefined): string {
  return entries?.length === 1 ? `delete the whole \`${list}:\`` : `delete its entry in \`${list}\``;
}
