// yaml-language-server, which gives VS Code and many other editors their YAML: started as they start it, and asked as
// they ask.

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { toolFolder } from './memory-host.ts';
import { environment } from './run-binary.ts';

interface Diagnostic {
  readonly message: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}

interface Offer {
  readonly label: string;
  readonly insertText: string;
  readonly documentation?: string | { readonly value: string };
}

export interface Opened {
  /** `line:column message`, from 1. */
  readonly diagnostics: readonly string[];
  /** What is shown over the first place of the text where `words` are. */
  hover(words: string): Promise<string>;
  /** What is offered behind them: its name, and what it says. */
  complete(words: string): Promise<ReadonlyMap<string, { readonly text: string; readonly inserts: string }>>;
}

const settings = { yaml: { validate: true, hover: true, completion: true, schemaStore: { enable: false } } };
const textDocument = {
  completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
  hover: { contentFormat: ['markdown'] },
};

export class LanguageServer {
  readonly #child = spawn(
    process.execPath,
    [join(toolFolder, 'node_modules', 'yaml-language-server', 'bin', 'yaml-language-server'), '--stdio'],
    {
      stdio: ['pipe', 'pipe', 'ignore'],
      env: environment(),
    },
  );
  readonly #connection: Connection;
  readonly #reported = new Map<string, (found: readonly Diagnostic[]) => void>();

  private constructor() {
    this.#connection = rpc.createMessageConnection(this.#child.stdout, this.#child.stdin);
    this.#connection.onRequest('workspace/configuration', ({ items }: { items: readonly { section?: string }[] }) =>
      items.map(({ section }) => (section === 'yaml' ? settings.yaml : {})),
    );
    this.#connection.onRequest('client/registerCapability', () => null);
    this.#connection.onNotification(
      'textDocument/publishDiagnostics',
      ({ uri, diagnostics }: { uri: string; diagnostics: readonly Diagnostic[] }) =>
        this.#reported.get(uri)?.(diagnostics),
    );
    this.#connection.listen();
  }

  static async start(): Promise<LanguageServer> {
    const server = new LanguageServer();
    await server.#connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: { workspace: { configuration: true }, textDocument },
    });
    await server.#connection.sendNotification('initialized', {});
    await server.#connection.sendNotification('workspace/didChangeConfiguration', { settings });
    return server;
  }

  /** Opens a file, with another text than it has where one is given. */
  async open(path: string, text = readFileSync(path, 'utf8')): Promise<Opened> {
    const uri = pathToFileURL(path).href;
    const found = await new Promise<readonly Diagnostic[]>((resolve) => {
      this.#reported.set(uri, resolve);
      void this.#connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'yaml', version: 1, text },
      });
    });
    const ask = <T>(what: string, words: string, behind: number) => {
      const offset = text.indexOf(words);
      if (offset === -1) throw new Error(`Not in the text: ${words}`);
      const lines = text.slice(0, offset + behind).split('\n');
      const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
      return this.#connection.sendRequest(`textDocument/${what}`, { textDocument: { uri }, position }) as Promise<T>;
    };
    return {
      diagnostics: found.map(({ message, range: { start } }) => `${start.line + 1}:${start.character + 1} ${message}`),
      hover: async (words) =>
        (await ask<{ contents: { value: string } } | null>('hover', words, 1))?.contents.value ?? '',
      complete: async (words) => {
        const { items } = await ask<{ items: readonly Offer[] }>('completion', words, words.length);
        const says = ({ documentation = '' }: Offer) =>
          typeof documentation === 'string' ? documentation : documentation.value;
        return new Map(items.map((offer) => [offer.label, { text: says(offer), inserts: offer.insertText }]));
      },
    };
  }

  stop(): void {
    this.#connection.dispose();
    this.#child.kill();
  }
}

interface Connection {
  onRequest<T>(name: string, answer: (params: T) => unknown): void;
  onNotification<T>(name: string, take: (params: T) => void): void;
  sendRequest(name: string, params: unknown): Promise<unknown>;
  sendNotification(name: string, params: unknown): Promise<void>;
  listen(): void;
  dispose(): void;
}

// The protocol's own library comes with the server; only the server is a dependency of ours.
const fromServer = createRequire(createRequire(import.meta.url).resolve('yaml-language-server'));
const rpc = fromServer('vscode-jsonrpc/node') as {
  createMessageConnection(from: NodeJS.ReadableStream, to: NodeJS.WritableStream): Connection;
};
