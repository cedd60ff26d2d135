// Puts pieces of HTML together in lines of a length that every mail server passes on.

/** Characters of a line; a character has four bytes at most. */
const room = 160;
/** RFC 5322, 2.1.1 allows 998, with what is before and after. */
const mostBytes = 900;

export class Lines {
  #text = '';
  #column = 0;

  get length(): number {
    return this.#text.length;
  }

  /** Markup, or text that is as typed. */
  put(text: string): void {
    this.#text += text;
    const end = text.lastIndexOf('\n');
    this.#column = end === -1 ? this.#column + text.length : text.length - end - 1;
  }

  newLine(): void {
    if (this.#column > 0) this.put('\n');
  }

  /** A start tag; a line may end between its attributes, and between the words of one that is too long for a line. */
  tag(name: string, attributes: Iterable<readonly [name: string, value: string]>): void {
    this.put(`<${name}`);
    for (const [key, value] of attributes) {
      const whole = `${key}="${value}"`;
      this.put(this.#column + whole.length > room ? '\n' : ' ');
      if (key === 'href' || key === 'src' || Buffer.byteLength(whole) < mostBytes) this.put(whole);
      else this.#eachWord(whole, (word) => word);
    }
    this.#endTag();
  }

  endTag(name: string): void {
    this.put(`</${name}`);
    this.#endTag();
  }

  /** Where many tags are side by side, a line ends inside of one: between them it would be a blank. */
  #endTag(): void {
    this.put(this.#column > 2 * room ? '\n>' : '>');
  }

  /** Words, between which a line end is as good as a space. */
  words(text: string): void {
    if (this.#column + text.length <= room) return this.put(text);
    // Scripts without spaces: a line may break between any two of their characters.
    this.#eachWord(text, (word) =>
      word.length <= room ? word : word.replace(/(?:&[#\w]+;|[^&]){120}/gu, '$&<wbr\n>'),
    );
  }

  #eachWord(text: string, written: (word: string) => string): void {
    let lines = '';
    let column = this.#column;
    for (const [index, word] of text.split(' ').entries()) {
      const breaks = index > 0 && column + word.length > room;
      lines += `${index === 0 ? '' : breaks ? '\n' : ' '}${written(word)}`;
      column = breaks ? word.length : column + 1 + word.length;
    }
    this.put(lines);
  }

  toString(): string {
    return this.#text;
  }
}
