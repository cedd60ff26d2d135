// One state of the files on the disk, and what their issues look like in it: each thing is made when somebody looks at
// it, once, by what `build` makes it with.

import { basename, dirname } from 'node:path';
import { remember } from '../../base/memoize.ts';
import type { ReadIssue } from '../../check/check-issue.ts';
import type { Checked } from '../../check/compare-issue.ts';
import type { Edition } from '../../content/edition/edition.ts';
import type { Finding } from '../../content/issue/fault.ts';
import { isInside } from '../../content/issue/inside.ts';
import { placesOfPicture } from '../../content/issue/images.ts';
import type { PublicationFolder } from '../../content/publication/find-publication.ts';
import { findPublication } from '../../content/publication/find-publication.ts';
import { withoutIgnored } from '../../content/publication/ignored.ts';
import { listIssues } from '../../content/publication/issue-files.ts';
import type { Selected } from '../../content/publication/select-issues.ts';
import type { Rendered } from '../../output/formats/format.ts';
import { formats } from '../../output/formats/index.ts';
import type { Press } from '../../press/press.ts';
import type { Theme } from '../../theme/theme.ts';
import { createBuilder, type Builder } from '../make/builder.ts';
import { localPictures } from './local-pictures.ts';
import { sourcesOf } from './publication-sources.ts';
import type { BuildHost, Themes } from '../make/workshop.ts';

/** A form as it is shown. */
export interface Proof extends Rendered {
  /** Of the file that would be written. */
  readonly bytes: number;
}

export type ProofState = ReturnType<typeof createProofState>;

/** An issue in work. */
interface Work {
  readonly selected: Selected;
  readonly builder: Builder;
  /** Enough for a page, which nobody shall wait for longer than that takes. */
  readonly read: Promise<ReadIssue>;
}

/** What is the same for all issues, as long as no other file changes. */
export interface Ground {
  readonly publicationFolder: Promise<PublicationFolder>;
  readonly themes: Themes;
}

export interface ProofOptions {
  /** The folder of the issues. */
  readonly folder: string;
  /** That of the publication, where there is no bulletin.yaml. */
  readonly home: string;
  /** Instead of the publication's. */
  readonly theme: string | undefined;
}

export function findGround({ folder, home }: ProofOptions, host: BuildHost): Ground {
  const publicationFolder = findPublication(folder, home, host);
  publicationFolder.catch(() => {}); // Who asks for it says why there is none.
  return { publicationFolder, themes: new Map() };
}

export function createProofState(
  { folder, theme }: ProofOptions,
  { publicationFolder, themes }: Ground,
  host: BuildHost,
  press: () => Promise<Press>,
) {
  const works = new Map<string, Promise<Work | undefined>>();
  const composed = new Map<string, Promise<Composed | undefined>>();
  const proofs = new Map<string, Promise<Proof | undefined>>();
  const compared = new Map<string, Promise<Checked | undefined>>();
  const issues = publicationFolder.then((found) => issuesIn(folder, found, host));
  issues.catch(() => {}); // Who asks for them next says why there are none.

  const workOn = (name: string) =>
    remember(works, name, async (): Promise<Work | undefined> => {
      const selected = (await issues).get(name);
      if (selected === undefined) return undefined;
      const options = { looked: [selected.path], ...writesNothing, ...(theme === undefined ? {} : { theme }) };
      const builder = createBuilder(host, options, press, themes);
      const read = builder.checker.readAlone(selected);
      read.catch(() => {}); // Who waits for it says why there is nothing.
      return { selected, builder, read };
    });

  const compose = (name: string) =>
    remember(composed, name, async (): Promise<Composed | undefined> => {
      const work = await workOn(name);
      const { issue } = (await work?.read) ?? {};
      return issue && (await work!.builder.compose(work!.selected, issue));
    });

  return {
    publicationFolder,

    /** By their names, such as `028.en.yaml`. */
    issues,

    /** An issue in a format; undefined where its file does not conform, or is not there. Throws UserError. */
    proof: (name: string, format: string) =>
      remember(proofs, `${name} ${format}`, async (): Promise<Proof | undefined> => {
        const found = await compose(name);
        if (found === undefined) return undefined;
        const { edition, theme } = found;
        const rendered = await formats.find((one) => one.name === format)?.render(edition, { theme, press });
        if (rendered === undefined) return undefined;
        const { content } = rendered;
        return { ...localPictures(rendered, edition), bytes: Buffer.byteLength(content) };
      }),

    /** Everything that is wrong with an issue; undefined where it is not there. */
    check: (name: string) =>
      remember(compared, name, async (): Promise<Checked | undefined> => {
        const work = await workOn(name);
        if (work === undefined) return undefined;
        const { selected, builder, read } = work;
        const alone = await builder.checker.checkRead(await read, selected);
        const [checked] = await builder.checker.compareIssues([alone], [selected]);
        return { ...checked!, findings: [...checked!.findings, ...(await builder.whatLacks(selected))] };
      }),

    /** What is wrong with bulletin.yaml. */
    checkPublication: async (name: string): Promise<readonly Finding[]> => {
      const work = await workOn(name);
      return work === undefined ? [] : (await work.builder.checkPublication(work.selected.publicationFolder)).findings;
    },

    /** Findings from what only finished files have shown. */
    place: async (name: string, faults: Rendered['faults'] = []): Promise<readonly Finding[]> => {
      const work = await workOn(name);
      return work === undefined ? [] : work.builder.checker.place(work.selected, faults);
    },

    /** The folders that the pictures of an issue may be in; undefined where its file does not conform. */
    async pictureFoldersOf(name: string): Promise<readonly string[] | undefined> {
      const work = await workOn(name);
      const { issue, path } = (await work?.read) ?? {};
      if (issue === undefined || path === undefined) return undefined;
      const { folder: root } = work!.selected.publicationFolder;
      const places = [...issue.images.keys()].flatMap((picture) => placesOfPicture(picture, path, root));
      return [...new Set(places.map((place) => dirname(place)))].filter((place) => isInside(place, root));
    },

    /** What all issues are made of, but for their own pictures. */
    sources: async () => sourcesOf(await publicationFolder, folder, theme, host),
  };
}

interface Composed {
  readonly edition: Edition;
  readonly theme: Theme;
}

const writesNothing = { dryRun: true, force: false, check: false } as const;

async function issuesIn(
  folder: string,
  publicationFolder: PublicationFolder,
  host: BuildHost,
): Promise<ReadonlyMap<string, Selected>> {
  const found = (await listIssues(folder, host.files)).map(({ path }) => ({ path, publicationFolder }));
  const kept = await withoutIgnored(found, publicationFolder, host);
  return new Map(kept.map((selected) => [basename(selected.path), selected]));
}
