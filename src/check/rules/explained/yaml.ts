// What the reader finds: the file cannot be read, or not with one meaning.

import { issueWith, type Explained } from './explained.ts';

const sound = issueWith('date: 2017-08', 'title: Bulletin');
const titled = (title: string) => issueWith('date: 2017-08', `title: ${title}`);

export const yaml = (): readonly Explained[] => [...ofBytes(), ...ofYaml()];

const ofBytes = (): readonly Explained[] => [
  {
    id: 'yaml/control-character',
    what: 'The text has a character that nobody can see: a control character, or a mark that reverses the direction of the text.',
    why: 'Programs obey such characters instead of showing them, and two readers may see two different texts.',
    bad: titled('"Bulletin\\u0007"'),
    good: titled('"Bulletin"'),
  },
  {
    id: 'yaml/empty',
    what: 'The file has only empty lines and comments.',
    why: 'There is nothing to build.',
    bad: '# Nothing is written yet.\n',
    good: sound,
  },
  {
    id: 'yaml/encoding',
    what: 'The file is not saved as UTF-8.',
    why: 'Readers would see wrong characters instead of accents and quotation marks.',
    bad: 'A file that an old editor saved as Latin-1 or as UTF-16.',
    good: 'The same file, saved as UTF-8.',
    isDescribed: true,
  },
  {
    id: 'yaml/line-end',
    what: 'A line ends in a single CR, as on old Macs.',
    why: 'Most programs read such a file as one long line.',
    bad: 'A file in which lines end in CR alone.',
    good: 'The same file, saved with Unix or Windows line ends.',
    isDescribed: true,
  },
  {
    id: 'yaml/odd-space',
    what: 'The indentation or the name of a field has a space of another kind: a no-break space, or one that nobody can see.',
    why: 'It comes with text pasted from web pages and word processors. It looks like an ordinary space, but YAML reads it as a letter.',
    bad: issueWith('date: 2017-08', 'title\u00a0: Bulletin'),
    good: sound,
  },
  {
    id: 'yaml/too-deep',
    what: 'Lists or groups of fields are nested too deeply.',
    why: 'No issue needs so many levels: it is a slip, or a file that is meant to do harm.',
    bad: titled(`${'['.repeat(30)}Bulletin${']'.repeat(30)}`),
    good: sound,
  },
  {
    id: 'yaml/too-large',
    what: 'The file is larger than 1 MB, or has more fields and values than an issue can have.',
    why: 'A long issue has 15 kB: this is some other file, or one that is meant to do harm.',
    bad: 'A file of 2 MB, with a picture pasted into it.',
    good: 'The issue alone. The picture is a file of its own, named under `images`.',
    isDescribed: true,
  },
  {
    id: 'yaml/too-slow',
    what: 'A text has so many links, or marks of Markdown, that it takes too many steps.',
    why: 'Such a file would keep all others waiting. A long issue takes a hundredth of the steps that are allowed.',
    bad: 'A text of thousands of * and _ side by side.',
    good: 'The words alone.',
    isDescribed: true,
  },
  {
    id: 'yaml/unreadable',
    what: 'The file cannot be opened, is a link that leads nowhere or out of the publication, or is not a file.',
    why: 'A file that cannot be read cannot be built, and an issue must not use files outside its publication.',
    bad: 'An issue file that is a link to a file in another folder.',
    good: 'A copy of that file.',
    isDescribed: true,
  },
];

const ofYaml = (): readonly Explained[] => [
  {
    id: 'yaml/alias',
    what: 'A text without quotes starts with *, which YAML reads as an alias.',
    why: 'An alias points to another part of the file, and your text would be lost.',
    bad: titled('*Bulletin'),
    good: titled('"*Bulletin"'),
  },
  {
    id: 'yaml/anchor',
    what: 'A text without quotes starts with &, which YAML reads as an anchor.',
    why: 'YAML would take the first word for a name, and readers would not see it.',
    bad: titled('&c. and other news'),
    good: titled('"&c. and other news"'),
  },
  {
    id: 'yaml/comment',
    what: 'A text ends at a # that has a space before it.',
    why: 'YAML starts a comment there, and readers would see half of the text.',
    bad: titled('Your #1 source of news'),
    good: titled('"Your #1 source of news"'),
  },
  {
    id: 'yaml/directive',
    what: 'A line starts with %, which is an instruction to the YAML reader.',
    why: 'It could change what the rest of the file means.',
    bad: `%YAML 1.1\n---\n${sound}`,
    good: sound,
  },
  {
    id: 'yaml/duplicate-key',
    what: 'A field is in the same place twice. In a list, the hyphen of the next entry may be missing.',
    why: 'Only one of the two could reach readers, and bulletin cannot know which.',
    bad: issueWith('date: 2017-08', 'title: Bulletin', 'title: The bulletin'),
    good: issueWith('date: 2017-08', 'title: The bulletin'),
  },
  {
    id: 'yaml/no-mapping',
    what: 'The file is a list or a text, and has no fields.',
    why: 'Without field names, bulletin does not know which is the date and which is the title.',
    bad: '- 2017-08\n- Bulletin\n',
    good: sound,
  },
  {
    id: 'yaml/refused-key',
    what: 'A field has a name with a special meaning in JavaScript.',
    why: 'Such names have been used to break into programs, and no field of an issue has one.',
    bad: issueWith('date: 2017-08', 'title: Bulletin', 'constructor: Ada Example'),
    good: sound,
  },
  {
    id: 'yaml/second-document',
    what: 'A line of --- or ... starts a second document in the file.',
    why: 'One file holds one issue: what comes after that line would be lost.',
    bad: `${sound}---\ntitle: More news\n`,
    good: sound,
  },
  {
    id: 'yaml/syntax',
    what: 'A line breaks the rules of YAML: a colon in a text, a quotation mark that is never closed, an indentation that does not fit, a hyphen without a space after it.',
    why: 'From there on, bulletin cannot know what the file means.',
    bad: titled('Harbour News: summer'),
    good: titled('"Harbour News: summer"'),
  },
  {
    id: 'yaml/tag',
    what: 'A text without quotes starts with !, which YAML reads as a tag.',
    why: 'A tag says what kind of value follows, and readers would not see the word.',
    bad: titled('!Important news'),
    good: titled('"!Important news"'),
  },
];
