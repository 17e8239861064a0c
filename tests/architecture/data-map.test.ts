import { DATA_MAP, PERSON_MAP } from "../../bot/src/application/my-data/data-map";
import { SECTIONS } from "../../bot/src/application/my-data/sections";
import { repositoryFiles, repositoryText } from "../support/repository";

const DOCUMENTS = "bot/src/outbound/cosmos/documents";

/** The types that documents say they are, wherever one is read or made: `type: "pairing"`, `z.literal("mail")`. */
function storedTypes(): readonly string[] {
  const files = repositoryFiles(DOCUMENTS);
  const found = files.flatMap((file) => {
    const text = repositoryText(file);
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
