import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { z } from "zod";

const DIST = join(__dirname, "..", "..", "tab", "dist");
const LIMIT = 250 * 1024;

const manifest = z
  .record(
    z.string(),
    z.object({ file: z.string(), imports: z.array(z.string()).optional() }).loose(),
  )
  .parse(JSON.parse(readFileSync(join(DIST, ".vite", "manifest.json"), "utf8")));

/** Every file that has to be there before these modules can run. */
function filesFor(modules: readonly string[]): ReadonlySet<string> {
  const files = new Set<string>();
  const visit = (name: string) => {
    const chunk = manifest[name];
    if (chunk === undefined) throw new Error(`${name} is not in the manifest of tab/dist`);
    if (files.has(chunk.file)) return;
    files.add(chunk.file);
    chunk.imports?.forEach(visit);
  };
  modules.forEach(visit);
  return files;
}

function gzipped(files: ReadonlySet<string>): number {
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(DIST, file))).length, 0);
}

const start = ["index.html", "src/app/start.tsx"];
const today = ["src/features/today/today-page.tsx"];

describe("the size of the tab", () => {
  it.each([
    ["before any page", start],
    ["a director's first screen", [...start, ...today]],
    ["a proposal", [...start, "src/features/allocate/proposal-page.tsx"]],
    ["a doctor's first screen", [...start, "src/features/my-support/my-support-page.tsx"]],
  ])("loads at most 250 KB of compressed script: %s", (_, modules) => {
    expect(gzipped(filesFor(modules))).toBeLessThanOrEqual(LIMIT);
  });

  it("leaves dialogs and every other page out of the first screen", () => {
    const first = filesFor([...start, ...today]);
    for (const later of [
      "src/features/people/people-page.tsx",
      "src/features/people/state-volunteers.tsx",
      "src/features/launch/launch-page.tsx",
      "src/features/import/import-page.tsx",
      "src/features/allocate/allocate-page.tsx",
      "src/features/allocate/proposal-page.tsx",
      "src/features/allocate/pairs-grid.tsx",
      "src/features/pairings/pairings-page.tsx",
    ]) {
      expect(first.has(manifest[later]?.file ?? "")).toBe(false);
      expect(manifest[later]?.file).toBeDefined();
    }
  });

  it("holds no script in the page itself, as the content security policy wants", () => {
    const page = readFileSync(join(DIST, "index.html"), "utf8");
    const scripts = page.match(/<script\b[^>]*>[^<]*/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) expect(script).toMatch(/\bsrc="[^"]+"[^>]*>\s*$/);
  });
});
