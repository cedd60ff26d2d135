// A build makes only what has changed, and yet the files are those of a build that makes everything: whatever was
// changed since, in whatever order.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  build,
  dot,
  isOutput,
  issue,
  outputsOf,
  picture,
  replaced,
  sourcesOf,
  start,
  textOf,
  without,
  withMail,
  type Disk,
} from '../support/builds.ts';

const changes: Readonly<Record<string, (disk: Disk, times: number) => Disk>> = {
  nothing: (disk) => disk,
  'an issue': (disk, times) => replaced('issues/001.en.yaml', /It is new[^.]*\./, `It is new ${times}.`)(disk),
  'a translation': (disk, times) => replaced('issues/001.fr.yaml', /Il est neuf[^.]*\./, `Il est neuf ${times}.`)(disk),
  'a picture': (disk, times) => ({
    ...disk,
    'issues/dot.png': times % 2 === 0 ? dot : picture('issues/images/riverbend.png'),
  }),
  'the logo': (disk, times) => ({
    ...disk,
    'logo.png': times % 2 === 0 ? dot : picture('issues/images/riverbend.png'),
  }),
  'a picture of the same name nearer': (disk, times) => ({ ...disk, 'dot.png': times % 2 === 0 ? dot : 'none' }),
  'the publication': (disk, times) =>
    replaced('bulletin.yaml', /name: \{ en: News\w*/, `name: { en: News${times}`)(disk),
  'the theme of the publication': (disk, times) => ({
    ...disk,
    'bulletin.yaml': `${textOf(disk, 'bulletin.yaml').replace(/theme: .*\n/, '')}theme: ${times % 2 === 0 ? 'classic' : 'ours'}\n`,
  }),
  'a style of the theme': (disk, times) => ({ ...disk, 'themes/ours/extra.css': `p { margin: ${times}px }\n` }),
  'an issue is new': (disk, times) => ({ ...disk, [`issues/1${times % 10}0.en.yaml`]: issue(100 + times, 'It came.') }),
  'an issue is gone': without((path) => path === 'issues/003.en.yaml'),
  'a translation is gone': without((path) => path === 'issues/001.fr.yaml'),
  'a translation is back': (disk) => ({ ...disk, 'issues/001.fr.yaml': issue(1, 'Il est revenu.') }),
  'a translation is a draft': replaced('issues/001.fr.yaml', /^(?!status)/, 'status: draft\n'),
  'an issue has another number': (disk, times) =>
    replaced('issues/003.en.yaml', /number: \d+/, `number: ${30 + times}`)(disk),
  'an issue is called otherwise': (disk) => {
    const { 'issues/003.en.yaml': one, ...others } = disk;
    return one === undefined ? disk : { ...others, 'issues/003.yaml': one };
  },
  'a gap is an error': (disk) => ({
    ...disk,
    'bulletin.yaml': `${textOf(disk, 'bulletin.yaml').replace(/rules: .*\n/, '')}rules: { issue/number-gap: { level: error, reason: a test } }\n`,
  }),
  'only text is built': (disk) => disk,
  'only one file is built': (disk, times) =>
    replaced('issues/001.en.yaml', /It is new[^.]*\./, times % 2 === 0 ? 'It is new, and red.' : 'It is new.')(disk),
  'only one language is built': replaced('issues/001.fr.yaml', /Il est neuf[^.]*\./, 'Il est neuf, et rouge.'),
  'only pages are built': (disk) => disk,
  'an issue is broken': replaced('issues/002.en.yaml', 'number:', 'nombre: [\nnumber:'),
  'an issue is right again': replaced('issues/002.en.yaml', 'nombre: [\n', ''),
  'a file was deleted': without((path) => path === 'dist/001/001.en.html'),
  'a file was changed by hand': (disk) =>
    'dist/001/001.en.txt' in disk ? { ...disk, 'dist/001/001.en.txt': 'Mine' } : disk,
  'everything was deleted': without(isOutput),
};

const flagsOf: Readonly<Record<string, readonly string[]>> = {
  'only text is built': ['--format', 'text'],
  'only one file is built': [...withMail, 'issues/001.en.yaml'],
  'only one language is built': [...withMail, '--lang', 'fr'],
  'only pages are built': ['--format', 'html'],
};

test('after any changes, the files are those of a full build', async () => {
  const steps = fc.array(fc.constantFrom(...Object.keys(changes)), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(steps, async (names) => {
      const memory = new Map<string, string>();
      let { after: disk } = await build(start, { memory }, ...withMail);
      for (const [times, name] of names.entries()) {
        const changed = changes[name]!(disk, times);
        const flags = flagsOf[name] ?? withMail;
        const step = await build(changed, { memory }, '--clean', ...flags);
        const full = await build(changed, {}, ...flags);
        expect(step.code).toBe(full.code);
        const made = outputsOf(full.after);
        const kept = outputsOf(step.after);
        expect(kept).toEqual(Object.fromEntries(Object.keys(kept).map((path) => [path, made[path]])));
        // Only --clean takes files away; what a build from nothing makes is all there.
        const whole = await build(sourcesOf(changed), {}, ...flags);
        expect(Object.keys(kept)).toEqual(expect.arrayContaining(Object.keys(outputsOf(whole.after))));
        disk = step.after;
      }
    }),
    { numRuns: 12 },
  );
}, 240_000);
