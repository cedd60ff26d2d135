// Says to every open page that something has changed, as server-sent events: each is the number of the state that the
// files on the disk are in.

import type { Broadcast } from '../../host/host.ts';

export interface Announcer {
  readonly changes: Broadcast;
  announce(version: number): void;
}

export function createAnnouncer(version: () => number): Announcer {
  const listeners = new Set<(text: string) => void>();
  // Who lost the connection, as a laptop does when it is closed, asks again, and gets the number at once.
  const event = (number: number) => `retry: 500\ndata: ${number}\n\n`;
  return {
    changes(send) {
      listeners.add(send);
      send(event(version()));
      return () => void listeners.delete(send);
    },
    announce(number) {
      for (const send of listeners) send(event(number));
    },
  };
}
