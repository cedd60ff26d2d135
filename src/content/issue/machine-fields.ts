// The fields that are codes, dates and addresses: nobody reads them as words.

export const machineFields: ReadonlySet<string> = new Set([
  ...['id', 'text-of', 'kind', 'url', 'file', 'email', 'phone', 'timezone', 'language', 'languages', 'access', 'status', '$schema'],
  ...['online', 'follows', 'repeats', 'date', 'start', 'end', 'time', 'opens', 'closes', 'published', 'from', 'to', 'until', 'stage-date'],
]);
