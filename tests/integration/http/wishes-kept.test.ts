import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { api } from "../../../bot/src/contract";
import type { OpenedStore } from "../../support/data-folder";
import { everyDocument } from "../../support/every-document";
import { startConnector, type Connector } from "../../support/connector";
import { startRunningApp, type RunningApp } from "../../support/running-app";
import {
  fourWithVolunteers,
  joined,
  offering,
  ownStatement,
  publishAndTell,
  said,
  statedIn,
} from "../../support/wishes";

const CANARY = "Zoroastrian-canary";
const schemeId = "northgate";

let app: RunningApp;
let connector: Connector;
let stopped = false;

/** The scheme also asks about something of its own. */
async function askFurther({ ports }: OpenedStore): Promise<void> {
  const scheme = await ports.store.scheme(schemeId);
  if (scheme === undefined) throw new Error("There is no scheme.");
  const { value, version } = scheme;
  const furtherCharacteristics = [{ key: "own", label: "Our own", options: [CANARY, "Another"] }];
  const next = { ...value, policy: { ...value.policy, furtherCharacteristics } };
  await ports.store.commit({
    schemeId,
    replace: [{ type: "scheme", value: next, version }],
    events: [
      {
        id: ports.ids.next(),
        schemeId,
        at: ports.clock.now(),
        by: "system",
        act: { type: "SchemeCreated" },
      },
    ],
  });
}

beforeEach(async () => {
  connector = await startConnector();
  app = await startRunningApp({ prepared: askFurther });
  await fourWithVolunteers(app);
});
afterEach(async () => {
  if (stopped) app.folder.remove();
  else await app.close();
  stopped = false;
  await connector.close();
});

/** Every document, once nothing runs any more. */
async function everythingStored() {
  await app.stop();
  stopped = true;
  return everyDocument(app.folder);
}

describe("What is kept of it (principle 3)", () => {
  it("PF-06: is legible nowhere: no document, no file, no log line, no card holds what somebody said", async () => {
    const [sam, ivo] = [
      await joined(app, connector, "sam.okafor"),
      await joined(app, connector, "ivo.lang"),
    ];
    const { wishes } = await ownStatement(sam, "wish");
    const textVersion = wishes.find(({ key }) => key === "own")?.textVersion ?? "";
    await sam.does(api.stateMyWish, said("own", CANARY, { textVersion }));
    await sam.does(api.stateMyWish, said("gender-reassignment", "yes"));
    await ivo.does(api.stateMyWish, offering("gender-reassignment", "yes"));
    await ivo.does(api.stateMyWish, { ...said("own", CANARY, { textVersion, side: "offer" }) });
    await sam.refused(api.stateMyWish, said("own", CANARY, { textVersion: "1" }));
    await sam.does(api.withdrawMyWishes, { body: { schemeId, side: "wish", key: "own" } });
    await publishAndTell(app);
    expect(statedIn(await ownStatement(sam, "wish"))).toEqual([
      ["gender-reassignment", "yes", expect.anything()],
    ]);
    const documents = await everythingStored();
    const statements = documents.filter(({ type }) => type === "statement");
    expect(statements).toHaveLength(2);
    const telling = /canary|gender|reassign|own"/i;
    // The scheme says what it asks everybody about, and its key is called its own; no statement of anybody's.
    const others = documents.filter(({ type }) => type !== "scheme" && type !== "scheme-key");
    const legible = others.filter(({ text }) => telling.test(text));
    expect(legible).toEqual([]);
    expect(JSON.stringify(app.logged)).not.toMatch(telling);
    expect(JSON.stringify(connector.ledger)).not.toMatch(telling);
    const lengths = new Set(statements.map(({ text }) => text.length));
    expect(lengths.size).toBe(1);

    for (const file of readdirSync(app.folder.path)) {
      expect([file, readFileSync(join(app.folder.path, file)).includes("reassignment")]).toEqual([
        file,
        false,
      ]);
    }
  });

  it("goes when its purpose is over: when the person has left (principle 3)", async () => {
    const sam = await joined(app, connector, "sam.okafor");
    await sam.does(api.stateMyWish, said("faith", "sikh"));
    await app.director.moveClock({ now: "2027-09-01T11:00:00.000Z" });
    const documents = await everythingStored();
    const left = documents.filter(({ type }) => type === "statement").map(({ text }) => text);
    expect(left).toHaveLength(1);
    expect(left[0]).not.toContain("sealed");
    expect(documents.filter(({ text }) => text.includes("WishesDeleted"))).not.toEqual([]);
  });
});
