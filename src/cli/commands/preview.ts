// bulletin preview: shows issues in the browser, in every form that their readers get, as they are written.

import type { Command } from './command.ts';
import { UserError } from '../../base/errors.ts';
import { defaultTimeout } from '../../build/build-request.ts';

export const preview: Command = {
  name: 'preview',
  summary: 'show an issue in your browser while you write it: web page, mail, text and PDF',
  operands: {
    usage: '[issue]',
    summary: 'which issue is shown first: its file, or its name, such as 028 or 028.fr (default: the newest)',
  },
  flags: [
    { usage: '-p, --port <number>', summary: 'the port of the address (default: any that is free)' },
    { usage: '--open', summary: 'open your browser, even without a terminal' },
    { usage: '--no-open', summary: 'only show the address' },
    {
      usage: '--theme <name>',
      summary: 'use another theme than the publication’s',
      suggestions: async (host) => (await import('../../theme/find-theme.ts')).listThemes(host, host.tool.folder),
    },
    {
      usage: '--browser <browser>',
      summary:
        'the browser that prints the PDF: a path, a command, `bundled`, or the ws:// or wss:// address of one elsewhere',
      repeats: true,
    },
    { usage: '--timeout <seconds>', summary: `how long the browser may take for a PDF (default: ${defaultTimeout})` },
  ],
  examples: [
    ['bulletin preview', 'shows the newest issue, and follows every save until you press Ctrl-C'],
    ['bulletin preview 028.fr', 'shows the French issue 028 first'],
    ['bulletin preview --no-open --port 8028', 'opens nothing, and keeps the port from run to run'],
  ],
  topic: 'preview',
  async run({ operands, flags }, host) {
    const port = flags.count('port') ?? 0;
    if (port > 65_535) throw new UserError(`--port goes up to 65535, but it is ${port}`);
    const { runPreview } = await import('../../build/run-preview.ts');
    return runPreview(
      {
        issue: operands[0],
        port,
        opens: flags.isSet('open') || (host.terminal.isInteractive && !flags.isOff('open')),
        isQuiet: flags.isSet('quiet'),
        theme: flags.text('theme'),
        browsers: flags.list('browser'),
        timeout: flags.number('timeout') ?? defaultTimeout,
      },
      host,
    );
  },
};
