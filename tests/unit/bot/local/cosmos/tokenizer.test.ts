import { tokenize } from "../../../../../bot/src/local/cosmos/query/tokenizer";

const texts = (query: string): string[] => tokenize(query).map(({ text }) => text);
const values = (query: string): unknown[] =>
  tokenize(query).flatMap((token) => ("value" in token ? [token.value] : []));

describe("tokens of a query", () => {
  it("splits words, parameters, symbols and numbers, whatever stands between them", () => {
    expect(texts("SELECT*FROM c -- all of it\n WHERE c.a>=@b")).toEqual([
      "SELECT",
      "*",
      "FROM",
      "c",
      "WHERE",
      "c",
      ".",
      "a",
      ">=",
      "@b",
      "",
    ]);
  });

  it.each([
    ["12", 12],
    ["1.5", 1.5],
    [".5", 0.5],
    ["2e3", 2000],
    ["'it''s'".slice(0, 4), "it"],
    ['"say \\"hi\\""', 'say "hi"'],
    ["'a\\\\b\\n\\u00e9'", "a\\b\né"],
  ])("reads the value of %s", (text, value) => {
    expect(values(text)).toEqual([value]);
  });

  it.each(["c.a + 1", "a ? b : c", "{a: 1}", "'open", '"two\nlines"', "a | b", "a % 2", "#"])(
    "refuses %j, naming the character and its place",
    (text) => {
      expect(() => tokenize(text)).toThrow(/does not support '.' \(position \d+/);
    },
  );

  it("refuses an escape that no string has", () => {
    expect(() => tokenize("'\\q'")).toThrow("The escape \\q");
  });
});
