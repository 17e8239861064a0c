import { statementsIn } from "../../../../../bot/src/scheme/characteristics/statement-text";

describe("a statement that cannot be read", () => {
  it.each([
    ["of another version", "2\nwish faith sikh 1 2026 tab"],
    ["with a part missing", "1\nwish faith sikh 1"],
    ["from nowhere", "1\nwish faith sikh 1 2026 post"],
    ["that is nothing", ""],
  ])("%s is a fault, and is not quoted", (_what, text) => {
    let message = "";
    try {
      statementsIn(text);
    } catch (fault) {
      message = String(fault);
    }
    expect(message).toMatch(/^Error: A statement /);
    expect(message).not.toMatch(/faith|sikh/);
  });
});
