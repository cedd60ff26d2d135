// Carries the browser's protocol over a pair of pipes: JSON texts, each ended by a zero byte.

import type { Readable, Writable } from 'node:stream';
import type { ConnectionTransport } from 'puppeteer';

/** Bytes of one message. A page is read in small pieces, so no message of a browser comes near. */
const longest = 100_000_000;

/** `giveUp` is called once, when what comes is not the protocol; nothing more is taken then. */
export function createPipeTransport(to: Writable, from: Readable, giveUp: () => void): ConnectionTransport {
  let parts: Buffer[] = [];
  let size = 0;
  let isOver = false;

  const transport: ConnectionTransport = {
    send: (message) => void to.write(`${message}\0`),
    close: () => void to.end(),
  };

  const refuse = (): void => {
    if (isOver) return;
    isOver = true;
    parts = [];
    giveUp();
  };

  /** Puppeteer throws what it cannot read, now or later. */
  const pass = async (message: string): Promise<void> => {
    if (!isOver) await transport.onmessage?.(message);
  };

  const receive = (chunk: Buffer): void => {
    if (isOver) return;
    let start = 0;
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
      const message = Buffer.concat([...parts, chunk.subarray(start, end)]).toString();
      [parts, size] = [[], 0];
      start = end + 1;
      // One turn of the loop each, as over a socket: an answer is dealt with before the event that follows it.
      setImmediate(() => pass(message).catch(refuse));
    }
    if (start < chunk.length) parts.push(chunk.subarray(start));
    size += chunk.length - start;
    if (size > longest) refuse();
  };

  from.on('data', receive);
  from.once('close', () => setImmediate(() => transport.onclose?.()));
  return transport;
}
