import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rewrapKeysCommand } from "../../bot/src/inbound/cli/rewrap-keys";
import { LOCAL_TENANT_ID } from "../../bot/src/local/constants";
import { aFoundationDoctor, aScheme } from "../support/builders";
import { someone } from "../support/concern";
import { newDataFolder, prepareStore, type OpenedStore } from "../support/data-folder";
import { everyDocument } from "../support/every-document";
import { runProgram } from "../support/program";

const TEXT = "The canary-rota leaves two of us for five wards.";
const folder = newDataFolder();
afterAll(() => {
  folder.remove();
});

const scheme = aScheme({ id: "westbrook", tenantId: LOCAL_TENANT_ID });
const other = aScheme({ id: "eastbrook", tenantId: LOCAL_TENANT_ID });
const tomos = aFoundationDoctor({ schemeId: scheme.id });
const amara = someone(["director"], { schemeId: scheme.id });
const [ruth, ben] = [
  aFoundationDoctor({ schemeId: other.id }),
  someone(["director"], { schemeId: other.id }),
];

async function worry({ useCases }: OpenedStore, schemeId: string, authorId: string) {
  const act = { schemeId, authorId, concernId: `worry-${schemeId}` };
  const wrote = { to: "director", about: { kind: "something-else" }, text: TEXT, anyway: false };
  const raised = await useCases.raiseConcern(act, wrote as never);
  expect(raised.ok).toBe(true);
}

const read = ({ useCases }: OpenedStore, reader: typeof amara) =>
  useCases.readConcern({
    reader: { schemeId: reader.schemeId, person: { value: reader, version: "" } },
    concernId: `worry-${reader.schemeId}`,
  });

const run = (name: string, ...words: readonly string[]) =>
  runProgram({ DATA_DIR: folder.path, LOG_LEVEL: "silent" }, ["cli.js", name, ...words]);
const command = (...words: readonly string[]) => run("destroy-key", ...words);

describe("The key of a scheme", () => {
  it("PF-06: opens what was sealed with it after a restart, and whoever has the store alone reads nothing", async () => {
    await prepareStore(folder, async (store) => {
      await store.plant(scheme, [tomos, amara]);
      await store.plant(other, [ruth, ben]);
      await worry(store, scheme.id, tomos.id);
      await worry(store, other.id, ruth.id);
    });
    await prepareStore(folder, async (store) => {
      const found = await read(store, amara);
      expect(found.ok && found.value.text.reveal()).toBe(TEXT);
    });
    const documents = await everyDocument(folder);
    expect(documents.filter(({ text }) => text.includes("canary"))).toEqual([]);
    expect(documents.filter(({ type }) => type === "scheme-key")).toHaveLength(2);
  });

  it("PF-06, PF-19, T-E6-8: is put under a new master key by a command, audited; the old one opens nothing afterwards", async () => {
    const [now, before] = ["field.key", "field.key.before"].map((name) => join(folder.path, name));
    if (now === undefined || before === undefined) throw new Error("There are two files.");
    renameSync(now, before);
    const done = await run("rewrap-keys");
    expect([done.code, done.stdout]).toEqual([0, expect.stringContaining("Rewrapped: 2.")]);
    const old = readFileSync(before);
    rmSync(before);
    await prepareStore(folder, async (store) => {
      const found = [await read(store, amara), await read(store, ben)];
      expect(found.map((one) => one.ok && one.value.text.reveal())).toEqual([TEXT, TEXT]);
      const said = (...words: string[]) => rewrapKeysCommand(store.useCases.rewrapKeys, words);
      expect((await said()).text).toContain("Rewrapped: 0. With the newest master key already: 2.");
      expect((await said("northgate")).text).toContain("Usage: npm run rewrap-keys");
      const types = ["concern"];
      const refused = { ok: false, refusal: { code: "sealed-earlier", types } } as const;
      const text = (await rewrapKeysCommand(() => Promise.resolve(refused), [])).text;
      expect(text).toMatch(/^Nothing was rewrapped: .* types: concern\./u);
    });
    const newest = readFileSync(now);
    writeFileSync(now, old);
    await prepareStore(folder, async (store) => {
      await expect(read(store, amara)).rejects.toThrow("another master key");
    });
    writeFileSync(now, newest);
    const audited = (await everyDocument(folder)).filter(
      ({ container, text }) => container === "core" && text.includes("SchemeKeyRewrapped"),
    );
    expect(audited).toHaveLength(2);
  });

  it("PF-06, PF-19: destroyed by its command takes what was sealed with it for ever, and of no other scheme; it is audited", async () => {
    const asked = await command(scheme.id);
    expect([asked.code, asked.stderr]).toEqual([
      1,
      expect.stringContaining("Nothing was destroyed"),
    ]);
    expect((await command("--all", "--yes")).stderr).toContain("Usage: npm run destroy-key");
    expect((await command("nowhere", "--yes")).stderr).toContain("There is no scheme nowhere.");
    const destroyed = await command(scheme.id, "--yes");
    expect([destroyed.code, destroyed.stdout]).toEqual([
      0,
      expect.stringContaining("The key of westbrook is destroyed."),
    ]);
    await prepareStore(folder, async (store) => {
      await expect(read(store, amara)).rejects.toThrow("was destroyed");
      await expect(worry(store, scheme.id, tomos.id)).rejects.toThrow("was destroyed");
      const kept = await read(store, ben);
      expect(kept.ok && kept.value.text.reveal()).toBe(TEXT);
      // Said again, it changes nothing.
      expect(await store.useCases.destroyKey(scheme.id)).toMatchObject({ ok: true });
    });
    const documents = await everyDocument(folder);
    const audited = documents.filter(({ text }) => text.includes("SchemeKeyDestroyed"));
    expect(audited.filter(({ container }) => container === "core")).toHaveLength(1);
  });
});
