import { attributesOf } from "../../../../../bot/src/outbound/telemetry/attributes";

describe("What a number is about", () => {
  it.each([
    ["kind", "supporter-announced"],
    ["reason", "http-403-NotEnoughPermissions"],
    ["reason", "ECONNRESET"],
    ["status", "201"],
    ["messages", "10"],
    ["route", "/api/schemes/:schemeId/people"],
    ["event", "worker.step-failed"],
  ])("leaves the house where it is a word of ours (%s: %s)", (key, value) => {
    expect(attributesOf({ [key]: value })).toEqual({ [key]: value });
  });

  it.each([
    "Tomos Ellery",
    "tomos.ellery@northgate.example",
    "29:1a2b3c",
    "a:1pZ8xY7wV6u",
    "6f9619ff-8b86-4d01-b42d-00cf4fc964ff",
    "2026-08-05T11:00:00.000Z",
    "I am not coping",
    "x".repeat(200),
    "",
  ])("is %j for nobody", (value) => {
    expect(attributesOf({ reason: value, route: value })).toEqual({
      reason: "other",
      route: "other",
    });
  });

  it("has no names but those that are known", () => {
    expect(attributesOf({ person: "tomos", kind: "reminder" })).toEqual({ kind: "reminder" });
  });
});
