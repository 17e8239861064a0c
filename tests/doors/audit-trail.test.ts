import type { ItemDefinition } from "@azure/cosmos";
import { chained, entryHash } from "../../bot/src/application/audit/chain";
import { makeCheckTrail } from "../../bot/src/application/audit/check-trail";
import type { SchemeEvent } from "../../bot/src/application/events";
import { makeProveTrail } from "../../bot/src/application/audit/prove-trail";
import type { AuditHead } from "../../bot/src/application/ports/audit";
import type { Ports } from "../../bot/src/application/ports/ports";
import { verifyAudit } from "../../bot/src/inbound/cli/verify-audit";
import { sha256 } from "../../bot/src/outbound/machine/machine";
import { aScheme, freshId, TODAY } from "../support/builders";
import { rawStore, type RawStore } from "../support/doors/raw-store";
import { openBotHouse, type BotHouse } from "../support/teams/bot-house";

let house: BotHouse;
let raw: RawStore;
beforeAll(async () => {
  house = await openBotHouse();
  raw = await rawStore(house);
});
afterAll(async () => {
  raw.close();
  await house.close();
});

/** An entry as it is stored. */
interface Entry extends ItemDefinition {
  readonly content: SchemeEvent;
  readonly previous: string;
  readonly hash: string;
}

const ENTRIES = 8;
const TEN_MINUTES_MS = 10 * 60_000;

/** The house's ports at a moment when everything that was written must have reached the trail. */
function later(day = TODAY): Ports {
  const storeNow = () => Date.now() + TEN_MINUTES_MS;
  const { ports } = house;
  return {
    ...ports,
    clock: { ...ports.clock, now: () => day },
    storeClock: { ...ports.storeClock, storeNow },
  };
}

/** A scheme with a trail of eight entries. */
async function someTrail(): Promise<string> {
  const schemeId = freshId("trail");
  await house.plant(aScheme({ id: schemeId }), []);
  for (let nth = 1; nth < ENTRIES; nth += 1) await holdMessages(schemeId);
  await house.useCases.relay(schemeId);
  return schemeId;
}

async function holdMessages(schemeId: string): Promise<string> {
  const act = { type: "MessagesHeld" } as const;
  const event = { id: freshId("event"), schemeId, at: TODAY, by: "person-1", act };
  await house.ports.store.commit({ schemeId, events: [event] });
  return event.id;
}

const entryId = (seq: number) => String(seq).padStart(12, "0");

/** Alters an entry of a trail, as nobody with the product's own role could. */
async function alter(
  schemeId: string,
  seq: number,
  change: (entry: Entry) => ItemDefinition,
): Promise<void> {
  const item = raw.container("audit").item(entryId(seq), schemeId);
  const { resource } = await item.read<Entry>();
  if (resource === undefined) throw new Error(`No entry ${seq}.`);
  await item.replace(change(resource));
}

async function remove(schemeId: string, seq: number): Promise<void> {
  await raw.container("audit").item(entryId(seq), schemeId).delete();
}

async function verified(schemeId: string, ...words: readonly string[]): Promise<readonly string[]> {
  const { ok, text } = await verifyAudit(makeCheckTrail(later()), [schemeId, ...words]);
  const [, ...lines] = text.split("\n");
  expect(ok).toBe(lines[0]?.startsWith("Every one is as it was written") === true);
  return lines.slice(0, -1);
}

async function entryAt(schemeId: string, seq: number) {
  const { resource } = await raw.container("audit").item(entryId(seq), schemeId).read<Entry>();
  if (resource === undefined) throw new Error(`No entry ${seq}.`);
  return resource;
}

describe("A trail that somebody laid hands on", () => {
  it("T-E6-2: is sound where nobody did, and its end is said", async () => {
    const schemeId = await someTrail();
    const { ok, text } = await verifyAudit(makeCheckTrail(later()), [schemeId]);
    expect(ok).toBe(true);
    expect(text).toMatch(
      /^8 entries of .* were checked\.\nEvery one is as it was written.*\nThe trail ends at 8:[0-9a-f]{64}$/,
    );
  });

  it("T-E6-2: names the first entry that was altered, in what it says or in its hash alone", async () => {
    const [said, hash, unreadable] = [await someTrail(), await someTrail(), await someTrail()];
    await alter(said, 3, (entry) => ({
      ...entry,
      content: { ...entry.content, by: "person-2" },
    }));
    await alter(hash, 5, (entry) => ({ ...entry, hash: "0".repeat(64) }));
    await alter(unreadable, 7, (entry) => ({ ...entry, content: "nothing" }));
    expect(await verified(said)).toEqual(["Entry 3 was altered."]);
    expect(await verified(hash)).toEqual(["Entry 5 was altered."]);
    expect((await verified(unreadable))[0]).toBe("Entry 7 was altered.");
  });

  it("T-E6-2: names an altered entry also where its own hash was made to fit", async () => {
    const schemeId = await someTrail();
    await alter(schemeId, 4, (entry) => {
      const event = { ...entry.content, by: "person-2" };
      const hash = entryHash(sha256, { schemeId, seq: 4, event, previous: entry.previous });
      return { ...entry, content: event, hash };
    });
    expect(await verified(schemeId)).toEqual(["Entry 4 was altered."]);
  });

  it("T-E6-2: names an entry that was deleted, in the middle and at the end", async () => {
    const [middle, end] = [await someTrail(), await someTrail()];
    await remove(middle, 4);
    await remove(end, 8);
    expect((await verified(middle))[0]).toBe("Entry 4 is missing.");
    expect(await verified(end)).toEqual([
      expect.stringMatching(/^The event event-\d+ of the scheme is not in the trail\.$/),
    ]);
  });

  it("T-E6-2: names entries that changed places", async () => {
    const schemeId = await someTrail();
    const [third, sixth] = [await entryAt(schemeId, 3), await entryAt(schemeId, 6)];
    await alter(schemeId, 3, (entry) => ({ ...entry, content: sixth.content }));
    await alter(schemeId, 6, (entry) => ({ ...entry, content: third.content }));
    expect(await verified(schemeId)).toEqual([
      "Entry 3 is out of order: what it says was entry 6.",
      "Entry 6 is out of order: what it says was entry 3.",
    ]);
  });

  it("T-E6-2: names an entry that no act of the scheme wrote, though the chain fits", async () => {
    const schemeId = await someTrail();
    const event = {
      ...{ id: freshId("forged"), schemeId, at: TODAY, by: "person-2" },
      act: { type: "MessagesLetGo" } as const,
    };
    await house.ports.audit.append(schemeId, [event]);
    expect(await verified(schemeId)).toEqual([
      "Entry 9 was added: nothing that happened in the scheme is behind it.",
    ]);
  });

  it("T-E6-2: names an end that was kept elsewhere, where trail and scheme were cut off together", async () => {
    const schemeId = await someTrail();
    const kept = await endOf(schemeId);
    expect(await verified(schemeId, "--head", kept)).toEqual([
      "Every one is as it was written, and none is missing.",
    ]);
    // That it was checked is entry 9 by now; it goes with the eighth.
    await house.useCases.relay(schemeId);
    for (const seq of [9, 8]) {
      const content = (await entryAt(schemeId, seq)).content;
      await remove(schemeId, seq);
      await raw.container("audit").item(`event.${content.id}`, schemeId).delete();
      await raw.container("core").item(`event.${content.id}`, schemeId).delete();
    }
    // The instance that added them goes on where it was; another one begins at what it finds.
    expect(await verified(schemeId, "--head", kept)).toContain(
      "The end that was kept (entry 8) is not in the trail: it was cut off or written anew.",
    );
  });

  it("says what to do where the command is not understood", async () => {
    const check = makeCheckTrail(house.ports);
    expect(await verifyAudit(check, [])).toMatchObject({ ok: false });
    expect((await verifyAudit(check, ["northgate", "--head", "8"])).text).toContain(
      "64 hexadecimal",
    );
    expect((await verifyAudit(check, ["nowhere"])).text).toBe("There is no scheme nowhere.");
  });
});

async function endOf(schemeId: string): Promise<string> {
  const { seq, hash } = (await house.ports.audit.head(schemeId)) ?? { seq: 0, hash: "" };
  return `${seq}:${hash}`;
}

describe("The daily proof (PF-17)", () => {
  const days = ["2026-08-12", "2026-08-13", "2026-08-14"].map((day) => `${day}T11:00:00.000Z`);
  const proveOn = (schemeId: string, day = TODAY) => makeProveTrail(later(day))(schemeId);

  it("finds every event in the trail, once a day, and says where the trail ends", async () => {
    const schemeId = await someTrail();
    const head: AuditHead | undefined = await house.ports.audit.head(schemeId);
    const proved = await proveOn(schemeId, days[0]);
    expect(proved).toMatchObject({
      missing: 0,
      endGone: false,
      head: { seq: 8, hash: head?.hash },
    });
    expect(await proveOn(schemeId, days[0])).toBeUndefined();
    await house.useCases.relay(schemeId);
    // Nothing happened since: nothing is written, and the end is said all the same.
    expect(await proveOn(schemeId, days[1])).toMatchObject({ missing: 0, head: { seq: 9 } });
    await house.useCases.relay(schemeId);
    expect(await house.ports.audit.head(schemeId)).toMatchObject({ seq: 9 });
  });

  it("finds what never reached the trail, and that it came there later", async () => {
    const schemeId = await someTrail();
    const eventId = await holdMessages(schemeId);
    expect(await proveOn(schemeId, days[0])).toMatchObject({ missing: 1 });
    const proof = await house.ports.store.find(schemeId, "trail-proof", "last");
    expect(proof?.value.missing).toEqual([eventId]);
    await house.useCases.relay(schemeId);
    expect(await proveOn(schemeId, days[1])).toMatchObject({ missing: 0 });
  });

  it("finds that the end of the day before is gone, day after day", async () => {
    const schemeId = await someTrail();
    await proveOn(schemeId, days[0]);
    await remove(schemeId, 8);
    expect(await proveOn(schemeId, days[1])).toMatchObject({ endGone: true });
    expect(await proveOn(schemeId, days[2])).toMatchObject({ endGone: true });
  });
});

describe("The chain", () => {
  it("is the same whoever writes an event down, in whatever order of its fields", () => {
    const event = {
      id: "e",
      schemeId: "s",
      at: TODAY,
      by: "p",
      act: { type: "PairsLocked", pairs: 2 },
    } as const;
    const turned = {
      act: { pairs: 2, type: "PairsLocked" },
      by: "p",
      at: TODAY,
      schemeId: "s",
      id: "e",
    } as const;
    const [one] = chained(sha256, "s", undefined, [event]);
    const [other] = chained(sha256, "s", undefined, [turned]);
    expect(one?.hash).toBe(other?.hash);
    expect(chained(sha256, "t", undefined, [event])[0]?.hash).not.toBe(one?.hash);
  });
});
