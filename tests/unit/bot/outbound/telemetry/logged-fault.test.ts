import { PlainFault } from "../../../../../bot/src/application/ports/plain-fault";
import { StoreUnavailable } from "../../../../../bot/src/application/ports/store-unavailable";
import { loggedFaults } from "../../../../../bot/src/outbound/telemetry/logged-fault";

describe("A fault in the log", () => {
  it("has its causes with it, and where each came from", () => {
    const fault = new StoreUnavailable("The store did not settle this: read core/person.1.", {
      cause: Object.assign(new TypeError("no"), { code: "ECONNRESET" }),
    });
    const [first, second] = loggedFaults(fault);
    expect(first).toMatchObject({ name: "StoreUnavailable", message: fault.message });
    expect(second).toMatchObject({ name: "TypeError", code: "ECONNRESET" });
    expect(first?.stack).toMatch(/^\s+at .*logged-fault\.test/u);
    expect(first?.stack).not.toContain("settle");
  });

  it("T-E6-1: has nothing of what it says, unless the words are the program's own", () => {
    const canary = "canary-sikh\n    at canary-sikh (canary-sikh:1:1)";
    const named = Object.assign(new Error(canary), { name: "canary sikh", code: "canary sikh!" });
    const faults = [
      new Error(canary),
      new SyntaxError(canary, { cause: named }),
      new AggregateError([new TypeError(canary)], canary),
    ];
    expect(JSON.stringify(faults.flatMap(loggedFaults))).not.toContain("canary");
    expect(loggedFaults(Object.assign(new Error("x"), { code: 429 }))).toMatchObject([
      { code: 429 },
    ]);
  });

  it("has little of its own words, and no addresses", () => {
    const said = `No mailbox for <tomos.ellery@northgate.example>, ${"x".repeat(5_000)}`;
    const [logged] = loggedFaults(new PlainFault(said));
    expect(logged?.message).toHaveLength(300 - "tomos.ellery@northgate.example".length + 9);
    expect(JSON.stringify(logged)).not.toContain("northgate");
  });

  it("ends, also where a cause leads back to itself or there are many", () => {
    const circle = new Error("round");
    circle.cause = circle;
    expect(loggedFaults(circle)).toHaveLength(5);
    const many = Array.from({ length: 50 }, () => new Error("one of many"));
    expect(loggedFaults(new AggregateError(many, "many")).length).toBeLessThanOrEqual(4);
    expect(loggedFaults("no error at all")).toEqual([]);
  });
});
