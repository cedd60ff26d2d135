// The table of reports.

import { github } from './github.ts';
import { json } from './json.ts';
import { pretty } from './pretty.ts';
import type { Report } from './report.ts';

export const reports: readonly Report[] = [pretty, json, github];
