import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { runLocalCosmosInWorker } from "../../../bot/src/local/cosmos/run-in-worker";
import { startLocalCosmos } from "../../../bot/src/local/cosmos/server";
import { build, newFolder } from "./built";
import { clientOf } from "./open-container";

describe("the local Cosmos server in a thread of its own", () => {
  const folder = newFolder();
  const workerFile = build(folder, "worker");
  afterAll(() => {
    folder.remove();
  });
  const unexpected = (error: Error): void => {
    throw error;
  };

  it("serves from there, lets go of its file when closed, and has its data after a restart", async () => {
    const file = join(folder.path, "worker.sqlite");
    const first = await runLocalCosmosInWorker({ workerFile, file, onError: unexpected });
    const client = clientOf(first);
    const { database } = await client.databases.createIfNotExists({ id: "d" });
    await database.containers.createIfNotExists({ id: "c", partitionKey: { paths: ["/p"] } });
    await database.container("c").items.create({ id: "1", p: "x" });
    client.dispose();
    await first.close();

    const second = await startLocalCosmos({ file });
    expect(second.key).toBe(first.key);
    const again = clientOf(second);
    expect((await again.database("d").container("c").item("1", "x").read()).statusCode).toBe(200);
    again.dispose();
    await second.close();
  });

  it("rejects with the reason when it cannot start", async () => {
    const file = join(folder.path, "held.sqlite");
    const holder = await startLocalCosmos({ file });
    const second = runLocalCosmosInWorker({ workerFile, file, onError: unexpected });
    await expect(second).rejects.toThrow("in use by another process");
    await holder.close();
  });

  it("tells its owner when it dies by itself", async () => {
    const file = join(folder.path, "dying.sqlite");
    const dying = build(
      folder,
      "dying",
      // It dies once it is told to: its greeting has arrived by then, however busy the machine is.
      `import { existsSync } from "node:fs";
       import { parentPort, workerData } from "node:worker_threads";
       parentPort?.postMessage({ endpoint: "http://127.0.0.1:1", key: "k" });
       setInterval(() => {
         if (existsSync(workerData.file)) throw new Error("out of disk");
       }, 5);`,
    );
    let tell: (error: Error) => void = () => undefined;
    const told = new Promise<Error>((resolve) => (tell = resolve));
    await runLocalCosmosInWorker({ workerFile: dying, file, onError: tell });
    writeFileSync(file, "");
    expect((await told).message).toContain("out of disk");
  });
});
