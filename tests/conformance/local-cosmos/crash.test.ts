import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { statSync } from "node:fs";
import { join } from "node:path";
import type { Container } from "@azure/cosmos";
import { startLocalCosmos, type LocalCosmos } from "../../../bot/src/local/cosmos/server";
import { build, newFolder } from "./built";
import { clientOf } from "./open-container";

const SERVE = `
  import { startLocalCosmos } from "./server";
  void startLocalCosmos({ file: process.argv[2] ?? "" }).then(({ endpoint, key }) => {
    process.stdout.write(JSON.stringify({ endpoint, key }) + "\\n");
  });
`;
const ROUNDS = 8;
const WRITERS = 6;

// The same seed kills at the same times; what the writers have reached by then is up to the machine.
const SEED = Number(process.env["CRASH_SEED"] ?? Date.now() % 100_000);
const chances = (seed: number) => (): number => {
  seed = (seed * 48_271 + 11) % 2_147_483_647;
  return seed / 2_147_483_647;
};

describe("a local store whose process is killed", () => {
  const folder = newFolder();
  const script = build(folder, "serve", SERVE);
  const children: ChildProcess[] = [];
  afterAll(() => {
    for (const child of children) child.kill("SIGKILL");
    folder.remove();
  });

  const spawned = async (
    file: string,
  ): Promise<{ child: ChildProcess; server: Pick<LocalCosmos, "endpoint" | "key"> }> => {
    const child = spawn(process.execPath, [script, file], { stdio: ["ignore", "pipe", "ignore"] });
    children.push(child);
    const [line] = (await once(child.stdout, "data")) as [Buffer];
    return { child, server: JSON.parse(line.toString()) as LocalCosmos };
  };

  it("has every write that was acknowledged, and every batch wholly or not at all", async () => {
    process.stdout.write(`local store crash test: CRASH_SEED=${SEED}\n`);
    const chance = chances(SEED);
    const file = join(folder.path, "crash.sqlite");
    const acknowledged: string[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const { child, server } = await spawned(file);
      const client = clientOf(server);
      const { database } = await client.databases.createIfNotExists({ id: "d" });
      const definition = { id: "c", partitionKey: { paths: ["/p"] } };
      const { container } = await database.containers.createIfNotExists(definition);
      const before = acknowledged.length;
      const killed = once(child, "exit");
      const soon = 20 + chance() * 100;
      const acknowledge = (id: string): void => {
        // From the first write on: a busy machine takes long to come to it.
        if (acknowledged.length === before) setTimeout(() => child.kill("SIGKILL"), soon);
        acknowledged.push(id);
      };
      await Promise.all(
        Array.from({ length: WRITERS }, (_, writer) =>
          write(container, `${round}-${writer}`, acknowledge),
        ),
      );
      await killed;
      client.dispose();
      expect({ seed: SEED, wrote: acknowledged.length > before }).toEqual({
        seed: SEED,
        wrote: true,
      });
    }
    expect(await lost(file, acknowledged)).toEqual({ seed: SEED, lost: [], halves: [] });
  });

  it("is let go of by the killed process, and by no other", async () => {
    const file = join(folder.path, "lock.sqlite");
    const { child } = await spawned(file);
    await expect(startLocalCosmos({ file })).rejects.toThrow("in use by another process");
    const killed = once(child, "exit");
    child.kill("SIGKILL");
    await killed;
    const server = await startLocalCosmos({ file });
    await expect(startLocalCosmos({ file })).rejects.toThrow("DATA_DIR");
    await server.close();
  });

  it("keeps its key, for its owner's eyes only, over a restart", async () => {
    const file = join(folder.path, "key.sqlite");
    const first = await startLocalCosmos({ file });
    await first.close();
    const second = await startLocalCosmos({ file });
    await second.close();
    expect(second.key).toBe(first.key);
    expect(Buffer.from(first.key, "base64")).toHaveLength(64);
    expect(statSync(`${file}.key`).mode & 0o777).toBe(0o600);
  });

  it("says what to do about a file that is none of ours, or cannot be made", async () => {
    await expect(startLocalCosmos({ file: script })).rejects.toThrow("cannot be opened");
    await expect(startLocalCosmos({ file: join(script, "x.sqlite") })).rejects.toThrow(
      "written to",
    );
  });

  /** Writes items and batches until the server is gone, and notes those that were acknowledged. */
  async function write(
    container: Container,
    name: string,
    acknowledge: (id: string) => void,
  ): Promise<void> {
    for (let n = 0; ; n += 1) {
      const id = `${name}-${n}`;
      try {
        await container.items.create({ id, p: "single" });
        acknowledge(id);
        const halves = ["a", "b"].map((half) => ({
          operationType: "Create" as const,
          resourceBody: { id: `${id}-${half}`, p: "pairs" },
        }));
        const { code } = await container.items.batch(halves, "pairs");
        if (code === 200) halves.forEach(({ resourceBody }) => acknowledge(resourceBody.id));
      } catch {
        return; // the server has been killed
      }
    }
  }

  async function lost(file: string, acknowledged: readonly string[]): Promise<object> {
    const { child, server } = await spawned(file);
    const client = clientOf(server);
    const { resources } = await client
      .database("d")
      .container("c")
      .items.query<string>("SELECT VALUE c.id FROM c")
      .fetchAll();
    client.dispose();
    child.kill("SIGKILL");
    const kept = new Set(resources);
    const halves = resources.filter(
      (id) =>
        /-[ab]$/.test(id) &&
        !kept.has(id.endsWith("a") ? `${id.slice(0, -1)}b` : `${id.slice(0, -1)}a`),
    );
    return { seed: SEED, lost: acknowledged.filter((id) => !kept.has(id)), halves };
  }
});
