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
    const dying = build(
      folder,
      "dying",
      `import { parentPort } from "node:worker_threads";
       parentPort?.postMessage({ endpoint: "http://127.0.0.1:1", key: "k" });
       setImmediate(() => { throw new Error("out of disk"); });`,
    );
    const told = new Promise<Error>((resolve) => {
      void runLocalCosmosInWorker({ workerFile: dying, file: ":memory:", onError: resolve });
    });
    expect((await told).message).toContain("out of disk");
  });
});
