import type { Server } from "node:http";

/** Begins to listen. Rejects where the port is taken, with the code `EADDRINUSE`. */
export function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
}

/** How often connections that have become idle are looked for while we wait for the others. */
const LOOK_EVERY_MS = 20;

/**
 * Takes no new request and lets those in hand finish; what has not finished after `patienceMs` is cut
 * off. Resolves when every connection is closed.
 */
export function stopListening(server: Server, patienceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const look = setInterval(() => {
      server.closeIdleConnections();
    }, LOOK_EVERY_MS);
    const patience = setTimeout(() => {
      server.closeAllConnections();
    }, patienceMs);
    // The error that it may name is that it does not listen: then there is nothing to stop.
    server.close(() => {
      clearInterval(look);
      clearTimeout(patience);
      resolve();
    });
  });
}
