// The address that opens a file at a place in VS Code, and in editors that are made of it.

export function editorLink(path: string, line: number, column: number): string {
  const parts = path.replaceAll('\\', '/').split('/').map(encodeURIComponent);
  return `vscode://file${path.startsWith('/') ? '' : '/'}${parts.join('/').replace(/^(\/?[A-Za-z])%3A/, '$1:')}:${line}:${column}`;
}
