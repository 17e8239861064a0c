import { request } from "node:http";
import { SEED_DIRECTOR } from "../../../bot/src/local/constants";
import { newDataFolder, prepareStore } from "../../support/data-folder";
import { seededDirector, tokenOf } from "../../support/director";
import { call } from "../../support/http-call";
import { FOUR_PEOPLE } from "../../support/northgate";
import { startProgram, type Program } from "../../support/program";
import { until } from "../../support/until";

const PATIENT = 60_000;
let program: Program;

beforeAll(async () => {
  const folder = newDataFolder();
  await prepareStore(folder);
  program = await startProgram({ folder });
}, PATIENT);
afterAll(() => program.close());

/** A request whose second half is sent when the test says so; what it is answered. */
function halfARequest(base: string, token: string) {
  const body = JSON.stringify({
    files: [
      { name: "people.csv", contentBase64: Buffer.from(FOUR_PEOPLE.content).toString("base64") },
    ],
  });
  const headers = {
    authorization: `Bearer ${token}`,
    "content-type": "application/json",
    "content-length": Buffer.byteLength(body),
    // The server answers "100 Continue" when it has begun with this request.
    expect: "100-continue",
  };
  const sent = request(`${base}/api/schemes/northgate/imports`, { method: "POST", headers });
  const begun = new Promise<void>((resolve) => sent.once("continue", resolve));
  const status = new Promise<number>((resolve, reject) => {
    sent.once("error", reject);
    sent.once("response", (response) => {
      response.resume();
      response.once("end", () => {
        resolve(response.statusCode ?? 0);
      });
    });
  });
  sent.flushHeaders();
  return { begun, status, send: (from: number, to?: number) => sent.write(body.slice(from, to)) };
}

describe("a program that is told to stop", () => {
  it(
    "takes nothing new, finishes what it has begun, and ends within a few seconds with 0",
    async () => {
      const half = halfARequest(program.base, await tokenOf(program.base, SEED_DIRECTOR.oid));
      await half.begun;
      half.send(0, 100);
      const told = performance.now();
      const ended = program.stop();
      await until("closed to newcomers", () =>
        call(program.base, { path: "/healthz" }).then(
          () => undefined,
          () => true,
        ),
      );
      half.send(100);
      expect(await half.status).toBe(201);
      const { code, signal } = await ended;
      expect({ code, signal }).toEqual({ code: 0, signal: null });
      expect(performance.now() - told).toBeLessThan(5_000);
    },
    PATIENT,
  );
});

describe("a program that is killed", () => {
  it(
    "has everything that it has answered when it is started again",
    async () => {
      await program.start();
      await (await seededDirector(program.base)).imports(FOUR_PEOPLE);
      await program.kill();
      await program.start();
      const again = await seededDirector(program.base);
      expect((await again.people("senior-doctors")).map(({ name }) => name)).toEqual([
        "Ivo Lang",
        "Fay Moor",
      ]);
    },
    PATIENT,
  );
});
