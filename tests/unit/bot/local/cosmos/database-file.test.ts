import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { openDatabaseFile } from "../../../../../bot/src/local/cosmos/database-file";

describe("the file of the local store", () => {
  const folder = mkdtempSync(join(tmpdir(), "local-store-"));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it("is written to the disk at each commit, so that it survives a loss of power too", () => {
    const database = openDatabaseFile(join(folder, "new", "store.sqlite"));
    expect(database.prepare("PRAGMA journal_mode").get()).toEqual({ journal_mode: "wal" });
    expect(database.prepare("PRAGMA synchronous").get()).toEqual({ synchronous: 2 });
    database.close();
  });

  it("is refused when a later version wrote it, with what to check", () => {
    const file = join(folder, "later.sqlite");
    const later = new DatabaseSync(file);
    later.exec("PRAGMA user_version = 99");
    later.close();
    expect(() => openDatabaseFile(file)).toThrow(
      "written in format 99, this version reads format 1",
    );
  });
});
