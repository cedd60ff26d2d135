// Carries the browser's protocol over a pair of pipes: JSON texts, each ended by a zero byte.

import type { Readable, Writable } from 'node:stream';
import type { ConnectionTransport } from 'puppeteer';

export function createPipeTransport(to: Writable, from: Readable): ConnectionTransport {
  let parts: Buffer[] = [];

  const transport: ConnectionTransport = {
    send: (message) => void to.write(`${message}\0`),
    close: () => void to.end(),
  };

  const receive = (chunk: Buffer): void => {
    let start = 0;
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
      const message = Buffer.concat([...parts, chunk.subarray(start, end)]).toString();
      parts = [];
      start = end + 1;
      // One turn of the loop each, as over a socket: an answer is dealt with before the event that follows it.
      setImmediate(() => transport.onmessage?.(message));
    }
    if (start < chunk.length) parts.push(chunk.subarray(start));
  };

  from.on('data', receive);
  from.once('close', () => setImmediate(() => transport.onclose?.()));
  return transport;
}
