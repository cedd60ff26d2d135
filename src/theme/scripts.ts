// Which package has the letters of a script: fonts that bulletin does not bring, and finds where they are installed.

import { covers, type Characters } from './coverage.ts';

export interface Script {
  /** For people. */
  readonly name: string;
  readonly package: string;
  /** As style sheets name it. */
  readonly family: string;
  /** The parts of the package that are asked for, by the names in those of its files. */
  readonly parts: readonly string[];
  /** The names of its scripts in Unicode. */
  readonly scripts: readonly string[];
  /** True where it has Chinese characters. */
  readonly hasHan?: boolean;
  /** True where it has thousands of characters, of which a page gets its own. */
  readonly isLarge?: boolean;
  /** Its signs, where they belong to no script. */
  readonly signs?: RegExp;
  /** True where screens have better ones. */
  readonly isForPaper?: boolean;
}

/** A family of Noto for one script. */
function noto(name: string, script: string, id = name.toLowerCase()): Script {
  return {
    name,
    package: `@fontsource/noto-sans-${id}`,
    family: `Noto Sans ${name}`,
    parts: [id],
    scripts: [script],
  };
}

/** A family of Noto with the Chinese characters of one country, each drawn as it is written there. */
function han(name: string, id: string, part: string, ...own: readonly string[]): Script {
  const family = `Noto Sans ${id.toUpperCase()}`;
  return {
    name,
    package: `@fontsource/noto-sans-${id}`,
    family,
    parts: [part],
    scripts: own,
    hasHan: true,
    isLarge: true,
  };
}

const simplified = han('simplified Chinese', 'sc', 'chinese-simplified');
const traditional = han('traditional Chinese', 'tc', 'chinese-traditional', 'Bopo');
const japanese = han('Japanese', 'jp', 'japanese', 'Hira', 'Kana');
const korean = han('Korean', 'kr', 'korean', 'Hang');

/** The first whose language it is. */
const hanByLanguage: readonly (readonly [language: RegExp, script: Script])[] = [
  [/^ja\b/, japanese],
  [/^ko\b/, korean],
  [/^zh-(?:Hant|TW|HK|MO)\b/, traditional],
  [/^/, simplified],
];

/**
 * In one colour: of those in colour, a part of the font prints blank, and all of it is 6 MB. Joiners and the like are in
 * the font, too, and no reason to ask for it.
 */
const emoji: Script = {
  name: 'emoji',
  package: '@fontsource/noto-emoji',
  family: 'Noto Emoji',
  parts: ['emoji'],
  scripts: [],
  signs: /[\p{Extended_Pictographic}\p{Regional_Indicator}\u20e3]/u,
  isLarge: true,
  isForPaper: true,
};

export const scripts: readonly Script[] = [
  // In a PDF, words come back whole from Amiri: 29 of 31, and from Noto Sans Arabic 11.
  { name: 'Arabic', package: '@fontsource/amiri', family: 'Amiri', parts: ['arabic'], scripts: ['Arab'] },
  noto('Armenian', 'Armn'),
  // Words come back whole: 29 of 31, and from Noto Sans Bengali 23.
  {
    name: 'Bengali',
    package: '@fontsource/noto-serif-bengali',
    family: 'Noto Serif Bengali',
    parts: ['bengali'],
    scripts: ['Beng'],
  },
  noto('Devanagari', 'Deva'),
  noto('Ethiopic', 'Ethi'),
  noto('Georgian', 'Geor'),
  noto('Hebrew', 'Hebr'),
  noto('Kannada', 'Knda'),
  noto('Khmer', 'Khmr'),
  noto('Malayalam', 'Mlym'),
  noto('Myanmar', 'Mymr'),
  noto('Tamil', 'Taml'),
  noto('Thaana', 'Thaa'),
  noto('Thai', 'Thai'),
  simplified,
  traditional,
  japanese,
  korean,
  {
    name: 'Greek, Cyrillic and Latin',
    package: '@fontsource/noto-serif',
    family: 'Noto Serif',
    parts: ['greek-ext', 'cyrillic-ext', 'latin-ext', 'vietnamese', 'greek', 'cyrillic'],
    scripts: ['Grek', 'Cyrl', 'Latn'],
  },
  emoji,
];

/**
 * Those of the characters of a text that are not covered. Chinese characters are drawn as in the language of the text;
 * punctuation of several scripts is of one that is there.
 */
export function scriptsIn(text: string, covered: Characters, language: string): readonly Script[] {
  const lacking = [...new Set(text.replace(/[\0-\x7f]+/g, ''))].filter(
    (character) => !covers({ characters: covered }, character.codePointAt(0) ?? 0),
  );
  if (lacking.length === 0) return [];
  const all = lacking.join('');
  const ofHan = /\p{Script=Han}/u.test(all)
    ? hanByLanguage.find(([pattern]) => pattern.test(language))?.[1]
    : undefined;
  const own = scripts.filter((script) => script === ofHan || patternOf(script, 'Script').test(all));
  const shared = lacking.filter((character) => !scripts.some((one) => patternOf(one, 'Script').test(character)));
  const more = shared.flatMap((character) => {
    const sharing = scripts.filter((one) => patternOf(one, 'Script_Extensions').test(character));
    return sharing.some((one) => own.includes(one)) ? [] : sharing.slice(0, 1);
  });
  return scripts.filter((one) => own.includes(one) || more.includes(one));
}

/** A letter of each script, by its name in ISO 15924, that any text in the script needs. */
const letters: Readonly<Record<string, string>> = {
  Arab: 'ا',
  Armn: 'ա',
  Beng: 'ক',
  Cyrl: 'и',
  Deva: 'क',
  Ethi: 'አ',
  Geor: 'ა',
  Grek: 'α',
  Hans: '中',
  Hant: '中',
  Hebr: 'א',
  Jpan: 'の',
  Khmr: 'ក',
  Knda: 'ಕ',
  Kore: '한',
  Latn: 'a',
  Mlym: 'ക',
  Mymr: 'က',
  Taml: 'க',
  Thaa: 'ހ',
  Thai: 'ก',
};

/** Those that any text in a language needs, and that are not covered. */
export function scriptsOf(language: string, covered: Characters): readonly Script[] {
  const { script = '' } = new Intl.Locale(language).maximize();
  return scriptsIn(letters[script] ?? '', covered, language);
}

/**
 * Whether any text in a language needs letters that are not covered and that no package has. A code such as Aran, a way
 * to write the letters of another script, has none of its own.
 */
export function lacksPackage(language: string, covered: Characters): boolean {
  const { script = '' } = new Intl.Locale(language).maximize();
  if (script === '' || script in letters || !isOfUnicode(script)) return false;
  const letter = new RegExp(`(?=\\p{L})\\p{Script=${script}}`, 'u');
  return !covered.some(([from, to]) => {
    for (let code = from; code <= to; code += 1) if (letter.test(String.fromCodePoint(code))) return true;
    return false;
  });
}

/** Regular expressions alone know which scripts there are: they throw for any other. */
function isOfUnicode(script: string): boolean {
  try {
    return new RegExp(`\\p{Script=${script}}`, 'u').unicode;
  } catch {
    return false;
  }
}

export function hasPackage(character: string): boolean {
  return scripts.some((one) => patternOf(one, 'Script_Extensions').test(character));
}

const patterns = new Map<string, RegExp>();

function patternOf(
  { package: key, scripts: names, hasHan, signs }: Script,
  property: 'Script' | 'Script_Extensions',
): RegExp {
  if (signs !== undefined) return signs;
  const known = patterns.get(`${property} ${key}`);
  if (known !== undefined) return known;
  const all = hasHan === true && property === 'Script_Extensions' ? [...names, 'Hani'] : names;
  const pattern = new RegExp(`[${all.map((name) => `\\p{${property}=${name}}`).join('')}]`, 'u');
  patterns.set(`${property} ${key}`, pattern);
  return pattern;
}

/** What installs the fonts of some scripts, in the folder of bulletin.yaml. */
export function installCommand(needed: readonly Script[]): string {
  return `npm install ${needed.map((script) => script.package).join(' ')}`;
}
