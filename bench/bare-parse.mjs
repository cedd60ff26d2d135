// The yardstick for `validate` of many issues: reads every file of a folder and parses it, and nothing else.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';

const [folder] = process.argv.slice(2);
for (const name of readdirSync(folder)) {
  const { errors } = parseDocument(readFileSync(join(folder, name), 'utf8'));
  if (errors.length > 0) throw errors[0];
}
