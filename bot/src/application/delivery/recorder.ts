import type { OutboxMessage } from "../ports/outbox";
import type { Versioned } from "../ports/scheme-store";
import type { Desk } from "./desk";
import { patiently } from "./patiently";

/** Writes down what became of messages of one shard, several at a time. */
export interface Recorder {
  /** So many outcomes are on their way. */
  expect(count: number): void;
  /** Writes a message as it is now over the version it was sent with. Resolves once that is stored. */
  record(next: Versioned<OutboxMessage>): Promise<void>;
  /** One outcome less is on its way. */
  withdraw(): void;
}

/** Outcomes that come close together are written together. */
const LINGER_MS = 15;
const TOGETHER = 10;

type RecorderDesk = Pick<Desk, "ports" | "noteMoved" | "signal">;

interface Waiting {
  readonly next: Versioned<OutboxMessage>;
  readonly stored: () => void;
  readonly failed: (fault: unknown) => void;
}

/** A recorder for one shard. */
export function makeRecorder(desk: RecorderDesk): Recorder {
  let queue: Waiting[] = [];
  let expected = 0;
  let timer: NodeJS.Timeout | undefined;

  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    const together = queue.slice(0, TOGETHER);
    queue = queue.slice(TOGETHER);
    if (together.length > 0) void writeDown(desk, together);
  };
  const consider = () => {
    if (queue.length >= TOGETHER || queue.length >= expected) flush();
    else timer ??= setTimeout(flush, LINGER_MS);
  };
  const withdraw = () => {
    expected -= 1;
    if (queue.length > 0) consider();
  };
  return {
    expect: (count) => {
      expected += count;
    },
    record: async (next) => {
      const written = new Promise<void>((stored, failed) => {
        queue.push({ next, stored, failed });
      });
      consider();
      await written;
    },
    withdraw,
  };
}

async function writeDown(
  { ports, noteMoved, signal }: RecorderDesk,
  together: readonly Waiting[],
): Promise<void> {
  try {
    const next = together.map((one) => one.next);
    const moved = await patiently(() => ports.outbox.move(next), signal);
    for (const [nth, { next: one, stored, failed }] of together.entries()) {
      if (moved[nth] === undefined) {
        clearUp(ports, one).then(stored, failed);
        continue;
      }
      noteMoved(one.value);
      stored();
    }
  } catch (fault) {
    for (const { failed } of together) failed(fault);
  }
}

/**
 * Somebody else moved the message meanwhile: our time was over, and it was taken to be in doubt. We know better where
 * Teams took it and it was set down as unknown; what somebody else has in hand is left to them.
 */
async function clearUp(
  { outbox }: Desk["ports"],
  { value }: Versioned<OutboxMessage>,
): Promise<void> {
  if (value.status.state !== "sent") return;
  const found = await outbox.message(value.message.recipientId, value.id);
  if (found?.value.status.state !== "unknown") return;
  await outbox.save(value, found.version);
}
