// Messages over a pipe: whole, in order, however the pipe cuts them.

import { PassThrough } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createPipeTransport } from '../../src/press/pipe-transport.ts';

describe('createPipeTransport', () => {
  it('puts messages together, also where a character is cut in two', async () => {
    const from = new PassThrough();
    const transport = createPipeTransport(new PassThrough(), from, () => {});
    const got: string[] = [];
    transport.onmessage = (message) => got.push(message);
    const bytes = Buffer.from('{"a":"é"}\0{}\0\0{"b":1}\0');
    for (let at = 0; at < bytes.length; at += 3) {
      from.write(bytes.subarray(at, at + 3));
      await pause(1);
    }
    expect(got).toEqual(['{"a":"é"}', '{}', '', '{"b":1}']);
  });

  it('ends what it sends with a zero byte, and says when the pipe is closed', async () => {
    const [to, from] = [new PassThrough(), new PassThrough()];
    const transport = createPipeTransport(to, from, () => {});
    let isClosed = false;
    transport.onclose = () => (isClosed = true);
    transport.send('{}');
    expect(String(to.read())).toBe('{}\0');
    from.destroy();
    await pause(10);
    expect(isClosed).toBe(true);
  });

  it.each([
    ['what cannot be read', (message: string) => void JSON.parse(message)],
    ['what cannot be read later', async (message: string) => void (await pause(1), JSON.parse(message))],
  ])('gives up once at %s, and takes nothing more', async (_, read) => {
    const from = new PassThrough();
    const got: string[] = [];
    let givenUp = 0;
    const transport = createPipeTransport(new PassThrough(), from, () => (givenUp += 1));
    transport.onmessage = (message) => (got.push(message), read(message));
    from.write('{}\0nonsense\0');
    await pause(20);
    from.write('nonsense\0{}\0');
    await pause(20);
    expect({ givenUp, got }).toEqual({ givenUp: 1, got: ['{}', 'nonsense'] });
  });

  it('gives up at a message without an end, before it fills the memory', async () => {
    const from = new PassThrough();
    let givenUp = 0;
    createPipeTransport(new PassThrough(), from, () => (givenUp += 1));
    const chunk = Buffer.alloc(10_000_000, 'x');
    for (let count = 1; count <= 12; count += 1) {
      from.write(chunk);
      await pause(1);
      expect(givenUp).toBe(count > 10 ? 1 : 0);
    }
  });
});
