import { api } from "../../bot/src/contract";
import { RATE_LIMITS } from "../../bot/src/inbound/http/call-rates";
import { call, problemIn } from "../support/http-call";
import { startRunningApp, type RunningApp } from "../support/running-app";

const FEW = { reads: 6, writes: 3, exports: 2, failedSignIns: 4 };
const OTHER = "00000000-0000-4000-8000-000000000124";

let app: RunningApp;
beforeAll(async () => {
  app = await startRunningApp({ rates: FEW });
});
afterAll(() => app.close());

/** The answers to so many calls, one after the other. */
async function codes(times: number, ask: () => Promise<{ status: number }>): Promise<number[]> {
  const found: number[] = [];
  for (let at = 0; at < times; at += 1) found.push((await ask()).status);
  return found;
}

describe("How much one person may ask a minute", () => {
  it("T-E3-12: is far more than a director's pages ask, and far less than a script would", () => {
    expect(RATE_LIMITS).toEqual({ reads: 600, writes: 120, exports: 10, failedSignIns: 120 });
  });

  it("T-E3-12: is counted for each person and each kind by itself, and said with when to come again", async () => {
    const other = await app.personWith(OTHER);
    expect(await codes(7, () => app.director.ask(api.getMe))).toEqual([
      ...Array<number>(6).fill(200),
      429,
    ]);
    const refused = await app.director.ask(api.getMe);
    expect(problemIn(refused)).toMatchObject({ status: 429, code: "too-many-calls" });
    expect(Number(refused.headers["retry-after"])).toBeGreaterThanOrEqual(1);
    expect(Number(refused.headers["retry-after"])).toBeLessThanOrEqual(60);
    // What changes something is counted apart, and whether it is done or refused makes no difference.
    const write = () => app.director.ask(api.pairByHand, { body: {} });
    expect(await codes(4, write)).toEqual([400, 400, 400, 429]);
    expect(await codes(1, () => other.ask(api.getMe))).toEqual([200]);
  });

  it("T-E3-12: of failed sign-ins is counted for an address, and keeps nobody out who has a good token", async () => {
    const stranger = (headers: Record<string, string>) => () =>
      call(app.base, { path: "/api/me", headers: { authorization: "Bearer a.b.c", ...headers } });
    expect(await codes(5, stranger({}))).toEqual([401, 401, 401, 401, 429]);
    // The last of the line is what the platform wrote; what stands before it anybody may write.
    const last = (at: number) => ({
      "x-forwarded-for": `203.0.113.${at}, 198.51.100.7:${40_000 + at}`,
    });
    const forwarded: number[] = [];
    for (let at = 0; at < 5; at += 1) forwarded.push((await stranger(last(at))()).status);
    expect(forwarded).toEqual([401, 401, 401, 401, 429]);
    const third = await app.personWith("00000000-0000-4000-8000-000000000125");
    expect((await third.ask(api.getMe)).status).toBe(200);
  });
});
