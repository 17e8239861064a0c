import { startLocalCosmos } from "../../../bot/src/local/cosmos/server";
import { join } from "node:path";
import { newDataFolder } from "../../support/data-folder";
import { freePort } from "../../support/free-port";
import { call } from "../../support/http-call";
import { startProgram } from "../../support/program";
import { until } from "../../support/until";

describe("a program whose machine's clock is an hour off the store's", () => {
  it("lives, and says that it is not ready until the clock is right", async () => {
    const folder = newDataFolder();
    const port = await freePort();
    const store = await startLocalCosmos({ file: join(folder.path, "apart.sqlite"), port });
    const env = { COSMOS_ENDPOINT: store.endpoint, COSMOS_KEY: store.key, LOG_LEVEL: "error" };
    const program = await startProgram({ env });
    try {
      await program.stop();
      const starting = program.start(3_600_000).catch(() => undefined);
      const probe = async (path: string) => (await call(program.base, { path })).status;
      await until(
        "alive",
        async () => ((await probe("/healthz").catch(() => 0)) === 200 ? true : undefined),
        20_000,
      );
      expect(await probe("/readyz")).toBe(503);
      expect(await probe("/readyz")).toBe(503);
      expect(program.said().split("clock.untrusted")).toHaveLength(2);
      await program.kill();
      await starting;
      await program.start();
      expect(await probe("/readyz")).toBe(200);
    } finally {
      await program.close();
      await store.close();
      folder.remove();
    }
  }, 90_000);
});
