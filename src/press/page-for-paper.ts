// What is done to a page in the browser before it is printed, as programs for the browser: the page's own never run.

/**
 * Links in a `nav` to places in the page get an element for the number of their page, which is as wide as any number:
 * what is in it later moves nothing. The blank keeps it apart from the words for those who hear them. A `dl` of groups
 * gets the role of a list of terms, which the browser leaves out of a PDF. The page is clipped to whole pixels, and a
 * letter that starts beyond is left out: without a margin for the spaces at the ends of full lines, two words would be
 * one for those who hear or copy them. For the same reason, a space is put where a line ends in the source, as in code
 * and in addresses. A place whose name is not in ASCII gets another one, since the names of a PDF have 127 bytes at
 * most (ISO 19005-2, 6.1.13), and the browser writes nine for a letter of some scripts. Returns what there is to do.
 */
export const prepare = `() => {
  const root = document.documentElement;
  root.style.paddingInlineEnd = 'calc(2px + ' + getComputedStyle(root).paddingInlineEnd + ')';
  for (const list of document.querySelectorAll('dl')) {
    if (![...list.children].every((child) => child.localName === 'div')) continue;
    list.setAttribute('role', 'list');
    for (const group of list.children) group.setAttribute('role', 'listitem');
  }
  for (const end of document.querySelectorAll('br')) end.before(' ');
  for (const code of document.querySelectorAll('pre, pre *')) {
    for (const text of code.childNodes) if (text.nodeType === 3) text.data = text.data.replace(/\\n/g, ' \\n');
  }
  const names = new Map();
  for (const place of document.querySelectorAll('[id]')) {
    if (/^[!-~]*$/.test(place.id)) continue;
    const name = 'place_' + (names.size + 1);
    names.set(place.id, name);
    place.id = name;
  }
  for (const link of document.querySelectorAll('a[href^="#"]')) {
    const name = names.get(link.getAttribute('href').slice(1));
    if (name !== undefined) link.setAttribute('href', '#' + name);
  }
  const links = document.querySelectorAll('nav a[href^="#"]');
  for (const link of links) {
    const number = document.createElement('span');
    number.className = 'page-number';
    number.textContent = ' 00';
    link.append(number);
  }
  const least = getComputedStyle(root).getPropertyValue('--least-letter');
  return { numbers: links.length, least };
}`;

/** What `prepare` finds. */
export interface Prepared {
  /** How many numbers of pages are to be filled in. */
  readonly numbers: number;
  /** What the style sheets say of the smallest letters, `16pt`, or nothing. */
  readonly least: string;
}

/** Makes smaller letters as large as this, also those of a theme that does not know of it. */
export const raiseLetters = `(least) => {
  for (const element of document.body.querySelectorAll('*')) {
    if (parseFloat(getComputedStyle(element).fontSize) < parseFloat(least) * 4 / 3 - 0.01) element.style.fontSize = least;
  }
}`;

/** Takes the page of each place by its name; numbers of places that are on none are taken out. */
export const fillNumbers = `(places) => {
  for (const number of document.querySelectorAll('.page-number')) {
    const page = places[decodeURIComponent(number.parentElement.getAttribute('href').slice(1))];
    if (page === undefined) number.remove();
    else number.textContent = ' ' + page;
  }
}`;

/** Says for style sheets how high pictures may be, as a share of what they may be otherwise. */
export const sizePictures = `(share) => document.documentElement.style.setProperty('--picture-size', share)`;
