// Text -> a string in a style sheet.

/** Quoted; whatever could end the string, the rule or the style element is written as its code point. */
export function cssString(text: string): string {
  return `"${text.replace(/["\\<>/*{}\u0000-\u001f\u007f]/g, escapeCharacter)}"`;
}

function escapeCharacter(character: string): string {
  return `\\${character.charCodeAt(0).toString(16)} `;
}
