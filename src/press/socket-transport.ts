// Carries the browser's protocol over a web socket: what `connect({ browserWSEndpoint })` of puppeteer does, with an eye on
// what comes.

import type { ConnectionTransport } from 'puppeteer';

/** Rejects with an event that says why, where nobody answers at the address. Waits for ever where somebody says nothing. */
export async function openSocket(address: string): Promise<ConnectionTransport> {
  const { NodeWebSocketTransport } = await import('puppeteer/internal/node/NodeWebSocketTransport.js');
  return NodeWebSocketTransport.create(address);
}

/** Asks the browser something before puppeteer takes over. Rejects when the answer is none, or no. */
export function ask<T>(socket: ConnectionTransport, method: string, params: object): Promise<T> {
  return new Promise((resolve, reject) => {
    socket.onclose = () => reject(new Error('the connection was closed'));
    socket.onmessage = (message) => {
      try {
        const { id, result } = JSON.parse(message) as { id?: number; result?: T };
        if (id !== firstId) return;
        if (result === undefined) reject(new Error('the browser refused'));
        else resolve(result);
      } catch (error) {
        reject(error);
      }
    };
    socket.send(JSON.stringify({ id: firstId, method, params }));
  });
}

const firstId = 1;

/** Hangs up when what comes is not the protocol: puppeteer throws at it, now or later, where nobody could catch that. */
export function guarded(socket: ConnectionTransport): ConnectionTransport {
  let isOver = false;
  const transport: ConnectionTransport = {
    send: (message) => socket.send(message),
    close: () => socket.close(),
  };
  const end = (): void => {
    if (isOver) return;
    isOver = true;
    transport.onclose?.();
  };
  socket.onclose = end;
  socket.onmessage = async (message) => {
    try {
      if (!isOver) await transport.onmessage?.(message);
    } catch {
      socket.close();
      end(); // Whoever sends this may never say goodbye.
    }
  };
  return transport;
}
