import { z } from "zod";
import { openTelemetry } from "../../../../../bot/src/outbound/telemetry/telemetry";

const CONNECTION = [
  "InstrumentationKey=00000000-0000-4000-8000-000000000000",
  "IngestionEndpoint=https://telemetry.example/",
].join(";");

const HEAVY = [
  "@azure/monitor-opentelemetry-exporter",
  "@opentelemetry/sdk-metrics",
  "@opentelemetry/sdk-trace-base",
] as const;

const text = z.string();

describe("Telemetry", () => {
  // Microsoft's exporter asks for settings of its own some seconds after it was made, and cannot be told not to. Its time never comes.
  beforeEach(() => jest.useFakeTimers({ doNotFake: ["Date", "nextTick", "queueMicrotask"] }));
  afterEach(() => jest.useRealTimers());

  it("loads, makes and sends nothing where it is not configured", async () => {
    for (const heavy of HEAVY) {
      jest.doMock(heavy, () => {
        throw new Error(`${heavy} was loaded.`);
      });
    }
    const telemetry = await openTelemetry(undefined);
    const { meter } = telemetry;
    meter.add("posts", 1);
    const given = await meter.follow("turn", {}, () => Promise.resolve("what the work gives"));
    expect(given).toBe("what the work gives");
    await telemetry.close();
    // The same would be seen, were one of them loaded.
    await expect(openTelemetry(CONNECTION)).rejects.toThrow("was loaded");
    for (const heavy of HEAVY) jest.dontMock(heavy);
  });

  it("goes to Azure Monitor where it is configured, at the latest at the end", async () => {
    const sent: { readonly url: string; readonly body: string }[] = [];
    const telemetry = await openTelemetry(CONNECTION, {
      httpClient: {
        sendRequest: (request) => {
          const { url, body, headers } = request;
          sent.push({ url, body: JSON.stringify(JSON.parse(text.parse(body))) });
          const bodyAsText = JSON.stringify({ itemsReceived: 1, itemsAccepted: 1, errors: [] });
          return Promise.resolve({ status: 200, headers, request, bodyAsText });
        },
      },
    });
    telemetry.meter.add("posts", 2, { outcome: "sent" });
    telemetry.meter.add("posts", 1, { outcome: "refused", reason: "Dear Dr Ashdown" });
    telemetry.meter.set("outbox.due", 7);
    await telemetry.meter.follow("post", { kind: "reminder" }, (note) => {
      note({ outcome: "ambiguous", reason: "ECONNRESET" });
      return Promise.resolve();
    });
    await telemetry.close();

    const body = sent.map((one) => one.body).join("\n");
    for (const { url } of sent) expect(url).toBe("https://telemetry.example/v2.1/track");
    expect(body).toContain('"near-peer.posts"');
    expect(body).toContain('"near-peer.outbox.due"');
    expect(body).toContain('{"kind":"reminder","outcome":"ambiguous","reason":"ECONNRESET"}');
    expect(body).toContain('"success":false');
    expect(body).not.toContain("Ashdown");
  });
});
