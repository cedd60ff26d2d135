// Why a browser on another machine cannot be used, and what to do about it, in plain words.

import { UserError } from '../base/errors.ts';
import { shownAddress } from './browser-address.ts';
import { seconds } from './launch-failure.ts';

interface Cause {
  /** Looked for in the code and the message of the error; neither is ever shown, since both may repeat the address. */
  readonly sign: RegExp;
  readonly what: string;
  readonly hint: string;
}

const causes: readonly Cause[] = [
  {
    sign: /ECONNREFUSED/,
    what: 'nobody listens there',
    hint: 'Is the browser running, and is the port the right one?',
  },
  {
    sign: /ENOTFOUND|EAI_AGAIN/,
    what: 'there is no machine with that name',
    hint: 'Check the name in the address. In a container, `localhost` is the container itself',
  },
  {
    sign: /EHOSTUNREACH|ENETUNREACH|ETIMEDOUT/,
    what: 'there is no way to that machine',
    hint: 'Check the name in the address, and the network',
  },
  {
    sign: /server response: (401|403)/,
    what: 'it does not let us in',
    hint: 'Check the token in the address',
  },
  {
    sign: /server response: 404/,
    what: 'it has no browser at the path of the address',
    hint: 'Chromium itself prints its address when it starts, as in ws://127.0.0.1:9222/devtools/browser/...; browserless has /chromium',
  },
  {
    sign: /server response: (429|503)/,
    what: 'it has no room for one more session',
    hint: 'Give it more sessions (browserless: CONCURRENT and QUEUED), or name it in fewer runs at once',
  },
  {
    sign: /server response: 5\d\d/,
    what: 'it has an error of its own',
    hint: 'Its log says more',
  },
  {
    sign: /CERT|SIGNATURE/i,
    what: 'its certificate is not one that this machine trusts',
    hint: 'NODE_EXTRA_CA_CERTS=/path/to/ca.pem adds an authority that signed it',
  },
  {
    sign: /EPROTO|ssl|tls/i,
    what: 'it does not speak TLS',
    hint: 'Does its address start with ws:// and not with wss://?',
  },
];

export function connectFailure(address: string, error: unknown): UserError {
  const said = error as { readonly message?: unknown; readonly error?: { readonly code?: unknown } } | undefined;
  const signs = `${said?.error?.code ?? ''} ${said?.message ?? ''}`;
  const cause = causes.find(({ sign }) => sign.test(signs));
  return failure(
    address,
    cause?.what ?? 'it does not answer like a browser',
    cause?.hint ?? 'It must be Chrome, Chromium or Edge, or a service that offers them to puppeteer',
  );
}

export function connectTookTooLong(address: string, milliseconds: number): UserError {
  const hint = 'Is a browser behind the address, and has it room for one more session? --timeout gives it more seconds';
  return failure(address, `it gave no answer for ${seconds(milliseconds)}`, hint);
}

function failure(address: string, what: string, hint: string): UserError {
  return new UserError(`The browser at ${shownAddress(address)} cannot be used: ${what}`, { hint });
}
