// Where the issues of a folder are.

import { dirname, join } from 'node:path';
import type { Host } from '../../host/host.ts';
import { findPublicationFile } from './find-publication.ts';
import { issuesFolder, listIssues } from './issue-files.ts';

/** The issues straight in a folder, else in its folder of issues, else in that of the publication around it. */
export async function issuesIn(folder: string, host: Pick<Host, 'files'>): Promise<readonly string[]> {
  const file = await findPublicationFile(folder, host);
  const root = file === undefined ? folder : dirname(file);
  const places = folder === root ? [join(folder, issuesFolder), folder] : [folder, join(folder, issuesFolder)];
  for (const place of folder === root ? places : [...places, join(root, issuesFolder)]) {
    const found = await listIssues(place, host.files);
    if (found.length > 0) return found.map(({ path }) => path);
  }
  return [];
}
