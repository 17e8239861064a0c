import {
  parseCapacity,
  parseEmail,
  parseGmcNumber,
  plainText,
  splitName,
} from "../../../../../../bot/src/scheme/people/sheets/cell-text";

describe("the text of a cell", () => {
  it("becomes one line of composed letters without invisible characters", () => {
    expect(plainText("  Zoe\u0308 \u0007\u202E Ann\r\n Lee\u00A0 ")).toBe("Zoë Ann Lee");
  });
});

describe("an e-mail address", () => {
  it.each([
    ["Ada.Quill@Trust.Example", "ada.quill@trust.example"],
    ["ada@trust.example;", "ada@trust.example"],
    ["ada@trust.example ; ", "ada@trust.example"],
    ["o'neil+x@sub.trust.example", "o'neil+x@sub.trust.example"],
  ])("%s is %s", (text, email) => {
    expect(parseEmail(text)).toBe(email);
  });

  it.each([
    "",
    "ada",
    "ada@trust",
    "@trust.example",
    "ada@",
    "a@x.example; b@x.example",
    "Ada <a@x.example>",
    "ad\u0430@x.example",
    "a b@x.example",
    `${"a".repeat(250)}@x.example`,
    "a@x..example",
  ])("'%s' is none (T-E5-1)", (text) => {
    expect(parseEmail(text)).toBeUndefined();
  });
});

describe("a GMC number and a capacity", () => {
  it("has seven digits, spaces between them allowed", () => {
    expect([parseGmcNumber("7000101"), parseGmcNumber("700 0101")]).toEqual(["7000101", "7000101"]);
    expect(["700010", "70001011", "7O00101", ""].map(parseGmcNumber)).toEqual(
      Array(4).fill(undefined),
    );
  });

  it("is 1, 2 or 3 (NP10)", () => {
    expect(["1", "2", "3"].map(parseCapacity)).toEqual([1, 2, 3]);
    expect(["0", "4", "1.5", "two", "-1", "١"].map(parseCapacity)).toEqual(
      Array(6).fill(undefined),
    );
  });
});

describe("a name in one cell", () => {
  it.each([
    ["Ada Quill", { given: "Ada", family: "Quill" }],
    ["Dr. Ada Quill", { given: "Ada", family: "Quill" }],
    ["Quill, Dr Ada May", { given: "Ada May", family: "Quill" }],
    ["Ada van der Quill", { given: "Ada", family: "van der Quill" }],
    ["Prakash", { given: "Prakash", family: "" }],
    ["Quill,", { given: "Quill", family: "" }],
    ["Drew Mistry", { given: "Drew", family: "Mistry" }],
  ])("'%s' is read without guessing more than where the first word ends", (text, name) => {
    expect(splitName(text)).toEqual(name);
  });

  it.each(["", ",", "Dr "])("'%s' is none", (text) => {
    expect(splitName(text)).toBeUndefined();
  });
});
