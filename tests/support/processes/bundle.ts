import { randomUUID } from "node:crypto";
import { renameSync } from "node:fs";
import { build, type BuildOptions } from "esbuild";
import { basename, dirname, join } from "node:path";
import { REPOSITORY } from "../repository";

/** As the production bundle is made; what is left out is asked for by nothing that a test runs. */
const WHOLE: BuildOptions = {
  external: ["dtrace-provider", "@microsoft/teamsfx"],
  minifySyntax: true,
  keepNames: true,
};

/**
 * Bundles a program of the tests, so that it can run as a process of its own; answers with the file's path.
 * `entry` is its path from the root of the checkout; programs of one name in different folders do not meet.
 * `whole`: with its packages, which takes longer once and starts twice as quickly each time.
 */
export async function bundled(entry: string, whole?: "whole"): Promise<string> {
  const name = `${dirname(entry).replaceAll("/", "-")}-${basename(entry, ".ts")}`;
  // Two folders below the root, where `repository.ts` looks for it from.
  const file = join(REPOSITORY, ".cache/processes", `${name}.cjs`);
  // Several tests bundle the same program at the same time, and one may start it while another one writes.
  const outfile = `${file}.${randomUUID()}`;
  await build({
    absWorkingDir: REPOSITORY,
    entryPoints: [entry],
    bundle: true,
    platform: "node",
    target: "node24",
    format: "cjs",
    ...(whole === undefined ? { packages: "external" } : WHOLE),
    outfile,
    logLevel: "warning",
  });
  renameSync(outfile, file);
  return file;
}
