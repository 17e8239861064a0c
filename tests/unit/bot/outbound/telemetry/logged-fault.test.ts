import { loggedFaults } from "../../../../../bot/src/outbound/telemetry/logged-fault";

describe("A fault in the log", () => {
  it("has its causes with it, and where each came from", () => {
    const fault = new Error("The connector gave no answer.", { cause: new TypeError("no") });
    const [first, second] = loggedFaults(fault);
    expect([first?.message, second?.name]).toEqual(["The connector gave no answer.", "TypeError"]);
    expect(first?.stack).toMatch(/^\s+at .*logged-fault\.test/u);
    expect(first?.stack).not.toContain("connector");
  });

  it("has little of what came from outside, and no addresses", () => {
    const said = `{"error":"no mailbox for <tomos.ellery@northgate.example>, ${"x".repeat(5_000)}"}`;
    const [logged] = loggedFaults(new Error(said));
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
