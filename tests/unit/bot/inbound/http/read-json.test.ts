import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import fc from "fast-check";
import { readJson } from "../../../../../bot/src/inbound/http/read-json";

/** A request as Node gives it, its body in these pieces. */
function request(pieces: readonly Buffer[], headers: Readonly<Record<string, string>> = {}) {
  const message = new IncomingMessage(new Socket());
  Object.assign(message.headers, { "content-type": "application/json", ...headers });
  for (const piece of pieces) message.push(piece);
  message.push(null);
  return message;
}

const bytes = (text: string) => Buffer.from(text);

describe("A JSON body", () => {
  it("is read whole, wherever it was cut into pieces, in the middle of a letter too", async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), fc.nat(40), async (text, at) => {
        const whole = bytes(text);
        const cut = Math.min(at, whole.length);
        const pieces = [whole.subarray(0, cut), whole.subarray(cut)].filter(
          (one) => one.length > 0,
        );
        expect(await readJson(request(pieces), 100_000)).toEqual({
          ok: true,
          value: JSON.parse(text) as unknown,
        });
      }),
      { numRuns: 60 },
    );
    const [start, end] = [bytes('"é"').subarray(0, 2), bytes('"é"').subarray(2)];
    expect(await readJson(request([start, end]), 10)).toEqual({ ok: true, value: "é" });
  });

  it("that is not there is an empty object, whatever it is called", async () => {
    expect(await readJson(request([], { "content-type": "text/plain" }), 10)).toEqual({
      ok: true,
      value: {},
    });
  });

  it("may have as many bytes as the limit, and not one more, said or unsaid", async () => {
    const text = bytes('"12345678"');
    expect(await readJson(request([text]), 10)).toMatchObject({ ok: true });
    expect(await readJson(request([text]), 9)).toEqual({ ok: false, code: "body-too-large" });
    const said = { "content-length": "11" };
    expect(await readJson(request([text], said), 10)).toEqual({
      ok: false,
      code: "body-too-large",
    });
  });

  it("counts bytes, not letters", async () => {
    expect(await readJson(request([bytes('"ééé"')]), 7)).toMatchObject({ code: "body-too-large" });
  });

  it.each([
    [{ "content-encoding": "gzip" }, "unsupported-media-type"],
    [{ "content-encoding": "identity, gzip" }, "unsupported-media-type"],
    [{ "content-type": "text/json" }, "unsupported-media-type"],
    [{ "content-type": "application/json-patch+json" }, "unsupported-media-type"],
  ])("with %j is refused", async (headers, code) => {
    expect(await readJson(request([bytes("{}")], headers as Record<string, string>), 10)).toEqual({
      ok: false,
      code,
    });
  });

  it.each([Buffer.from([0x22, 0xc3, 0x22]), bytes("{"), bytes("undefined"), bytes("{}{}")])(
    "that is none is refused: %p",
    async (body) => {
      expect(await readJson(request([body]), 100)).toEqual({ ok: false, code: "invalid-request" });
    },
  );

  it("does not make a prototype of a field that is called like one", async () => {
    const read = await readJson(request([bytes('{"__proto__":{"admin":true}}')]), 100);
    expect(read.ok && read.value).not.toHaveProperty("admin");
  });
});
