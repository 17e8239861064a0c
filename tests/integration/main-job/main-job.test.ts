import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { api } from "../../../bot/src/contract";
import { startConnector, type Connector } from "../../support/connector";
import { newDataFolder, prepareStore, type DataFolder } from "../../support/data-folder";
import { seededDirector, type Director } from "../../support/director";
import { LocalPerson } from "../../support/local-person";
import { FOUR_PEOPLE } from "../../support/northgate";
import { startProgram, type Program } from "../../support/program";
import { until } from "../../support/until";

const PATIENT = 60_000;
/** Longer than any lease, by the machine's clock. */
const AFTER_A_LEASE_MS = 120_000;
const WORDS = "Hello Sam, ask me anything at all; the juniper tree is by the mess.";

const TO_A_DOCTOR = "Your near-peer supporter";
const TO_A_SUPPORTER = "You have a new foundation doctor";
const REMINDER = "Your near-peer supporter is still";

// The steps build on each other, as the days of a scheme do.
describe("The main job over HTTP, killed again and again", () => {
  let folder: DataFolder;
  let connector: Connector;
  let program: Program;
  let director: Director;
  let sam: LocalPerson, ruth: LocalPerson, ivo: LocalPerson, fay: LocalPerson;
  let announceAt: string;
  /** Sam's supporter. */
  let supporter: LocalPerson;

  beforeAll(async () => {
    folder = newDataFolder();
    connector = await startConnector();
    await prepareStore(folder);
    program = await startProgram({ folder });
    const person = (name: string) =>
      new LocalPerson(program.base, connector, `${name}@northgate.example`);
    [sam, ruth] = [person("sam.okafor"), person("ruth.vale")];
    [ivo, fay] = [person("ivo.lang"), person("fay.moor")];
    director = await seededDirector(program.base);
  }, PATIENT);
  afterAll(async () => {
    await program.close();
    await connector.close();
  });

  /** How far the machine's clock is ahead by now: it never goes back. */
  let aheadMs = 0;

  /** Killed, and started again; the tokens of before are void. */
  async function killed(laterMs = 0): Promise<void> {
    aheadMs += laterMs;
    await program.kill();
    await program.start(aheadMs);
    director = await seededDirector(program.base);
  }

  /** What became of each message about pairings whose time has come: kind and state. */
  async function deliveries(): Promise<readonly string[]> {
    const { now } = await director.does(api.getScheme);
    const all = (await director.pairings()).flatMap((one) => one.deliveries);
    const due = all.filter(({ at }) => at <= now);
    return due.map(({ kind, state }) => `${kind} ${state}`).toSorted();
  }

  /** Begins to move the clock; it does not end, since the program is killed meanwhile. */
  function beginsToMove(now: string): void {
    director.moveClock({ now }).catch(() => undefined);
  }

  const ledgerOf = (words: string) =>
    [sam, ruth, ivo, fay].map((one) => one.cardsWith(words).length);

  it(
    "takes people in, links them, allocates, publishes: and is killed before anything was sent (NP12)",
    async () => {
      await director.imports(FOUR_PEOPLE);
      for (const one of [sam, ruth, ivo, fay]) await one.joins();
      const seniors = await director.people("senior-doctors");
      expect(seniors.map(({ linked, volunteering }) => [linked, volunteering])).toEqual([
        [true, "invited"],
        [true, "invited"],
      ]);
      await director.stateVolunteers(seniors.map(({ personId }) => personId));
      const publication = await director.publish(await director.propose());
      await program.kill();
      ({ announceAt } = publication);
      expect(publication.pairs).toBe(2);
      expect([ledgerOf(TO_A_DOCTOR), ledgerOf(TO_A_SUPPORTER)].flat()).toEqual(Array(8).fill(0));
    },
    PATIENT,
  );

  it(
    "is killed in the middle of sending too: each of the two pairs is told, and nobody is lost (NP12)",
    async () => {
      await program.start();
      director = await seededDirector(program.base);
      const before = connector.ledger.length;
      connector.script({}, { silence: "for-ever" });
      beginsToMove(announceAt);
      await until("two sent", () => (connector.ledger.length >= before + 2 ? true : undefined));
      await killed(AFTER_A_LEASE_MS);
      const told = ["doctor-announced sent", "supporter-announced sent"].flatMap((one) => [
        one,
        one,
      ]);
      await until("all told", async () =>
        (await deliveries()).join() === told.join() ? true : undefined,
      );
      const [samTold = 0, ruthTold = 0, ...none] = ledgerOf(TO_A_DOCTOR);
      const [nobody, noOne, ivoTold = 0, fayTold = 0] = ledgerOf(TO_A_SUPPORTER);
      expect([...none, nobody, noOne]).toEqual([0, 0, 0, 0]);
      for (const times of [samTold, ruthTold, ivoTold, fayTold]) {
        expect(times).toBeGreaterThanOrEqual(1);
        expect(times).toBeLessThanOrEqual(2);
      }
      // The one that was never answered went twice, as any may of which nobody could know whether it had arrived.
      expect(samTold + ruthTold + ivoTold + fayTold).toBeGreaterThanOrEqual(5);
    },
    PATIENT,
  );

  it(
    "delivers the supporter's own words though killed as soon as they were taken, and keeps no copy (NP12, NP23)",
    async () => {
      const pairing = await director.pairingOf("Sam Okafor");
      supporter = pairing.supporter.name === "Ivo Lang" ? ivo : fay;
      await supporter.pressesOn("introduction.send", { text: WORDS });
      await killed();
      const isSent = async () => (await deliveries()).includes("introduction sent");
      // What a dead instance had in hand is free once its lease is over.
      await until("delivered", isSent, 30_000);
      expect(sam.cardsWith(WORDS)).toHaveLength(1);
      const kept = readdirSync(folder.path).map((name) => readFileSync(join(folder.path, name)));
      expect(kept.some((bytes) => bytes.includes("sam.okafor@northgate.example"))).toBe(true);
      expect(kept.some((bytes) => bytes.includes("juniper"))).toBe(false);
    },
    PATIENT,
  );

  it(
    "tells the supporter nothing when their doctor opts out: chat and page stay the same byte for byte (NP13)",
    async () => {
      const tab = await supporter.inTheTab();
      const seen = async () => ({
        page: (await tab.mySupport()).bytes.toString("hex"),
        chat: JSON.stringify(supporter.received),
      });
      const before = await seen();
      expect(JSON.stringify(await sam.pressesOn("participation.opt-out"))).toContain("opted out");
      await director.moveClock({ advance: "PT2H" });
      expect(await seen()).toEqual(before);
      expect((await director.pairingOf("Sam Okafor")).optedOut).toBe(true);
    },
    PATIENT,
  );

  it(
    "sends each reminder at most once though killed while one went, in the same words for both doctors (NP14)",
    async () => {
      // Nobody waits for a hello any more, and what comes once after it has gone, so that the reminders are all that goes.
      const other = supporter === ivo ? fay : ivo;
      await other.pressesOn("introduction.said-hello");
      await director.moveClock({ now: "2026-12-01T12:00:00Z" });
      const before = connector.ledger.length;
      connector.script({ silence: "for-ever" });
      beginsToMove("2027-01-20T12:00:00Z");
      await until("one sent", () => (connector.ledger.length > before ? true : undefined));
      await killed(AFTER_A_LEASE_MS);
      await director.moveClock({ now: "2027-01-20T12:00:00Z" });
      expect(ledgerOf(REMINDER)).toEqual([1, 1, 0, 0]);
      const reminders = (await deliveries()).filter((one) => one.startsWith("reminder"));
      expect(reminders).toEqual(["reminder sent", "reminder unknown"]);
    },
    PATIENT,
  );

  it(
    "sends one more four months on, and shows it to nobody else (NP14)",
    async () => {
      const chat = JSON.stringify(supporter.received);
      await director.moveClock({ advance: "P4M" });
      expect(ledgerOf(REMINDER)).toEqual([2, 2, 0, 0]);
      expect(JSON.stringify(supporter.received)).toBe(chat);
    },
    PATIENT,
  );
});
