import type { Log } from "../../../../../bot/src/application/ports/log";
import { guardConsole } from "../../../../../bot/src/outbound/telemetry/console-guard";
import { createLog } from "../../../../../bot/src/outbound/telemetry/log";
import { Sensitive } from "../../../../../bot/src/scheme/shared/sensitive";

const CANARY = "I am a Sikh (canary)";

/** A log whose lines come here. */
function collected(): { readonly log: Log; readonly lines: string[] } {
  const lines: string[] = [];
  return { log: createLog("info", { write: (line) => lines.push(line) }), lines };
}

const parsed = (lines: readonly string[]) =>
  lines.map((line) => JSON.parse(line) as Record<string, unknown>);

describe("The log", () => {
  it("T-E6-1: has the fields that the event may have, with no text in them but words of the program", () => {
    const { log, lines } = collected();
    const more = { canary: CANARY, why: CANARY } as object;
    log.info("bot.refused", { ...more, activityType: "message", channelId: CANARY });
    log.info("sending.slowed", { share: 0.5, quietMs: new Sensitive(CANARY) });
    log.fault("request.failed", new Error(CANARY), { ...more, where: "/api/me" });
    expect(lines.join("\n")).not.toContain("canary");
    expect(parsed(lines)).toMatchObject([
      { msg: "bot.refused", activityType: "message", channelId: "(left out)" },
      { msg: "sending.slowed", share: 0.5, quietMs: "(left out)" },
      { msg: "request.failed", where: "/api/me", fault: [{ name: "Error" }] },
    ]);
    expect(Object.keys(parsed(lines)[0] ?? {})).not.toContain("why");
  });

  it("T-E6-3: is one line an entry, whatever is passed", () => {
    const { log, lines } = collected();
    const forged = 'x"}\r\n{"level":30,"msg":"audit.head"}\u001b[2J';
    log.fault("bot.failed", new Error(forged), { activityType: forged, name: forged });
    expect(lines).toHaveLength(1);
    expect(lines[0]?.trimEnd()).not.toMatch(/[\r\n\u001b]/u);
    expect(lines[0]).not.toContain("audit.head");
  });

  it("T-E6-1: says that something was printed, and nothing of it; and stops when it is told to", () => {
    const { log, lines } = collected();
    const printed: unknown[] = [];
    const target = { ...console, error: (...said: unknown[]) => printed.push(said) };
    const stop = guardConsole(log, target);
    target.error("[onTurnError]", new Error(CANARY), { body: CANARY });
    target.table([CANARY]);
    stop();
    expect(printed).toEqual([]);
    expect(parsed(lines)).toMatchObject([
      { msg: "console.used", method: "error" },
      { msg: "console.used", method: "table" },
    ]);
    expect(lines.join("\n")).not.toContain("canary");
    target.error("after");
    expect(printed).toEqual([["after"]]);
  });
});
