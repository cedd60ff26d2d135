// How many columns a text takes in a fixed font: East Asian wide is 2, what combines is 0.

// The table of Unicode alone. string-width, which asks it too, cuts a text into graphemes first: what that needs takes
// longer to load than a check of one issue, and the time of that cutting grows with the square of the length.
import { eastAsianWidth } from 'get-east-asian-width';
import { once } from './memoize.ts';

// Characters of one column, so that most texts are measured by their length.
const narrow =
  /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u0590\u2010-\u2027\u202f-\u205e\u20a0-\u20bf]*$/;

// Accents, joiners, characters that no file has, and the parts of a Korean syllable below its first one. Some programs
// draw a space for the marks that separate letters or turn the direction, so these count as one column. Made on first
// use: the classes of Unicode are slow to set up, and most programs that measure text never meet any of them.
const zero = once(() => /(?![\u200c\u200e\u200f\u061c])[\p{Mn}\p{Me}\p{Cf}\u1160-\u11ff\ud7b0-\ud7fb]/u);

const emojiStyle = '\ufe0f';

/**
 * The columns of a line of text. The parts of a joined emoji are counted one by one, as many terminals draw them: an
 * underline that is too long, or a line that is too short, does no harm, and the other way round it would.
 */
export function displayWidth(text: string): number {
  if (narrow.test(text)) return text.length;
  let columns = 0;
  let last = 0;
  for (const character of text) {
    // The mark that asks for the coloured form of a narrow sign also makes it wide.
    last = character === emojiStyle ? Number(last === 1) : widthOf(character);
    columns += last;
  }
  return columns;
}

function widthOf(character: string): number {
  if (narrow.test(character)) return 1;
  return zero().test(character) ? 0 : eastAsianWidth(character.codePointAt(0)!);
}
