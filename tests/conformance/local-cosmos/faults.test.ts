import type { FaultRequest } from "../../../bot/src/local/cosmos/faults";
import { openContainer, refusalOf, type OpenContainer } from "./open-container";

const post = ({ method }: FaultRequest): boolean => method === "POST";

describe("failures that tests inject into the local Cosmos server", () => {
  let open: OpenContainer;
  beforeAll(async () => {
    open = await openContainer();
  });
  afterAll(() => open.close());

  const create = (id: string): Promise<unknown> =>
    open.container.items.create({ id, schemeId: "s" });
  const status = async (id: string): Promise<number> =>
    (await open.container.item(id, "s").read()).statusCode;

  it("answers a status as often as asked; the SDK waits out a 429", async () => {
    const headers = { "x-ms-retry-after-ms": "5" };
    open.server.faults.push({ match: post, status: 429, headers, times: 2 });
    await create("throttled");
    expect(open.server.faults.map(({ times }) => times)).toEqual([0]);
  });

  it("answers a 503 without carrying the request out", async () => {
    open.server.faults.push({ match: post, status: 503, times: 1 });
    expect((await refusalOf(create("unavailable"))).code).toBe(503);
    expect(await status("unavailable")).toBe(404);
  });

  it("cuts the socket before the request is carried out", async () => {
    open.server.faults.push({ match: post, drop: "before", times: 1 });
    expect((await refusalOf(create("never"))).code).toBe("ECONNRESET");
    expect(await status("never")).toBe(404);
  });

  it("cuts the socket after it has been carried out: the write is there", async () => {
    const match = ({ body }: FaultRequest): boolean => body.includes("ambiguous");
    open.server.faults.push({ match, drop: "after", times: 1 });
    expect((await refusalOf(create("ambiguous"))).code).toBe("ECONNRESET");
    expect(await status("ambiguous")).toBe(200);
  });
});
