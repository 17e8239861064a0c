import { makeSender } from "./sender";
import type { SendPorts } from "./desk";

/**
 * Sends what is due until nothing is left in hand, as one more instance beside those that send already. Answers how many
 * messages it moved on; 0 means that there is nothing it could do. @throws AggregateError of the faults that it met.
 */
export function makeSendDue(ports: SendPorts): () => Promise<number> {
  const sender = makeSender(ports);
  return () => sender.drain();
}
