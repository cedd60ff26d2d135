// `![](pier)` and `![](images/pier.png)`: which picture of the item is meant.

/** The name of a picture: its file, the last part of it, or that without its ending. */
export function isNamed(file: string, name: string): boolean {
  const last = file.slice(file.lastIndexOf('/') + 1);
  return name === file || name === last || name === last.replace(/\.[^.]*$/, '');
}
