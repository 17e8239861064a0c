import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { z } from "zod";
import { messageAbout } from "../../../bot/src/scheme/messages/plan";
import { TODAY } from "../../support/builders";
import { freePort } from "../../support/free-port";
import {
  startLedgerConnector,
  type LedgerConnector,
} from "../../support/ledger-connector/ledger-connector";
import { bundled } from "../../support/processes/bundle";
import { startChild } from "../../support/processes/child";
import { until } from "../../support/until";
import { note, percentile, rounded, say } from "../processes/figures";
import { plantPeople, type Known, type Size } from "../processes/people";
import {
  profiled,
  startProduct,
  type ProductNumbers,
  type ProductProcess,
} from "../processes/start-product";
import { startStore, type BenchStore } from "../processes/start-store";
import { send, untilReply, type Turned } from "./load";
import { turns } from "./turns";

/** `npm run bench -- bot [SECONDS] [CONNECTOR_MS] [STORE_MS] [SCHEMES]`: how long a turn of the bot takes. */
const words = z.object({
  seconds: z.coerce.number().min(2).default(30),
  connectorMs: z.coerce.number().min(0).default(100),
  storeMs: z.coerce.number().min(0).default(0),
  schemes: z.coerce.number().min(1).default(25),
});

const PER_SECOND = 50;
const WARM_UP_S = 8;
/** Each case is measured in so many turns with the others, so that what else the machine does befalls all alike. */
const ROUNDS = 2;
const SMALL: Size = { schemes: 1, doctors: 120, supporters: 80 };
const LARGE: Omit<Size, "schemes"> = { doctors: 450, supporters: 350 };
/** What the product may send in a second besides replies; some more are planned than can go in the time. */
const DRAIN_PER_SECOND = 45;

/** A bot that listens. */
interface Bot {
  readonly endpoint: string;
  readonly people: readonly Known[];
  readonly store?: BenchStore;
  readonly product?: ProductProcess;
  stop(): Promise<void>;
}

/** One case: what was measured of it so far. */
interface Case {
  readonly name: string;
  readonly bot: Bot;
  readonly drain: boolean;
  readonly turned: Turned[];
  readonly replies: number[];
  sent: number;
  /** Requests to the store and processor time (ms), of turns and of everything that goes on beside them; the most memory seen (bytes). */
  readonly spent: { requests: number; cpuMs: number; rss: number };
}

async function startEcho(people: readonly Known[]): Promise<Bot> {
  const port = await freePort();
  const script = await bundled("tests/bench/bot/echo.ts");
  const child = await startChild({ script, options: { port }, nodeWords: profiled("echo") });
  const stop = async () => {
    await child.kill();
  };
  return { endpoint: `http://127.0.0.1:${port}/api/messages`, people, stop };
}

async function startBot(connector: LedgerConnector, size: Size, storeMs: number): Promise<Bot> {
  const store = await startStore();
  note("A store is filled.");
  const people = await plantPeople(store.opened.ports, size, connector.serviceUrl);
  const roster = people.map(({ teamsUserId, row, oid }) => {
    return [teamsUserId, { email: row.email, aadObjectId: oid }] as const;
  });
  await connector.set({ roster: Object.fromEntries(roster) });
  note(`The product starts on ${people.length} people.`);
  const product = await startProduct(`product-${people.length}`, store.env);
  await product.catchUp();
  await store.answerAfter(storeMs);
  const stop = async () => {
    await product.stop();
    await store.close();
  };
  return { endpoint: product.endpoint, people, store, product, stop };
}

/** Plans messages to people that are due now. */
async function planDrain({ people, store }: Bot, count: number, round: number): Promise<void> {
  const messages = Array.from({ length: count }, (_, nth) => people[nth % people.length])
    .filter((one) => one !== undefined)
    .map(({ pairing, row, side }) => {
      const kind = side === "doctor" ? "supporter-announced" : "doctor-announced";
      return { ...messageAbout(pairing, kind, row.id, TODAY), occurrence: `drain-${round}` };
    });
  await store?.opened.ports.outbox.planAll(messages);
}

function noteSpent({ spent }: Case, before?: ProductNumbers, after?: ProductNumbers): void {
  if (before === undefined || after === undefined) return;
  spent.requests += requestsOf(after) - requestsOf(before);
  spent.cpuMs += after.cpuMs - before.cpuMs;
  spent.rss = Math.max(spent.rss, after.rss);
}

function requestsOf({ requests }: ProductNumbers): number {
  return Object.values(requests).reduce((sum, one) => sum + one, 0);
}

async function measure(one: Case, connector: LedgerConnector, seconds: number, round: number) {
  const { bot, drain, turned, replies } = one;
  note(`${one.name}, round ${round + 1}.`);
  const before = await connector.counts();
  if (drain) {
    const count = Math.ceil(DRAIN_PER_SECOND * (seconds + 2));
    await planDrain(bot, count, round);
    const begun = async () => (await connector.counts()).posts > before.posts || undefined;
    await until("the drain begun", begun);
  }
  const spentBefore = await bot.product?.numbers();
  const from = performance.timeOrigin + performance.now();
  const done = await send(
    bot.endpoint,
    connector.serviceUrl,
    turns(bot.people, PER_SECOND, seconds),
  );
  const upTo = performance.timeOrigin + performance.now();
  const ledger = connector.ledger().filter(({ at }) => at >= from);
  turned.push(...done);
  replies.push(...untilReply(done, ledger));
  noteSpent(one, spentBefore, await bot.product?.numbers());
  one.sent += ledger.filter(({ reply, at }) => !reply && at <= upTo).length;
  if (!drain) return;
  let posts = -1;
  const drained = async () => {
    const { posts: now, inHand } = await connector.counts();
    const over = now === posts && inHand === 0;
    posts = now;
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    return over || undefined;
  };
  await until("drained", drained, 120_000);
}

const took = ({ turned }: Case, name?: string): number[] =>
  turned
    .filter(({ turn }) => name === undefined || turn.kind.name === name)
    .map(({ meant, answered }) => answered - meant);

function row(title: string, values: readonly number[], more = ""): void {
  const figures = [0.5, 0.95, 0.99, 1].map((share) => percentile(values, share).toFixed(1));
  const cells = [String(values.length), ...figures].map((text) => text.padStart(8));
  say(`${title.padEnd(44)}${cells.join("")}  ${more}`);
}

function spentOf({ spent, turned }: Case): string {
  if (spent.requests === 0) return "";
  const [requests, cpuMs] = [spent.requests, spent.cpuMs].map((one) => one / turned.length);
  const mib = Math.round(spent.rss / 1024 ** 2);
  return `${requests?.toFixed(1)} requests and ${cpuMs?.toFixed(1)} ms of processor a turn, with all that goes on beside; RSS ${mib} MiB`;
}

function report(cases: readonly Case[]): void {
  say(
    `${"".padEnd(44)}${["turns", "p50", "p95", "p99", "max"].map((t) => t.padStart(8)).join("")}`,
  );
  for (const one of cases) {
    row(
      `${one.name}: HTTP answer`,
      took(one),
      one.drain ? `${one.sent} messages went out meanwhile` : "",
    );
    row(`${one.name}: reply at the connector`, one.replies, spentOf(one));
    for (const kind of ["hello", "my supporter", "press: show", "press: reminders"]) {
      row(`    ${kind}`, took(one, kind));
    }
  }
}

/** All bots with the connector, and the cases that they are measured in. */
async function prepare({ connectorMs, storeMs, schemes }: z.output<typeof words>) {
  const ledgerFile = join(mkdtempSync(join(tmpdir(), "near-peer-bench-")), "ledger.jsonl");
  const connector = await startLedgerConnector({ ledgerFile });
  const small = await startBot(connector, SMALL, storeMs);
  const large = await startBot(connector, { ...LARGE, schemes }, storeMs);
  const echo = await startEcho(large.people);
  await connector.set({ delayMs: connectorMs });
  const one = (name: string, bot: Bot, drain = false): Case => {
    const spent = { requests: 0, cpuMs: 0, rss: 0 };
    return { name, bot, drain, turned: [], replies: [], sent: 0, spent };
  };
  const many = `${large.people.length} people`;
  const cases = [
    one("echo", echo),
    one(`${small.people.length} people`, small),
    one(many, large),
    one(`${many}, during a drain`, large, true),
  ] as const;
  const close = async () => {
    for (const bot of [echo, small, large]) await bot.stop();
    await connector.close();
    rmSync(dirname(ledgerFile), { recursive: true, force: true });
  };
  return { connector, bots: [echo, small, large], cases, close };
}

async function run(): Promise<void> {
  const [forSeconds, ofConnector, ofStore, inSchemes] = process.argv.slice(2);
  const given = words.parse({
    seconds: forSeconds,
    connectorMs: ofConnector,
    storeMs: ofStore,
    schemes: inSchemes,
  });
  const { connector, bots, cases, close } = await prepare(given);
  try {
    note("Warm-up.");
    for (const { endpoint, people } of bots) {
      await send(endpoint, connector.serviceUrl, turns(people, PER_SECOND, WARM_UP_S));
    }
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const one of cases) await measure(one, connector, given.seconds / ROUNDS, round);
    }
  } finally {
    await close();
  }
  report(cases);
  const [echo, few, many, draining] = cases;
  const p99 = (one: Case): number => percentile(took(one), 0.99);
  say(
    JSON.stringify({
      p99_vs_echo: rounded(p99(many) / p99(echo)),
      p99_large_vs_small: rounded(p99(many) / p99(few)),
      p99_drain_vs_idle: rounded(p99(draining) / p99(many)),
      p99_ms: rounded(p99(many)),
    }),
  );
}

void run();
