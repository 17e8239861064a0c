import { statementRecord } from "../../../../../../bot/src/outbound/cosmos/documents/statement";

const owner = { id: "person-1", schemeId: "northgate", stamp: "stamp-1" };

describe("what somebody stated, as a document (principle 3)", () => {
  it("holds whose it is, a stamp and what is sealed, and stays", () => {
    const document = statementRecord.toDocument({ ...owner, sealed: "1.sealed" });
    expect(document).toEqual({
      id: "statement.person-1",
      schemeId: "northgate",
      type: "statement",
      content: { ...owner, sealed: "1.sealed" },
    });
  });

  it("goes within a day once everything was taken back (NP8)", () => {
    expect(statementRecord.toDocument(owner)).toMatchObject({ ttl: 86_400, content: owner });
  });

  it("cannot hold anything in the clear: a field that we do not know is refused", () => {
    const legible = { ...owner, entries: ["faith"] };
    expect(() => statementRecord.toDocument(legible)).toThrow("cannot be stored");
  });
});
