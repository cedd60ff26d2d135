// The addresses of a page as numbered notes for paper, each once: a number stands behind the link, and the address at the end of the
// section in which it comes first.

/** As templates and texts write the address behind a link; where the title is the link, it has a line of its own. */
const address =
  /<p class="source"><span class="address" data-url>[^]*?<\/span><\/p>|<span class="address" data-url> \(([^]*?)\)<\/span>|<\/section>/g;

/** `page` is the HTML of a page; what is in none of its sections stays. */
export function noteLinks(page: string): string {
  const start = page.indexOf('<main');
  const end = page.lastIndexOf('</main>');
  if (start === -1 || end === -1) return page;
  const numbers = new Map<string, number>();
  let fresh: string[] = [];
  const noted = page.slice(start, end).replace(address, (found, printed?: string) => {
    if (found === '</section>') {
      const list = fresh.length === 0 ? '' : `<p class="link-notes">${fresh.join(' ')}</p>`;
      fresh = [];
      return `${list}${found}`;
    }
    if (printed === undefined) return found;
    const number = numbers.get(printed) ?? numbers.size + 1;
    if (!numbers.has(printed)) fresh.push(`<span class="link-note">[${number}]\u00a0${printed}</span>`);
    numbers.set(printed, number);
    return `<span class="address" data-url>\u00a0[${number}]</span>`;
  });
  // What is outside of all sections, such as a greeting without a heading, has its notes at the end of the text.
  const rest = fresh.length === 0 ? '' : `<p class="link-notes">${fresh.join(' ')}</p>`;
  return `${page.slice(0, start)}${noted}${rest}${page.slice(end)}`;
}

/** Without the addresses behind links. */
export function dropAddresses(page: string): string {
  return page.replace(/<span class="address" data-url>[^]*?<\/span>/g, '');
}
