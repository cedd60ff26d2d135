// bulletin validate: checks issues, and says what is wrong and where.

import { basename } from 'node:path';
import { checkMany } from '../check-many.ts';
import { createChecker, hasErrors } from '../check.ts';
import { ExitCode } from '../errors.ts';
import { publicationFile } from '../publication/find-publication.ts';
import type { Host } from '../host/host.ts';
import type { CheckedFile } from '../issue/fault.ts';
import { selectIssues } from '../publication/select-issues.ts';
import { reports } from '../reports/index.ts';
import type { Command } from './command.ts';

const reportNames = reports.map(({ name }) => name);

export const validate: Command = {
  name: 'validate',
  summary: 'check issues, and say what is wrong and where',
  operands: { usage: '[files...]', summary: 'issue files, or folders that hold them (default: all issues of the publication)' },
  flags: [
    {
      usage: '-r, --report <name>',
      summary: `how to tell it: ${reports.map(({ name, summary }) => `${name} (${summary})`).join(', ')}`,
      choices: reportNames,
    },
    { usage: '--json', summary: 'the same as --report json' },
  ],
  examples: [
    ['bulletin validate', 'checks every issue of the publication'],
    ['bulletin validate issues/028.en.yaml', 'checks one issue'],
    ['bulletin validate --report github', 'writes annotations for a GitHub workflow'],
  ],
  async run({ operands, flags }, host) {
    const { files, terminal } = host;
    const report = reports.find(({ name }) => name === (flags.isSet('json') ? 'json' : (flags.text('report') ?? 'pretty'))) ?? reports[0]!;
    const { issues, homes } = await selectIssues(operands, host.cwd, files);
    const checker = createChecker(host);
    const publications = homes.flatMap((home) => checker.checkHome(home) ?? []);
    const checked: CheckedFile[] = publications.filter(({ findings }) => findings.length > 0);
    // Without its publication an issue cannot be judged: its sections and languages stand there.
    const judged = issues.filter(({ home }) => home.publication !== undefined);
    checked.push(...(await checkMany(judged, host, (done) => tellProgress(done, judged.length, host))));
    const findings = checked
      .flatMap((one) => one.findings)
      .filter(({ severity }) => !flags.isSet('quiet') || severity === 'error');
    const named = operands.some((operand) => basename(operand) === publicationFile);
    const count = judged.length + (named ? publications.length : checked.length - judged.length);
    const isTold = findings.length > 0 || report.isForPrograms || !flags.isSet('quiet');
    if (isTold) terminal.out(report.render({ findings, files: count, version: host.tool.version }, terminal.palette));
    const left = issues.length - judged.length;
    if (left > 0) {
      terminal.note(`${left} ${left === 1 ? 'issue was' : 'issues were'} not checked: mend bulletin.yaml first`);
      return ExitCode.failed;
    }
    return hasErrors(findings) ? ExitCode.findings : ExitCode.done;
  },
};

function tellProgress(done: number, count: number, { terminal }: Host): void {
  if (done % 10 === 0 && count > 20) terminal.progress(`Checking ${count} issues: ${done}`);
}
