import { connect, type Socket } from "node:net";

/** A connection of which a test says every byte. */
export interface RawSocket {
  send(text: string): void;
  /** Everything that came back until the other side hung up. */
  readonly untilClosed: Promise<string>;
  hangUp(): void;
}

/** Connects to a port of 127.0.0.1. The other side's hanging up is no fault, however it does so. */
export async function rawSocket(port: number): Promise<RawSocket> {
  const socket: Socket = connect({ host: "127.0.0.1", port });
  let text = "";
  socket.setEncoding("latin1").on("data", (piece: string) => (text += piece));
  const untilClosed = new Promise<string>((resolve) => {
    socket
      .on("error", () => socket.destroy())
      .once("close", () => {
        resolve(text);
      });
  });
  await Promise.race([new Promise((resolve) => socket.once("connect", resolve)), untilClosed]);
  return {
    send: (bytes) => {
      if (socket.writable) socket.write(bytes, "latin1");
    },
    untilClosed,
    hangUp: () => socket.destroy(),
  };
}
