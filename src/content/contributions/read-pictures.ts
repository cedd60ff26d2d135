// Pictures that a colleague names: `images/boats.jpg, Two boats at the pier` -> its file, and what it shows.

import type { Tree } from '../issue/read-tree.ts';
import type { Read } from './read-value.ts';

const ending = String.raw`\.(?:png|jpe?g|gif|webp)`;
const sign = String.raw`\s*[,;:，、：–—]\s*|\s+-\s+`;
/** The file and then the words, or the words, a sign, and the file. Of an address, nothing is a file. */
const fileFirst = new RegExp(String.raw`^([^\s,;:<>"]{1,200}${ending})(?:(?:${sign}|\s+)(.*))?$`, 'isu');
const fileLast = new RegExp(String.raw`^(.{1,500}?)(?:${sign})([^\s,;:<>"]{1,200}${ending})\.?$`, 'isu');
const anyFile = new RegExp(String.raw`${ending}(?![\p{L}\d])`, 'iu');

/** Each line is a picture. `label` is as it was typed. */
export function readPictures(text: string, label = 'Image'): Read {
  const pictures: Tree[] = [];
  for (const line of text.split('\n').map((one) => one.trim())) {
    const [, file, alt = ''] = fileFirst.exec(line) ?? inOrder(fileLast.exec(line)) ?? [];
    if (file === undefined)
      return {
        problem: `names no file of a picture: ${line}`,
        help: `Save the picture in the folder \`images\` beside the issue, and write its name and what it shows: \`${label}: images/boats.jpg, Two boats at the pier\`. Without a picture, delete the line`,
      };
    if (alt.trim() === '')
      return {
        problem: `does not say what the picture shows: ${file}`,
        help: `Write it behind the name, for people who cannot see it: \`${label}: ${file}, Two boats at the pier\``,
      };
    if (anyFile.test(alt))
      return { problem: `has more than one picture: ${line}`, help: `Write each in a line \`${label}:\` of its own` };
    pictures.push({ file, alt: alt.trim() });
  }
  return { value: pictures };
}

function inOrder(found: RegExpExecArray | null): readonly string[] | undefined {
  return found === null ? undefined : [found[0], found[2]!, found[1]!];
}
