// Shows Chromium on Linux the system's fonts, and one more if the system has none.

/** `named` is the user's own configuration, instead of the system's. */
export function renderFontConfig(named: string | undefined, fonts: string, scratch: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">${escape(named ?? '/etc/fonts/fonts.conf')}</include>
  <dir>${escape(fonts)}</dir>
  <cachedir>${escape(scratch)}/font-cache</cachedir>
</fontconfig>
`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
