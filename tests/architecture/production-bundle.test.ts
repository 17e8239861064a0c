import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createAllocator } from "../../bot/src/outbound/allocation/allocator";
import { instanceFileOf, TWO_AND_TWO } from "../support/instance-file";
import { REPOSITORY } from "../support/repository";

/** Builds the bundle into a folder of its own and answers with the source files that went into it. */
function build(folder: string): readonly string[] {
  const script = pathToFileURL(join(REPOSITORY, "bot/scripts/build.mjs")).href;
  const program = [
    `const { buildForProduction } = await import(${JSON.stringify(script)});`,
    `const { metafile } = await buildForProduction(${JSON.stringify(folder)});`,
    "console.log(JSON.stringify(Object.keys(metafile.inputs)));",
  ].join("\n");
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ["--input-type=module", "--eval", program],
    { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as string[];
}

describe("The production bundle", () => {
  const folder = mkdtempSync(join(tmpdir(), "near-peer-bundle-"));
  let sources: readonly string[] = [];

  beforeAll(() => {
    sources = build(join(folder, "bot/dist"));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it("holds the program and nothing of local mode", () => {
    expect(sources).toContain("bot/src/app.ts");
    expect(sources.filter((file) => file.startsWith("bot/src/local/"))).toEqual([]);
  });

  it("has TeamsFx in a file of its own, which only the first directory search reads", () => {
    const dist = join(folder, "bot/dist");
    for (const file of ["main.js", "production-cli.js"]) {
      expect(readFileSync(join(dist, file), "utf8")).not.toContain(
        "node_modules/@microsoft/teamsfx",
      );
    }
    const run = spawnSync(
      process.execPath,
      [
        "--eval",
        'import("./bot/dist/teamsfx.js").then((found) => console.log(Object.keys(found)))',
      ],
      { encoding: "utf8", cwd: folder, env: { PATH: process.env["PATH"] ?? "" } },
    );
    expect(run.stderr).toBe("");
    expect(run.stdout).toContain("OnBehalfOfUserCredential");
    expect(readFileSync(join(dist, "main.js"), "utf8")).toContain('import("./teamsfx.js")');
  });

  it("has what writes PDF files in a file of its own, and their fonts and licence beside it", () => {
    const dist = join(folder, "bot/dist");
    expect(readFileSync(join(dist, "main.js"), "utf8")).not.toContain("node_modules/pdfkit");
    expect(readFileSync(join(dist, "fonts/LICENSE_FONT"), "utf8")).toContain("OPEN FONT LICENSE");
    const program = [
      'const { default: Pdf } = await import("./bot/dist/pdfkit.js");',
      'const pdf = new Pdf({ font: "" });',
      'pdf.registerFont("regular", "bot/dist/fonts/400Regular/NotoSans_400Regular.ttf");',
      'pdf.registerFont("bold", "bot/dist/fonts/700Bold/NotoSans_700Bold.ttf");',
      'pdf.font("bold").text("One").font("regular").text("Two").pipe(process.stdout);',
      "pdf.end();",
    ].join("\n");
    const run = spawnSync(process.execPath, ["--input-type=module", "--eval", program], {
      encoding: "latin1",
      cwd: folder,
      env: { PATH: process.env["PATH"] ?? "" },
    });
    expect(run.stderr).toBe("");
    expect(run.stdout).toMatch(/^%PDF-[^]*%%EOF\n$/);
  });

  it("allocates, from a file and in a thread of its own, without node_modules and settings", async () => {
    const pairs = [
      ["d-a", "s-y"],
      ["d-b", "s-x"],
    ];
    const file = join(folder, "instance.json");
    writeFileSync(file, JSON.stringify(instanceFileOf(TWO_AND_TWO)));
    const command = join(folder, "bot/dist/allocate.js");
    const run = spawnSync(process.execPath, [command, file], { encoding: "utf8", env: {} });
    expect(run.stderr).toBe("");
    expect(JSON.parse(run.stdout)).toMatchObject({ pairs });

    const workerFile = join(folder, "bot/dist/allocation-worker.js");
    const solved = await createAllocator({ workerFile, threadFrom: 1 }).solve(TWO_AND_TWO);
    expect(solved.pairs.toSorted()).toEqual(pairs);
  });

  it("runs without node_modules and refuses a start without its settings, naming each", () => {
    const { PATH = "" } = process.env;
    const run = spawnSync(process.execPath, [join(folder, "bot/dist/main.js")], {
      encoding: "utf8",
      cwd: folder,
      env: { PATH, NODE_ENV: "production" },
    });
    expect(run.status).toBe(1);
    for (const name of ["COSMOS_ENDPOINT", "ALLOWED_TENANTS", "TAB_CLIENT_ID", "KEY_VAULT_URL"]) {
      expect(run.stderr).toContain(`${name} is not set`);
    }
    expect(run.stderr).toContain("MicrosoftAppId is not set");
  });
});
