import { copyFile, mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const PAGE = join(dirname(fileURLToPath(import.meta.url)), "..", "src", "local", "page");

/**
 * Builds the local Teams page (browser code, one script and one style sheet, nothing inline) into a
 * folder. Only for a machine without Azure: never part of the production bundle.
 */
export async function buildPage({ outdir, minify }) {
  await mkdir(outdir, { recursive: true });
  await build({
    entryPoints: [join(PAGE, "main.ts"), join(PAGE, "page.css")],
    outdir,
    bundle: true,
    format: "iife",
    target: "es2022",
    minify,
    legalComments: "none",
    logLevel: "warning",
  });
  for (const file of ["index.html", "logo.svg"])
    await copyFile(join(PAGE, file), join(outdir, file));
}
