import type { PeopleImport, PersonChange } from "../../../bot/src/application/records";
import { cosmosSchemeStore } from "../../../bot/src/outbound/cosmos/scheme-store";
import { freshId, MORNING, NOON, someEvent, someImport, somePerson } from "./samples";
import { openStoreUnderTest, type StoreUnderTest } from "./store-under-test";

let under: StoreUnderTest;

beforeAll(async () => {
  under = await openStoreUnderTest();
});
afterAll(() => under.close());

const storeOf = () => cosmosSchemeStore(under.cosmos);

const NEW_POST = { role: "foundation-doctor", from: "2026-08-05", grade: "F2" } as const;

function change(personId: string, given: string, kind: PersonChange["kind"]): PersonChange {
  return {
    kind,
    personId,
    details: {
      name: { given, family: "Okafor" },
      email: `${given.toLowerCase()}@northgate.example`,
      memberships: [NEW_POST],
    },
    differences: [],
    source: { file: "august.xlsx", row: 2 },
  };
}

async function imported(schemeId: string, changes: Partial<PeopleImport>) {
  const value = someImport(schemeId, changes);
  const create = [{ type: "import" as const, value }];
  await storeOf().commit({ schemeId, create, events: [someEvent(schemeId)] });
  return value;
}

describe("an import that is committed and not finished", () => {
  it("shows in the list of people: somebody new, and somebody changed who keeps their choices", async () => {
    const schemeId = freshId("scheme");
    const optedOut = { state: "opted-out", at: MORNING } as const;
    const sam = somePerson(schemeId, { participation: optedOut });
    const create = [{ type: "person" as const, value: sam }];
    await storeOf().commit({ schemeId, create, events: [someEvent(schemeId)] });
    await imported(schemeId, {
      changes: [change(sam.id, "Samuel", "change"), change("person-new", "Ada", "add")],
    });
    const people = await storeOf().people(schemeId);
    const [ada, samuel] = [...people].sort((a, b) =>
      a.value.name.given.localeCompare(b.value.name.given),
    );
    expect(samuel?.value.memberships).toEqual([NEW_POST]);
    expect(samuel?.value.participation).toEqual(optedOut);
    expect(samuel?.value.link).toEqual(sam.link);
    expect(ada?.value.id).toBe("person-new");
    expect(ada?.value.link).toEqual({ state: "not-linked" });
    expect(people).toHaveLength(2);
  });

  it("is on the list of unfinished ones until it is done; a dry run never shows", async () => {
    const schemeId = freshId("scheme");
    await imported(schemeId, { state: "dry-run", changes: [change("person-1", "Ada", "add")] });
    expect(await storeOf().people(schemeId)).toEqual([]);
    const { id } = await imported(schemeId, { state: "committed" });
    const [open, ...others] = await storeOf().unfinishedImports(schemeId);
    expect([open?.value.id, others]).toEqual([id, []]);
    const value = { ...someImport(schemeId), id, state: "done" as const };
    const replace = [{ type: "import" as const, value, version: open?.version ?? "" }];
    await storeOf().commit({ schemeId, replace, events: [someEvent(schemeId)] });
    expect(await storeOf().unfinishedImports(schemeId)).toEqual([]);
  });

  it("of two imports the later one has the last word", async () => {
    const schemeId = freshId("scheme");
    await imported(schemeId, { at: NOON, changes: [change("person-1", "Later", "change")] });
    await imported(schemeId, { at: MORNING, changes: [change("person-1", "Earlier", "add")] });
    const people = await storeOf().people(schemeId);
    expect(people.map(({ value }) => value.name.given)).toEqual(["Later"]);
  });

  it("lets somebody new be written from the list, once: whoever comes second looks again", async () => {
    const schemeId = freshId("scheme");
    await imported(schemeId, { changes: [change("person-1", "Ada", "add")] });
    const [ada] = await storeOf().people(schemeId);
    if (ada === undefined) throw new Error("Ada is on the list.");
    const { value, version } = ada;
    const write = () =>
      storeOf().commit({
        schemeId,
        replace: [{ type: "person", value, version }],
        events: [someEvent(schemeId)],
      });
    expect(await write()).toBe("committed");
    expect(await write()).toBe("conflict");
    expect((await storeOf().person(schemeId, "person-1"))?.value).toEqual(value);
  });
});
