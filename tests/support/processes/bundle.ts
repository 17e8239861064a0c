import { build } from "esbuild";
import { basename, dirname, join } from "node:path";
import { REPOSITORY } from "../repository";

/**
 * Bundles a program of the tests, so that it can run as a process of its own; answers with the file's path.
 * `entry` is its path from the root of the checkout; programs of one name in different folders do not meet.
 */
export async function bundled(entry: string): Promise<string> {
  const name = `${dirname(entry).replaceAll("/", "-")}-${basename(entry, ".ts")}`;
  // Two folders below the root, where `repository.ts` looks for it from.
  const outfile = join(REPOSITORY, ".cache/processes", `${name}.cjs`);
  await build({
    absWorkingDir: REPOSITORY,
    entryPoints: [entry],
    bundle: true,
    platform: "node",
    target: "node24",
    format: "cjs",
    packages: "external",
    outfile,
    logLevel: "warning",
  });
  return outfile;
}
