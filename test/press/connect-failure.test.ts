// Why a browser elsewhere cannot be used: plain words, and never its address as it was typed.

import { expect, test } from 'vitest';
import { connectFailure, connectTookTooLong } from '../../src/press/connect-failure.ts';

const address = 'wss://me:swordfish@browsers.example.org:3000/swordfish?token=swordfish#swordfish';
const withCode = (code: string) => ({ message: `${code} swordfish`, error: { code } });

test.each([
  [withCode('ECONNREFUSED'), 'nobody listens there'],
  [withCode('ENOTFOUND'), 'there is no machine with that name'],
  [withCode('EAI_AGAIN'), 'there is no machine with that name'],
  [withCode('ETIMEDOUT'), 'there is no way to that machine'],
  [withCode('DEPTH_ZERO_SELF_SIGNED_CERT'), 'its certificate is not one that this machine trusts'],
  [withCode('UNABLE_TO_VERIFY_LEAF_SIGNATURE'), 'its certificate is not one that this machine trusts'],
  [withCode('EPROTO'), 'it does not speak TLS'],
  [{ message: 'Unexpected server response: 401' }, 'it does not let us in'],
  [{ message: 'Unexpected server response: 403' }, 'it does not let us in'],
  [{ message: 'Unexpected server response: 404' }, 'it has no browser at the path of the address'],
  [{ message: 'Unexpected server response: 429' }, 'it has no room for one more session'],
  [{ message: 'Unexpected server response: 500' }, 'it has an error of its own'],
  [{ message: 'Unexpected server response: 200' }, 'it does not answer like a browser'],
  [new SyntaxError(`Invalid URL: ${address}`), 'it does not answer like a browser'],
  [undefined, 'it does not answer like a browser'],
])('%o', (error, expected) => {
  const { message, hint, cause } = connectFailure(address, error);
  expect(message).toBe(`The browser at wss://browsers.example.org:3000 cannot be used: ${expected}`);
  expect(hint).toMatch(/^[A-Z]/);
  expect(`${message} ${hint} ${String(cause)}`).not.toContain('swordfish');
});

test('one that says nothing', () => {
  const { message, hint } = connectTookTooLong(address, 1000);
  expect(message).toBe('The browser at wss://browsers.example.org:3000 cannot be used: it gave no answer for 1 second');
  expect(hint).toContain('--timeout');
});
