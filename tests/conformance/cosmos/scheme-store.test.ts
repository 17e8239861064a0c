import type { SchemeRecord, SchemeWrite } from "../../../bot/src/application/ports/scheme-store";
import { cosmosSchemeStore } from "../../../bot/src/outbound/cosmos/scheme-store";
import {
  freshId,
  someEvent,
  someImport,
  someMessage,
  somePairing,
  somePerson,
  someProposal,
  somePublication,
  someScheme,
} from "./samples";
import {
  describeWithFaults,
  isBatch,
  openStoreUnderTest,
  type Harm,
  type StoreUnderTest,
} from "./store-under-test";

let under: StoreUnderTest;

beforeAll(async () => {
  under = await openStoreUnderTest();
});
afterAll(() => under.close());

const storeOf = () => cosmosSchemeStore(under.cosmos);
const act = (schemeId: string, rest: Partial<SchemeWrite>): SchemeWrite => ({
  schemeId,
  events: [someEvent(schemeId)],
  ...rest,
});

async function personIn(schemeId: string) {
  const value = somePerson(schemeId);
  await storeOf().commit(act(schemeId, { create: [{ type: "person", value }] }));
  const version = (await storeOf().person(schemeId, value.id))?.version ?? "";
  return { value, version };
}

describe("the records of a scheme", () => {
  it("come back as they were written, each by its own name, with a version", async () => {
    const schemeId = freshId("scheme");
    const records = {
      scheme: someScheme(schemeId),
      register: { schemeId, revision: 3, openPublicationId: "publication-1" },
      person: somePerson(schemeId),
      pairing: somePairing(schemeId),
      publication: somePublication(schemeId, "published"),
      proposal: someProposal(schemeId),
      import: someImport(schemeId, { state: "dry-run" }),
    };
    const create: SchemeRecord[] = [
      { type: "scheme", value: records.scheme },
      { type: "register", value: records.register },
      { type: "person", value: records.person },
      { type: "pairing", value: records.pairing },
      { type: "publication", value: records.publication },
      { type: "proposal", value: records.proposal },
      { type: "import", value: records.import },
    ];
    const store = storeOf();
    expect(await store.commit(act(schemeId, { create }))).toBe("committed");
    const read = {
      scheme: await store.scheme(schemeId),
      register: await store.register(schemeId),
      person: await store.person(schemeId, records.person.id),
      pairing: await store.pairing(schemeId, records.pairing.id),
      publication: await store.publication(schemeId, records.publication.id),
      proposal: await store.find(schemeId, "proposal", records.proposal.id),
      import: await store.peopleImport(schemeId, records.import.id),
    };
    for (const [type, found] of Object.entries(read)) {
      expect(found?.value).toEqual(records[type as keyof typeof records]);
      expect(found?.version).toMatch(/./);
    }
  });

  it("are undefined where there are none, and lists are empty", async () => {
    const store = storeOf();
    const schemeId = freshId("scheme");
    expect(await store.scheme(schemeId)).toBeUndefined();
    expect(await store.person(schemeId, "nobody")).toBeUndefined();
    expect(await store.people(schemeId)).toEqual([]);
    expect(await store.pairings(schemeId)).toEqual([]);
    expect(await store.publications(schemeId)).toEqual([]);
    expect(await store.unfinishedImports(schemeId)).toEqual([]);
  });

  it("of one scheme are never reached through another", async () => {
    const [one, other] = [freshId("scheme"), freshId("scheme")];
    const { value } = await personIn(one);
    expect(await storeOf().person(other, value.id)).toBeUndefined();
    expect(await storeOf().people(other)).toEqual([]);
    expect(await storeOf().people(one)).toHaveLength(1);
  });

  it("that are not what they should be throw and name the document, never its content", async () => {
    const schemeId = freshId("scheme");
    const content = { id: "p9", schemeId, name: "Sam Okafor" };
    const core = under.cosmos.container("core");
    await core.items.create({ id: "person.p9", schemeId, type: "person", content });
    const failure = await storeOf()
      .people(schemeId)
      .catch((thrown: unknown) => thrown);
    expect(String(failure)).toContain("'person.p9' of type 'person'");
    expect(String(failure)).toContain("content.memberships");
    expect(String(failure)).not.toContain("Okafor");
  });

  it("with a field we do not know are not read, so that it cannot be lost on the way back", async () => {
    const schemeId = freshId("scheme");
    const content = { schemeId, revision: 1, addedLater: true };
    const core = under.cosmos.container("core");
    await core.items.create({ id: "register", schemeId, type: "register", content });
    await expect(storeOf().register(schemeId)).rejects.toThrow("'register'");
  });

  it("keep a proposal for a month and a dry run for a day, and what was committed for good", async () => {
    const schemeId = freshId("scheme");
    const proposal = someProposal(schemeId);
    const dryRun = someImport(schemeId, { state: "dry-run" });
    const create: SchemeRecord[] = [
      { type: "proposal", value: proposal },
      { type: "import", value: dryRun },
    ];
    await storeOf().commit(act(schemeId, { create }));
    expect(await ttlOf(schemeId, `proposal.${proposal.id}`)).toBe(2_592_000);
    expect(await ttlOf(schemeId, `import.${dryRun.id}`)).toBe(86_400);
    const version = (await storeOf().peopleImport(schemeId, dryRun.id))?.version ?? "";
    const value = { ...dryRun, state: "committed" as const };
    await storeOf().commit(act(schemeId, { replace: [{ type: "import", value, version }] }));
    expect(await ttlOf(schemeId, `import.${dryRun.id}`)).toBeUndefined();
  });

  async function ttlOf(schemeId: string, id: string): Promise<unknown> {
    const { resource } = await under.cosmos
      .container("core")
      .item(id, schemeId)
      .read<{ ttl?: number }>();
    return resource?.ttl;
  }
});

describe("an act", () => {
  it("is written whole or not at all", async () => {
    const schemeId = freshId("scheme");
    const { value, version } = await personIn(schemeId);
    const changed = { ...value, capacity: 3 };
    const pairing = somePairing(schemeId);
    await storeOf().commit(
      act(schemeId, { replace: [{ type: "person", value: changed, version }] }),
    );
    const stale = act(schemeId, {
      create: [{ type: "pairing", value: pairing }],
      replace: [{ type: "person", value, version }],
    });
    expect(await storeOf().commit(stale)).toBe("conflict");
    expect(await storeOf().pairing(schemeId, pairing.id)).toBeUndefined();
    expect((await storeOf().person(schemeId, value.id))?.value).toEqual(changed);
  });

  it("conflicts where it creates what is there, or replaces what is not", async () => {
    const schemeId = freshId("scheme");
    const { value, version } = await personIn(schemeId);
    const twice = act(schemeId, { create: [{ type: "person", value }] });
    expect(await storeOf().commit(twice)).toBe("conflict");
    const gone = act(schemeId, {
      replace: [{ type: "proposal", value: someProposal(schemeId), version }],
    });
    expect(await storeOf().commit(gone)).toBe("conflict");
  });

  it("done a second time says that it was done", async () => {
    const schemeId = freshId("scheme");
    const write = act(schemeId, { create: [{ type: "person", value: somePerson(schemeId) }] });
    expect(await storeOf().commit(write)).toBe("committed");
    expect(await storeOf().commit(write)).toBe("committed");
  });

  it("takes 90 operations and refuses the 91st before anything is sent", async () => {
    const schemeId = freshId("scheme");
    const messages = Array.from({ length: 89 }, () => someMessage(schemeId));
    expect(await storeOf().commit(act(schemeId, { messages }))).toBe("committed");
    const tooMany = act(schemeId, { messages: [...messages, someMessage(schemeId)] });
    await expect(storeOf().commit(tooMany)).rejects.toThrow("this one has 91");
  });

  it.each([
    [
      "a record",
      (id: string) => ({ create: [{ type: "person" as const, value: somePerson(id) }] }),
    ],
    ["an event", (id: string) => ({ events: [someEvent(id)] })],
    ["a message", (id: string) => ({ messages: [someMessage(id)] })],
  ])("refuses %s of another scheme", async (_, part) => {
    const write = act(freshId("scheme"), part(freshId("scheme")));
    await expect(storeOf().commit(write)).rejects.toThrow("cannot write to the scheme");
  });

  it("needs an event, and a version for what it replaces", async () => {
    const schemeId = freshId("scheme");
    await expect(storeOf().commit({ schemeId, events: [] })).rejects.toThrow("needs an event");
    const replace = [{ type: "person" as const, value: somePerson(schemeId), version: "" }];
    await expect(storeOf().commit(act(schemeId, { replace }))).rejects.toThrow(
      "without its version",
    );
  });

  it("that cannot be read back is not written", async () => {
    const schemeId = freshId("scheme");
    const value = { ...somePerson(schemeId), nickname: "Sammy" };
    const write = act(schemeId, { create: [{ type: "person", value }] });
    await expect(storeOf().commit(write)).rejects.toThrow("This person cannot be stored");
  });

  it("of two instances at once: one is committed, the other told to look again", async () => {
    const schemeId = freshId("scheme");
    const { value, version } = await personIn(schemeId);
    const stores = [storeOf(), cosmosSchemeStore(await under.another())];
    const outcomes = await Promise.all(
      stores.map((store, nth) => {
        const next = { ...value, capacity: nth };
        return store.commit(act(schemeId, { replace: [{ type: "person", value: next, version }] }));
      }),
    );
    expect(outcomes.toSorted()).toEqual(["committed", "conflict"]);
  });
});

describeWithFaults("an act whose answer gets lost", () => {
  const harms: readonly (readonly [string, Harm, number])[] = [
    ["cut after the store did it", { drop: "after" }, 1],
    ["cut before the store did it", { drop: "before" }, 1],
    ["cut twice before", { drop: "before" }, 2],
    ["503", { status: 503 }, 2],
    ["408", { status: 408 }, 1],
    ["449", { status: 449 }, 2],
    ["429 more often than the SDK has patience", { status: 429 }, 12],
  ];

  it.each(harms)("is done once: %s", async (_, harm, times) => {
    const schemeId = freshId("scheme");
    const { value, version } = await personIn(schemeId);
    const next = { ...value, capacity: 3 };
    under.befall(isBatch, harm, times);
    const messages = [someMessage(schemeId)];
    const write = act(schemeId, { replace: [{ type: "person", value: next, version }], messages });
    expect(await storeOf().commit(write)).toBe("committed");
    expect(under.faultsLeft()).toBe(0);
    expect((await storeOf().person(schemeId, value.id))?.value).toEqual(next);
    expect(await documentsIn(schemeId)).toBe(4);
  });

  it("is a conflict where somebody else was first meanwhile", async () => {
    const schemeId = freshId("scheme");
    const { value, version } = await personIn(schemeId);
    const replace = [{ type: "person" as const, value: { ...value, capacity: 1 }, version }];
    await storeOf().commit(act(schemeId, { replace }));
    under.befall(isBatch, { drop: "before" });
    expect(await storeOf().commit(act(schemeId, { replace }))).toBe("conflict");
  });

  it("throws with the cause where the store stays down, and leaves nothing half done", async () => {
    const schemeId = freshId("scheme");
    under.befall(isBatch, { status: 503 }, 6);
    const write = act(schemeId, { create: [{ type: "person", value: somePerson(schemeId) }] });
    const failure: unknown = await storeOf()
      .commit(write)
      .catch((thrown: unknown) => thrown);
    expect(failure).toBeInstanceOf(Error);
    expect((failure as Error).message).toContain("did not settle");
    expect((failure as Error).cause).toBeDefined();
    expect(await documentsIn(schemeId)).toBe(0);
  });

  async function documentsIn(schemeId: string): Promise<number> {
    const { items } = under.cosmos.container("core");
    return (await items.readAll({ partitionKey: schemeId }).fetchAll()).resources.length;
  }
});
