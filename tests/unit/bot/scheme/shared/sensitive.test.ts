import { format, inspect } from "node:util";
import { Sensitive } from "../../../../../bot/src/scheme/shared/sensitive";

const CANARY = "canary-sikh";

describe("Something sensitive (PF-29)", () => {
  const held = new Sensitive({ faith: CANARY });

  it("T-E6-1: cannot be printed, logged, inspected, made JSON, copied or put into a text by mistake", () => {
    const shown = [
      String(held),
      `${held.toString()} and more`,
      ["", held].join(" "),
      JSON.stringify({ nested: [held] }),
      inspect({ nested: [held] }, { depth: 9, showHidden: true }),
      format("%s %o %j %O", held, held, held, held),
      JSON.stringify(structuredClone(held)),
      JSON.stringify(Object.assign({}, held)),
      Object.keys(held).join(" "),
      new Error("It failed.", { cause: held }).message,
      inspect(new Error("It failed.", { cause: held })),
    ];
    expect(shown.join("\n")).not.toContain(CANARY);
    expect(shown[0]).toBe("[sensitive]");
  });

  it("is given to whoever asks for it by name, and what is made of it is as sensitive", () => {
    expect(held.reveal().faith).toBe(CANARY);
    const made = held.map(({ faith }) => faith.length);
    expect([String(made), made.reveal()]).toEqual(["[sensitive]", CANARY.length]);
  });
});
