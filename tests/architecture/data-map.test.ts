import { DATA_MAP, PERSON_MAP } from "../../bot/src/application/my-data/data-map";
import { ENDS } from "../../bot/src/application/retention/ends";
import { SECTIONS } from "../../bot/src/application/my-data/sections";
import { RETENTION_KINDS } from "../../bot/src/scheme/retention/retention-table";
import { repositoryFiles, repositoryText } from "../support/repository";

const DOCUMENTS = "bot/src/outbound/cosmos/documents";

/** The types that documents say they are, wherever one is read or made: `type: "pairing"`, `z.literal("mail")`. */
function storedTypes(isAsked: (text: string) => boolean = () => true): readonly string[] {
  const texts = repositoryFiles(DOCUMENTS).map(repositoryText).filter(isAsked);
  const found = texts.flatMap((text) => {
    const kinds = text.includes("recordKind")
      ? [...text.matchAll(/^\s+type: "([a-z-]+)",$/gmu)]
      : [];
    const read = [
      ...text.matchAll(/^(?:const schema = .*|\s+)type: z\.literal\("([a-z-]+)"\),?.*$/gmu),
    ];
    const inline = [
      ...text.matchAll(/z\.object\(\{ id: z\.string\(\), type: z\.literal\("([a-z-]+)"\)/gu),
    ];
    return [...kinds, ...read, ...inline].map(([, type = ""]) => type);
  });
  return [...new Set(found)].toSorted();
}

describe("The data map (PF-14)", () => {
  it("PF-14: has every type of document that is stored, and no other", () => {
    const types = storedTypes();
    expect(types).toContain("person");
    expect(types.length).toBeGreaterThan(20);
    expect(Object.keys(DATA_MAP).toSorted()).toEqual(types);
  });

  it("PF-14: sends everything that is somebody's to a part of their copy that there is, or says why not", () => {
    const all = [...Object.values(DATA_MAP), ...Object.values(PERSON_MAP)];
    const parts = all.flatMap((one) => ("in" in one ? [one.in] : []));
    expect([...new Set(parts)].toSorted()).toEqual(SECTIONS.toSorted());
    expect(all.filter((one) => "not" in one && one.not.length < 20)).toEqual([]);
  });
});

describe("How everything that is stored comes to its end (PF-16)", () => {
  const ends = Object.entries(ENDS);

  it("PF-16: is said of every type of document, and of no other", () => {
    expect(Object.keys(ENDS).toSorted()).toEqual(storedTypes());
  });

  it("PF-16: is an age that a day's deletion knows, an expiry that the document has, or told in words", () => {
    const ages = ends.flatMap(([, end]) => ("by" in end && end.by === "age" ? [end.kind] : []));
    // Chats are no document of their own: a way to write in somebody's chat is taken out of their account.
    expect([...new Set([...ages, "chats"])].toSorted()).toEqual(RETENTION_KINDS.toSorted());
    const expiring = storedTypes((text) => /\bttl(?:Of)?\b/u.test(text));
    const said = ends.filter(([, end]) => "by" in end && end.by === "expiry").map(([type]) => type);
    expect(said.filter((type) => !expiring.includes(type))).toEqual([]);
    const words = ends.flatMap(([, end]) =>
      "stays" in end ? [end.stays] : "when" in end ? [end.when] : [],
    );
    expect(words.filter((text) => text.length < 20)).toEqual([]);
  });

  it("PF-16: stands in the table of documents, type by type", () => {
    const table = repositoryText("docs/store.md").split("\n## Documents\n")[1]?.split("\n## ")[0];
    const named = [...(table ?? "").matchAll(/`([a-z][a-z-]*)/gu)].map(([, type]) => type);
    expect(storedTypes().filter((type) => !named.includes(type))).toEqual([]);
  });
});
