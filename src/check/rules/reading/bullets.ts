// Bullets as word processors paste them.

export const bullets = ['•', '·', '▪', '▫', '‣', '◦', '●', '○', '■', '□', '➢', '✓', '\uf0b7', '\uf0a7'];

/** Whether a bullet is at the start of its line. */
export function isBulletAt(text: string, offset: number): boolean {
  if (!bullets.includes(text.charAt(offset))) return false;
  const before = text.slice(Math.max(0, offset - 40), offset);
  return before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\0')) + 1).trim() === '';
}
