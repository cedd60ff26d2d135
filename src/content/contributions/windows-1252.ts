// Windows-1252, which Node 20 decodes as Latin-1: letters and marks that programs of western Europe have from 80 to 9F.

const inTheMiddle = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** A text that was read as Latin-1. */
export function inWindows1252(text: string): string {
  return text.replaceAll(/[\u0080-\u009f]/g, (sign) => inTheMiddle[sign.charCodeAt(0) - 0x80]!);
}
