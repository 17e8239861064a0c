import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import type { PlannedMessage } from "../../../bot/src/scheme/messages/message";
import { messageAbout } from "../../../bot/src/scheme/messages/plan";
import { TODAY } from "../../support/builders";
import {
  startLedgerConnector,
  type LedgerConnector,
} from "../../support/ledger-connector/ledger-connector";
import type { LedgerLine } from "../../support/ledger-connector/protocol";
import { until } from "../../support/until";
import { note, rounded, say } from "../processes/figures";
import { plantPeople, type Known } from "../processes/people";
import { startProduct, type ProductProcess } from "../processes/start-product";
import { startStore, type BenchStore } from "../processes/start-store";
import { bareLoop, samplePost, type Sample } from "./bare";
import { growth, reportMemory, reportStore, type Sampled } from "./instance-figures";
import { arrivedOf, peakInASecond, takenPerSecond } from "./ledger-figures";

/** `npm run bench -- delivery [SECONDS] [SCHEMES] [CONNECTOR_MS]`: how messages leave the house. */
const words = z.object({
  seconds: z.coerce.number().min(5).default(25),
  schemes: z.coerce.number().min(1).default(125),
  connectorMs: z.coerce.number().min(0).default(100),
});

/** Teams' own limit, and what the product makes of it by default. */
const TEAMS_PER_SECOND = 50;
const BUDGET = 45;
const WARM_UP_S = 10;
const INSTANCES = [1, 2, 4] as const;
/** In each scheme; with 125 schemes both sides of all pairs are 41,000 messages. */
const DOCTORS = 164;
const SUPPORTERS = 82;
/** What the product has between its notes of an attempt's begin and end. */
const IN_HAND = 30;
const BARE_POSTS = 3_000;
const AT_ONCE_POSTS = 4_000;
const LOOK_EVERY_MS = 3_000;

interface Setting {
  readonly connector: LedgerConnector;
  readonly store: BenchStore;
  readonly people: readonly Known[];
  readonly given: z.output<typeof words>;
}

const now = (): number => performance.timeOrigin + performance.now();

/** One message to each side of each pair, told apart from those of another occasion. */
function messagesOf(people: readonly Known[], occurrence: string): PlannedMessage[] {
  return people
    .filter(({ side }) => side === "doctor")
    .flatMap(({ pairing }) => [
      messageAbout(pairing, "supporter-announced", pairing.doctorId, TODAY),
      messageAbout(pairing, "doctor-announced", pairing.supporterId, TODAY),
    ])
    .map((message) => ({ ...message, occurrence }));
}

/** How many of these messages each chat is to get. */
function expectedOf({ people }: Setting, messages: readonly PlannedMessage[]) {
  const chats = new Map(people.map(({ row, chat }) => [row.id, chat]));
  const expected = new Map<string, number>();
  for (const { recipientId } of messages) {
    const chat = chats.get(recipientId) ?? "";
    expected.set(chat, (expected.get(chat) ?? 0) + 1);
  }
  return expected;
}

function start({ store }: Setting, name: string, perSecond?: number): Promise<ProductProcess> {
  const budget: Record<string, string> =
    perSecond === undefined
      ? { BENCH_WITHOUT_BUDGET: "yes" }
      : { TEAMS_REQUESTS_PER_SECOND: String(perSecond) };
  return startProduct(name, { ...store.env, ...budget });
}

/** Waits until the connector has taken so many, or nothing has come for a minute. */
async function untilTaken({ connector }: Setting, count: number, meanwhile?: () => Promise<void>) {
  let [seen, quietSince] = [-1, performance.now()];
  for (;;) {
    const { taken, inHand } = await connector.counts();
    if (taken >= count && inHand === 0) return;
    if (taken !== seen) [seen, quietSince] = [taken, performance.now()];
    if (performance.now() - quietSince > 60_000) return;
    await meanwhile?.();
    await pause(meanwhile === undefined ? 100 : LOOK_EVERY_MS);
  }
}

/** So many instances share the budget; the rate over a steady window, and everything that reached the connector. */
async function atTheBudget(setting: Setting, instances: number) {
  const { connector, given } = setting;
  note(`${instances} at ${BUDGET} a second.`);
  const { posts } = await connector.counts();
  const products: ProductProcess[] = [];
  while (products.length < instances) {
    products.push(await start(setting, `budget-${instances}-${products.length}`, BUDGET));
  }
  const begun = async () => (await connector.counts()).posts > posts || undefined;
  await until("anything sent", begun, 60_000);
  await pause(WARM_UP_S * 1_000);
  const from = now();
  await pause(given.seconds * 1_000);
  const upTo = now();
  await Promise.all(products.map((product) => product.stop()));
  const ledger = connector.ledger().slice(posts);
  const perSecond = takenPerSecond(ledger, from, upTo);
  const throttled = ledger.filter(({ status }) => status === 429).length;
  return {
    instances,
    perSecond,
    peak: peakInASecond(ledger),
    throttled,
    posts: ledger.length,
    ledger,
  };
}

/** Sends messages with no budget: how many a second, and what an instance says of itself meanwhile. */
async function unbounded(setting: Setting, name: string, messages: readonly PlannedMessage[]) {
  const { connector, store } = setting;
  const before = await connector.counts();
  const planned = performance.now();
  await store.opened.ports.outbox.planAll(messages);
  const planningMs = performance.now() - planned;
  note(`${messages.length} messages planned in ${(planningMs / 1_000).toFixed(1)} s; they go.`);
  const product = await start(setting, name);
  const samples: Sampled[] = [];
  await untilTaken(setting, before.taken + messages.length, async () => {
    const { taken } = await connector.counts();
    samples.push({ sent: taken - before.taken, numbers: await product.numbers() });
  });
  await product.stop();
  const ledger = connector.ledger().slice(before.posts);
  const first = ledger[0]?.at ?? NaN;
  const last = ledger.at(-1)?.at ?? NaN;
  const perSecond = (ledger.length * 1_000) / (last - first);
  return {
    samples,
    ledger,
    perSecond,
    planningMs,
    ...arrivedOf(ledger, expectedOf(setting, messages)),
  };
}

type AtBudget = Awaited<ReturnType<typeof atTheBudget>>;

async function budgets(setting: Setting): Promise<readonly AtBudget[]> {
  const { connector, store, given } = setting;
  await connector.set({ perSecond: TEAMS_PER_SECOND });
  const some = INSTANCES.length * BUDGET * (given.seconds + WARM_UP_S + 12);
  const messages = messagesOf(setting.people, "at the budget").slice(0, some);
  await store.opened.ports.outbox.planAll(messages);
  const results: AtBudget[] = [];
  for (const instances of INSTANCES) results.push(await atTheBudget(setting, instances));
  // What is left of them goes before anything else is measured.
  await connector.set({ perSecond: null });
  note("The rest of them goes.");
  const { posts } = await connector.counts();
  const product = await start(setting, "rest");
  await untilTaken(setting, messages.length);
  await product.stop();
  const ledger: LedgerLine[] = [
    ...results.flatMap((one) => one.ledger),
    ...connector.ledger().slice(posts),
  ];
  const { lost, duplicated } = arrivedOf(ledger, expectedOf(setting, messages));
  say(
    `${"at the budget".padEnd(16)}${["POSTs/s", "÷ budget", "peak/s", "429"].map((t) => t.padStart(10)).join("")}`,
  );
  for (const { instances, perSecond, peak, throttled } of results) {
    const cells = [
      perSecond.toFixed(2),
      (perSecond / BUDGET).toFixed(3),
      String(peak),
      String(throttled),
    ];
    say(`${`${instances} instances`.padEnd(16)}${cells.map((t) => t.padStart(10)).join("")}`);
  }
  say(`Of ${messages.length} messages ${lost} were lost and ${duplicated} came twice.`);
  return results;
}

/** With a connector that answers at once, so that only the work itself counts. */
async function atOnce(setting: Setting, sample: Sample): Promise<void> {
  const { connector, people } = setting;
  const { serviceUrl } = connector;
  await connector.set({ delayMs: 0 });
  note("A connector that answers at once.");
  const bare = await bareLoop(sample, { serviceUrl, count: AT_ONCE_POSTS, inHand: IN_HAND });
  const messages = messagesOf(people, "at once").slice(0, AT_ONCE_POSTS);
  const { perSecond } = await unbounded(setting, "at-once", messages);
  say(
    `With a connector that answers at once: ${perSecond.toFixed(0)} messages a second, a bare loop ` +
      `${bare.toFixed(0)} POSTs a second: ${(perSecond / bare).toFixed(2)} of it.`,
  );
}

async function measure(setting: Setting): Promise<void> {
  const { connector, store, people, given } = setting;
  const { serviceUrl } = connector;
  await connector.set({ delayMs: given.connectorMs });
  note("Everything that time alone has brought about is done first.");
  const first = await start(setting, "first", BUDGET);
  await first.catchUp();
  await first.stop();
  const results = await budgets(setting);
  const messages = messagesOf(people, "no budget");
  const [one] = messages;
  if (one === undefined) throw new Error("There is nobody to send to.");
  const sample = await samplePost(store.opened.ports, one);
  note("The bare loop.");
  const bare = await bareLoop(sample, { serviceUrl, count: BARE_POSTS, inHand: IN_HAND });
  const free = await unbounded(setting, "no-budget", messages);
  const last = free.samples.at(-1);
  if (last === undefined) throw new Error("It was over before anybody looked.");
  say(
    `\nWithout a budget, the connector answering after ${given.connectorMs} ms: ${messages.length} messages, ` +
      `${free.perSecond.toFixed(0)} a second; a bare loop with ${IN_HAND} in hand makes ${bare.toFixed(0)} POSTs a second ` +
      `of the same ${sample.body.length} bytes. Planned in ${(free.planningMs / 1_000).toFixed(1)} s.`,
  );
  say(`${free.lost} were lost and ${free.duplicated} came twice.`);
  reportMemory(free.samples);
  reportStore(last.numbers, last.sent);
  say();
  await atOnce(setting, sample);
  const posts = results.reduce((sum, one) => sum + one.posts, 0);
  const throttled = results.reduce((sum, one) => sum + one.throttled, 0);
  say(
    JSON.stringify({
      ...Object.fromEntries(
        results.map((one) => [`rate_vs_budget_${one.instances}`, rounded(one.perSecond / BUDGET)]),
      ),
      peak_per_s: Math.max(...results.map(({ peak }) => peak)),
      throttled_share: rounded(throttled / posts),
      vs_bare_loop: rounded(free.perSecond / bare),
      ru_per_message: rounded(last.numbers.charge / last.sent),
      requests_per_message: rounded(
        Object.values(last.numbers.requests).reduce((sum, count) => sum + count, 0) / last.sent,
      ),
      rss_growth: rounded(growth(free.samples, ({ rss }) => rss)),
      heap_growth: rounded(growth(free.samples, ({ heapUsed }) => heapUsed)),
      lost: free.lost,
      duplicated: free.duplicated,
    }),
  );
}

async function run(): Promise<void> {
  const [forSeconds, inSchemes, ofConnector] = process.argv.slice(2);
  const given = words.parse({ seconds: forSeconds, schemes: inSchemes, connectorMs: ofConnector });
  const folder = mkdtempSync(join(tmpdir(), "near-peer-bench-"));
  const connector = await startLedgerConnector({ ledgerFile: join(folder, "ledger.jsonl") });
  const store = await startStore();
  try {
    note("A store is filled.");
    const size = { schemes: given.schemes, doctors: DOCTORS, supporters: SUPPORTERS };
    const people = await plantPeople(store.opened.ports, size, connector.serviceUrl);
    await measure({ connector, store, people, given });
  } finally {
    await store.close();
    await connector.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

void run();
