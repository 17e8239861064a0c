import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";

const SOURCE = join(__dirname, "../../../bot/src/local/cosmos");

/** A folder of its own for one test file. */
export type Folder = { readonly path: string; readonly remove: () => void };

/** Makes an empty folder among the temporary files. */
export function newFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), "local-cosmos-"));
  return {
    path,
    remove: () => {
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** Builds a file of the local server, or a text that imports from it, to one script in a folder. */
export function build(folder: Folder, name: string, contents?: string): string {
  const outfile = join(folder.path, `${name}.cjs`);
  buildSync({
    ...(contents === undefined
      ? { entryPoints: [join(SOURCE, `${name}.ts`)] }
      : { stdin: { contents, resolveDir: SOURCE, loader: "ts" } }),
    outfile,
    bundle: true,
    platform: "node",
    target: "node24",
    logLevel: "error",
  });
  return outfile;
}
