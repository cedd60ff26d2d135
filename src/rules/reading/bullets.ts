// Bullets as word processors paste them.

export const bullets = ['•', '·', '▪', '▫', '‣', '◦', '●', '○', '■', '□', '➢', '✓', '\uf0b7', '\uf0a7'];

/** Whether a bullet stands at the start of its line. */
export function isBulletAt(text: string, offset: number): boolean {
  if (!bullets.includes(text.charAt(offset))) return false;
  const start = Math.max(text.lastIndexOf('\n', offset), text.lastIndexOf('\0', offset)) + 1;
  return offset - start < 40 && text.slice(start, offset).trim() === '';
}
