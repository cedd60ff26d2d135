// Where the issues of a folder are.

import { join } from 'node:path';
import type { Host } from '../../host/host.ts';
import { findPublication } from './find-publication.ts';
import { issuesFolder, listIssues } from './issue-files.ts';

/** The issues straight in a folder, else in its folder of issues, else in that of the publication around it. */
export async function issuesIn(folder: string, host: Pick<Host, 'files' | 'within'>): Promise<readonly string[]> {
  const { file, folder: root } = await findPublication(folder, folder, host);
  const places = folder === root ? [join(folder, issuesFolder), folder] : [folder, join(folder, issuesFolder)];
  for (const place of file === undefined || folder === root ? places : [...places, join(root, issuesFolder)]) {
    const found = await listIssues(place, host.files);
    if (found.length > 0) return found.map(({ path }) => path);
  }
  return [];
}
