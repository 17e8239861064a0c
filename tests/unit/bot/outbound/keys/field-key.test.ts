import { chmodSync, mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import {
  keyFromFile,
  keysFromFiles,
  versionsIn,
  type Vault,
} from "../../../../../bot/src/outbound/keys/field-key";
import { schemeKeys } from "../../../../../bot/src/outbound/keys/scheme-keys";
import { keysInMemory } from "../../../../support/keys-in-memory";

const folder = mkdtempSync(join(tmpdir(), "near-peer-key-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("The key of a machine without Azure", () => {
  it("is made once, for its owner's eyes only, and is the same from then on", () => {
    const dataDir = join(folder, "not", "there", "yet");
    const first = keyFromFile(dataDir);
    expect(first).toHaveLength(32);
    expect(keyFromFile(dataDir)).toEqual(first);
    expect(statSync(join(dataDir, "field.key")).mode & 0o777).toBe(0o600);
    expect(keyFromFile(join(folder, "another"))).not.toEqual(first);
  });

  it("has the one before beside it while they are exchanged, and a new one is made where it is moved aside", () => {
    const dataDir = join(folder, "exchange");
    const before = keyFromFile(dataDir);
    expect(keysFromFiles(dataDir)).toEqual([before]);
    renameSync(join(dataDir, "field.key"), join(dataDir, "field.key.before"));
    const [newest, other, ...more] = keysFromFiles(dataDir);
    expect([other, more]).toEqual([before, []]);
    expect(newest).not.toEqual(before);
  });

  it("that is cut short is never used, nor replaced by a new one: what is sealed would be lost", () => {
    const dataDir = join(folder, "short");
    keyFromFile(dataDir);
    writeFileSync(join(dataDir, "field.key"), "c2hvcnQ=\n");
    const options = { kept: keysInMemory(), steadyMs: () => 0 };
    const short = () => schemeKeys({ ...options, masterKey: keyFromFile(dataDir) });
    expect(short).toThrow("must have 32 bytes; it has 5");
  });

  it("that cannot be read names its file", () => {
    const dataDir = join(folder, "unreadable");
    keyFromFile(dataDir);
    rmSync(join(dataDir, "field.key"));
    // A folder in its place cannot be read by anybody, not even by an administrator.
    keyFromFile(join(dataDir, "field.key"));
    chmodSync(join(dataDir, "field.key"), 0o700);
    expect(() => keyFromFile(dataDir)).toThrow(`${join(dataDir, "field.key")} cannot be read`);
  });
});

describe("The key in a vault", () => {
  const secret = (version: string, day: number, enabled = true) => {
    const createdOn = new Date(Date.UTC(2026, 7, day));
    return { name: "near-peer-field-key", vaultUrl: "", version, createdOn, enabled };
  };
  const vaultOf = (versions: readonly ReturnType<typeof secret>[]): Vault => {
    return {
      listPropertiesOfSecretVersions: () => Readable.from(versions) as never,
      getSecret: (name, { version = "" } = {}) => {
        const value = Buffer.from(version).toString("base64");
        return Promise.resolve({ name, value, properties: secret(version, 1) });
      },
    };
  };

  it("is every version that is enabled, the newest first", async () => {
    const versions = [secret("old", 3), secret("newest", 9), secret("off", 12, false)];
    const found = await versionsIn(vaultOf(versions));
    expect(found.map((key) => Buffer.from(key).toString())).toEqual(["newest", "old"]);
    await expect(versionsIn(vaultOf([]))).rejects.toThrow("no version");
  });
});
