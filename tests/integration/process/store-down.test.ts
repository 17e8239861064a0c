import { api } from "../../../bot/src/contract";
import { startLocalCosmos, type LocalCosmos } from "../../../bot/src/local/cosmos/server";
import { join } from "node:path";
import { newDataFolder, type DataFolder } from "../../support/data-folder";
import { seededDirector, type Director } from "../../support/director";
import { freePort } from "../../support/free-port";
import { call } from "../../support/http-call";
import { FOUR_PEOPLE } from "../../support/northgate";
import { startProgram, type Program } from "../../support/program";
import { until } from "../../support/until";

const PATIENT = 90_000;

describe("a program whose store goes down", () => {
  let folder: DataFolder;
  let store: LocalCosmos;
  let program: Program;
  let port: number;
  const openStore = () => startLocalCosmos({ file: join(folder.path, "apart.sqlite"), port });

  beforeAll(async () => {
    folder = newDataFolder();
    port = await freePort();
    store = await openStore();
    program = await startProgram({
      env: { COSMOS_ENDPOINT: store.endpoint, COSMOS_KEY: store.key, LOG_LEVEL: "error" },
    });
  }, PATIENT);
  afterAll(async () => {
    await program.close();
    await store.close();
    folder.remove();
  });

  it(
    "lives, says that it is worth another try, and goes on where it was when the store is back",
    async () => {
      const director = await seededDirector(program.base);
      const dryRun = await director.tryImport(FOUR_PEOPLE);
      await store.close();

      await expectTryAgain(director, dryRun);
      const probe = async (path: string) => (await call(program.base, { path })).status;
      expect(await probe("/readyz")).toBe(503);
      expect(await probe("/healthz")).toBe(200);
      expect(program.lives()).toBe(true);

      store = await openStore();
      await until("ready again", async () => ((await probe("/readyz")) === 200 ? true : undefined));
      expect((await director.people("foundation-doctors")).length).toBe(0);
      expect(await director.confirmImport(dryRun)).toMatchObject({ state: "confirmed", added: 4 });
      expect((await director.people("foundation-doctors")).length).toBe(2);
    },
    PATIENT,
  );
});

/** A read and a write: neither is done, both may be tried again, and what broke is nobody's business. */
async function expectTryAgain(director: Director, dryRun: { importId: string; version: string }) {
  const { importId, version } = dryRun;
  const answers = await Promise.all([
    director.refused(api.getScheme),
    director.refused(api.confirmImport, { params: { importId }, ifMatch: version }),
  ]);
  for (const answer of answers) {
    expect(answer).toMatchObject({ status: 503, code: "try-again" });
    expect(answer.reference).toMatch(/^[\w-]{8}$/u);
    expect(JSON.stringify(answer)).not.toMatch(/ECONNREFUSED|127\.0\.0\.1|cosmos/iu);
  }
}
