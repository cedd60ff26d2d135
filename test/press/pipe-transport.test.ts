// Messages over a pipe: whole, in order, however the pipe cuts them.

import { PassThrough } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createPipeTransport } from '../../src/press/pipe-transport.ts';

describe('createPipeTransport', () => {
  it('puts messages together, also where a character is cut in two', async () => {
    const from = new PassThrough();
    const transport = createPipeTransport(new PassThrough(), from);
    const got: string[] = [];
    transport.onmessage = (message) => got.push(message);
    const bytes = Buffer.from('{"a":"é"}\0{}\0\0{"b":1}\0');
    for (let at = 0; at < bytes.length; at += 3) {
      from.write(bytes.subarray(at, at + 3));
      await pause(1);
    }
    expect(got).toEqual(['{"a":"é"}', '{}', '', '{"b":1}']);
  });

  it('ends what it sends with a zero byte, and tells when the pipe is closed', async () => {
    const [to, from] = [new PassThrough(), new PassThrough()];
    const transport = createPipeTransport(to, from);
    let isClosed = false;
    transport.onclose = () => (isClosed = true);
    transport.send('{}');
    expect(String(to.read())).toBe('{}\0');
    from.destroy();
    await pause(10);
    expect(isClosed).toBe(true);
  });
});
