// What is measured, against what, and how much it may cost. `ready` prepares a measure and gives the two sides of it.

import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeSite } from './hugo-site.mjs';
import { writePublication } from './issues.mjs';
import { openPreview, saveOften, timeSaves } from './preview.mjs';
import { median, run } from './run.mjs';
import { writeInScript } from './two-scripts.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const program = join(root, 'bin', 'bulletin.js');
const issue = join('issues', '028.en.yaml');
const oneOfMany = join('issues', '002.en.yaml');
const yardstick = (name) => join(root, 'bench', name);
const nothing = () => run(['-e', '0']);
// With the rules of style that come with it, as warnings.
const withoutHugo = spawnSync('hugo', ['version']).status === 0 ? undefined : 'hugo is not installed';
const withoutProc = existsSync('/proc/self/fd') ? undefined : 'the system does not say it';
const yamllint = () => run(['--config-data', 'relaxed', issue], { cwd: root, command: 'yamllint' });

/** `scratch` is a folder for whatever is made on the way. */
export function measuresIn(scratch) {
  // Compiled code is cached here and nowhere else, so that what ran on this machine before makes no difference.
  const env = { XDG_CACHE_HOME: join(scratch, 'cache') };
  const bulletin = (...args) => run([program, ...args], { cwd: root, env });
  // All of it each time: what an earlier run made would be left as it is.
  const build = (formats, out, ...operands) =>
    bulletin(
      ...['build', '--force', ...operands, '--out', join(scratch, out)],
      ...(formats === 'all' ? [] : ['--format', formats]),
    );
  const page = (out, slug, language) => join(scratch, out, slug, `${slug}.${language}.html`);

  const publications = new Set();
  function publication(count, mistakes = 0) {
    const folder = join(scratch, `publication-${count}-${mistakes}`);
    if (!publications.has(folder)) writePublication(folder, count, mistakes);
    publications.add(folder);
    return folder;
  }

  /** A publication in git, of which one issue is changed and staged. */
  function staged(count) {
    const folder = join(scratch, `staged-${count}`);
    if (!existsSync(folder)) {
      writePublication(folder, count);
      const git = (...args) =>
        execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { cwd: folder });
      git('init', '--quiet');
      git('add', '.');
      git('commit', '--quiet', '--message', 'All issues');
      appendFileSync(join(folder, oneOfMany), '# changed\n');
      git('add', '.');
    }
    return () => run([program, 'validate', '--staged'], { cwd: folder, env });
  }

  let printing;
  /** The browser that bulletin prints with. */
  function browser() {
    printing ??= build('pdf', 'browser', issue, '--json').then(({ out }) => {
      const { path, source } = JSON.parse(out).browser;
      // The browser that comes with bulletin brings the libraries that it needs.
      return { path, libraries: source === 'bundled' ? { LD_LIBRARY_PATH: join(dirname(path), 'lib') } : {} };
    });
    return printing;
  }

  /** Prints files with the bare script. */
  async function barePrinter() {
    const { path, libraries } = await browser();
    return (files) => run([yardstick('bare-print.mjs'), path, ...files], { env: libraries });
  }

  /** Opens the preview of a publication of its own, measures, and closes it. */
  async function inPreview(measureIt) {
    const { path, libraries } = await browser();
    const preview = await openPreview(join(scratch, `preview-${performance.now()}`), [program], path, libraries);
    try {
      return await measureIt(preview);
    } finally {
      await preview.close();
    }
  }

  let often;
  /** What 1,000 saves do to the preview: how much the second figure is of the first. */
  function afterManySaves(what) {
    return {
      async figure() {
        often ??= inPreview((preview) => saveOften(preview, 1000));
        const states = await often;
        return states.at(-1)[what] / states[0][what];
      },
    };
  }

  async function onePrinted(formats) {
    const print = await barePrinter();
    await build('html', formats, issue);
    return { ours: () => build(formats, formats, issue), theirs: () => print([page(formats, '028', 'en')]) };
  }

  async function manyPrinted(formats) {
    const print = await barePrinter();
    const folder = publication(100);
    const out = `${formats}-100`;
    await build('html', out, folder);
    // The first page pays for the start of the browser; then every fourth of the others will do.
    const files = readdirSync(join(folder, 'issues')).map((name) => page(out, ...name.split('.', 2)));
    const some = [files[0], ...files.filter((_, index) => index % 4 === 1)];
    return {
      ours: async () => share(await build(formats, out, folder), files.length),
      theirs: async () => {
        const { cpu, out: reported } = await print(some);
        return { wall: median(JSON.parse(reported).slice(1)), cpu: cpu / some.length };
      },
    };
  }

  /** All formats of issues that differ in their script. */
  function inScript(language) {
    const folder = join(scratch, `script-${language}`);
    writeInScript(folder, language, 20);
    return () => build('all', `script-${language}`, folder);
  }

  /** What bulletin keeps from run to run. */
  const memory = join(scratch, 'cache', 'bulletin', 'memory');
  const forget = () => rmSync(memory, { recursive: true, force: true });

  /** A check of 1,000 issues beside the yardstick; `prepare` runs before each. */
  function ofMany(prepare, mistakes = 0) {
    const folder = publication(1000, mistakes);
    return {
      ours() {
        prepare();
        return bulletin('validate', folder, '--fail-level', 'never');
      },
      theirs: () => run([yardstick('bare-parse.mjs'), join(folder, 'issues')]),
    };
  }

  /** A build of 1,000 issues of which nothing is known or there yet, beside hugo. */
  function besideHugo(formats) {
    const folder = publication(1000);
    const site = join(scratch, 'hugo');
    if (!existsSync(site)) writeSite(site, join(folder, 'issues'));
    const out = join(scratch, 'many');
    return {
      ours() {
        for (const made of [memory, out]) rmSync(made, { recursive: true, force: true });
        return bulletin('build', folder, '--out', out, '--format', formats, '--quiet');
      },
      theirs() {
        rmSync(join(site, 'public'), { recursive: true, force: true });
        return run(['--quiet', '--source', site], { command: 'hugo' });
      },
    };
  }

  /** Builds again after one issue has changed. */
  async function oneChanged(count) {
    const folder = join(scratch, `changed-${count}`);
    if (!existsSync(folder)) writePublication(folder, count);
    const again = () => run([program, 'build', '--format', 'html', '--quiet'], { cwd: folder, env });
    await again();
    let times = 0;
    return () => {
      const path = join(folder, oneOfMany);
      writeFileSync(path, readFileSync(path, 'utf8').replace(/^summary: .*$/m, `summary: "Change ${(times += 1)}."`));
      return again();
    };
  }

  return [
    {
      name: 'validate-one',
      what: 'validate one issue, to `node -e 0`',
      limit: 4.5,
      pairs: 40,
      ready: () => ({ ours: () => bulletin('validate', issue), theirs: nothing }),
    },
    {
      name: 'validate-yamllint',
      what: 'validate one issue, to yamllint on the same file',
      limit: 0.9,
      pairs: 20,
      missing: spawnSync('yamllint', ['--version']).status === 0 ? undefined : 'yamllint is not installed',
      ready: () => ({ ours: () => bulletin('validate', issue), theirs: yamllint }),
    },
    {
      name: 'build-one',
      what: 'HTML and text of one issue, to `node -e 0`',
      limit: 7,
      pairs: 30,
      ready: () => ({ ours: () => build('html,text', 'build-one', issue), theirs: nothing }),
    },
    {
      name: 'pdf-one',
      what: 'PDF of one issue, to a bare script that prints it',
      limit: 1.5,
      pairs: 12,
      ready: () => onePrinted('pdf'),
    },
    {
      name: 'all-one',
      what: 'all formats of one issue, to that script',
      limit: 2,
      pairs: 12,
      ready: () => onePrinted('all'),
    },
    {
      name: 'pdf-100',
      what: 'PDF of each of 100 issues, to one page more in that script',
      limit: 1.5,
      pairs: 2,
      ready: () => manyPrinted('pdf'),
    },
    {
      name: 'all-100',
      what: 'all formats of each of 100 issues, to the same',
      limit: 2.5,
      pairs: 2,
      ready: () => manyPrinted('all'),
    },
    {
      name: 'chinese-20',
      what: 'all formats of 20 issues in Chinese, to the same in English',
      limit: 2.5,
      pairs: 2,
      ready: () => ({ ours: inScript('zh'), theirs: inScript('en') }),
    },
    {
      name: 'validate-1000',
      what: 'validate 1,000 issues of 15 kB, to `parseDocument` alone',
      limit: 1.6,
      pairs: 5,
      ready: async () => {
        await bulletin('validate', publication(1000));
        return ofMany(() => {});
      },
    },
    {
      name: 'validate-1000-first',
      what: 'the same for the first time, when nothing is known of them',
      // All rules, in two languages. It was 2.5 before there were twice as many rules.
      limit: 4,
      pairs: 5,
      ready: () => ofMany(forget),
    },
    {
      name: 'validate-1000-bad',
      what: 'the same of issues with some 86 findings each',
      // The same, and for 86 findings together, to find, place, keep and show them, two parses and a half.
      limit: 6.5,
      pairs: 3,
      // Some mistakes are found by the same finding as another.
      ready: () => ofMany(forget, 92),
    },
    {
      name: 'html-1000',
      what: 'HTML of 1,000 issues with all rules on, to hugo',
      limit: 6,
      pairs: 3,
      missing: withoutHugo,
      ready: () => besideHugo('html'),
    },
    {
      name: 'forms-1000',
      what: 'HTML, mail and text of the same, to hugo',
      limit: 9,
      pairs: 2,
      missing: withoutHugo,
      ready: () => besideHugo('html,email,text'),
    },
    {
      name: 'changed-of-1000',
      what: 'HTML of 1,000 issues of which one has changed, to the same of 4',
      limit: 3,
      pairs: 10,
      ready: async () => ({ ours: await oneChanged(1000), theirs: await oneChanged(4) }),
    },
    {
      name: 'one-of-1000',
      what: 'validate one issue of 1,000, to one of 4',
      limit: 1.5,
      pairs: 20,
      ready: () => ({
        ours: () => bulletin('validate', join(publication(1000), oneOfMany)),
        theirs: () => bulletin('validate', join(publication(4), oneOfMany)),
      }),
    },
    {
      name: 'staged-of-1000',
      what: 'the same with --staged',
      limit: 1.5,
      pairs: 20,
      ready: () => ({ ours: staged(1000), theirs: staged(4) }),
    },
    {
      name: 'preview-save',
      what: 'from a save of 15 kB to the page of the preview, in ms',
      limit: 200,
      // The slowest but for one in twenty.
      ready: () => ({ figure: () => inPreview(async (preview) => (await timeSaves(preview, 60)).at(-4)) }),
    },
    {
      name: 'preview-memory',
      what: 'memory of the preview after 1,000 saves, to that after 200',
      limit: 1.25,
      missing: withoutProc,
      ready: () => afterManySaves('megabytes'),
    },
    {
      name: 'preview-files',
      what: 'open files of the preview after 1,000 saves, to those after 200',
      limit: 1.1,
      missing: withoutProc,
      ready: () => afterManySaves('open'),
    },
    {
      name: 'memory-one-of-1000',
      what: 'validate one issue of 1,000: peak memory in MB',
      limit: 100,
      async ready() {
        const args = ['validate', join(publication(1000), oneOfMany)];
        await bulletin(...args);
        return {
          figure: async () =>
            peak(await run(['--require', yardstick('tell-memory.cjs'), program, ...args], { cwd: root, env })),
        };
      },
    },
    {
      name: 'memory-1000',
      what: 'HTML and text of 1,000 issues: peak memory in MB',
      limit: 600,
      async ready() {
        const args = ['build', publication(1000), '--out', join(scratch, 'memory'), '--format', 'html,text'];
        return {
          figure: async () =>
            peak(await run(['--require', yardstick('tell-memory.cjs'), program, ...args], { cwd: root, env })),
        };
      },
    },
  ];
}

function share({ wall, cpu }, count) {
  return { wall: wall / count, cpu: cpu / count };
}

function peak({ err }) {
  const [, kilobytes] = /^peak memory: (\d+) kB$/m.exec(err);
  return Number(kilobytes) / 1000;
}
