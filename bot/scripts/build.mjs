// Builds the program: quickly for this machine, or as the production bundle that needs no node_modules.
//   node build.mjs               for `npm start` and the tests
//   node build.mjs --production  for `npm run build`
//   node build.mjs allocate      one program alone, for a command that must begin soon
import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { ensureInstalled, ROOT, runStep, STDERR } from "./ensure.mjs";

const DIST = join(ROOT, "bot/dist");

const COMMON = {
  absWorkingDir: ROOT,
  bundle: true,
  platform: "node",
  target: "node24",
  format: "cjs",
  outdir: DIST,
  sourcemap: true,
  logLevel: "warning",
};

/** What both builds have: an allocation from a file, and the thread in which a large one is worked out. */
const ALLOCATION = {
  allocate: "bot/src/allocate-cli.ts",
  "allocation-worker": "bot/src/outbound/allocation/worker.ts",
};

const FOR_THIS_MACHINE = {
  "main-local": "bot/src/main-local.ts",
  "local-cosmos-worker": "bot/src/local/cosmos/worker.ts",
  cli: "bot/src/cli.ts",
  ...ALLOCATION,
};

const FONTS = "node_modules/@expo-google-fonts/noto-sans";

/** The fonts that go into PDF files, and their licence, which has to go with them. */
function copyFonts(outdir) {
  const files = ["400Regular/NotoSans_400Regular.ttf", "700Bold/NotoSans_700Bold.ttf"];
  for (const file of [...files, "LICENSE_FONT"]) {
    const copy = join(outdir, "fonts", file);
    mkdirSync(dirname(copy), { recursive: true });
    copyFileSync(join(ROOT, FONTS, file), copy);
  }
}

async function buildForThisMachine(entryPoints = FOR_THIS_MACHINE) {
  const { build } = await import("esbuild");
  await build({ ...COMMON, entryPoints, packages: "external" });
}

/** What each of these files holds, and the library that is read when it is first needed. */
const ON_THEIR_OWN = {
  "@microsoft/teamsfx": {
    file: "teamsfx",
    contents: 'export { OnBehalfOfUserCredential } from "@microsoft/teamsfx";',
  },
  // Asked for as a module of Node, since it looks beside its own file for what it may need.
  pdfkit: { file: "pdfkit", contents: 'module.exports = require("pdfkit");' },
};

/**
 * TeamsFx, of which the program needs one class for the search in the tenant's directory, is as large as the rest of
 * it; PDFKit, which writes a file now and then, is half as large. Each becomes a file of its own, read when first needed.
 */
const librariesOnTheirOwn = {
  name: "libraries-on-their-own",
  setup: (build) => {
    build.onResolve({ filter: /^(@microsoft\/teamsfx|pdfkit)$/ }, ({ kind, path }) => {
      if (kind === "entry-point") return { path, namespace: "entry" };
      const { file } = ON_THEIR_OWN[path];
      return kind === "dynamic-import" ? { path: `./${file}.js`, external: true } : undefined;
    });
    build.onLoad({ filter: /.*/, namespace: "entry" }, ({ path }) => ({
      contents: ON_THEIR_OWN[path].contents,
      resolveDir: join(ROOT, "bot"),
    }));
  },
};

/** The bundle of the server that needs no node_modules; `outdir` is emptied first. */
export async function buildForProduction(outdir = DIST) {
  const { build } = await import("esbuild");
  rmSync(outdir, { recursive: true, force: true });
  copyFonts(outdir);
  return build({
    ...COMMON,
    outdir,
    metafile: true,
    entryPoints: {
      main: "bot/src/main.ts",
      "production-cli": "bot/src/production-cli.ts",
      ...ALLOCATION,
      ...Object.fromEntries(
        Object.entries(ON_THEIR_OWN).map(([library, { file }]) => [file, library]),
      ),
    },
    plugins: [librariesOnTheirOwn],
    // Tracing of another operating system, which restify asks for and does without.
    external: ["dtrace-provider"],
    define: { "process.env.NODE_ENV": '"production"' },
    minifySyntax: true,
    keepNames: true,
    sourcemap: "linked",
  });
}

/** A fingerprint of everything that goes into the browser's files. */
function browserSources() {
  const hash = createHash("sha256");
  const folders = ["tab/src", "bot/src/contract", "bot/src/local/page"];
  const files = folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const single = ["tab/index.html", "tab/vite.config.mts", "package-lock.json"].map((file) =>
    join(ROOT, file),
  );
  for (const file of [...files.sort(), ...single])
    hash.update(file.slice(ROOT.length)).update(readFileSync(file));
  return hash.digest("hex");
}

async function buildBrowserFiles({ production }) {
  const { build } = await import("vite");
  await build({ root: join(ROOT, "tab"), logLevel: "warn" });
  if (production) return;
  const { buildPage } = await import("./build-page.mjs");
  await buildPage({ outdir: join(DIST, "local-page"), minify: true });
}

/** Builds what is not up to date; `only` is the name of one program. */
async function main(production, only) {
  const stamp = join(ROOT, ".cache/browser-files");
  if (production) {
    await buildForProduction();
    await buildBrowserFiles({ production });
    rmSync(stamp, { force: true });
    return;
  }
  if (only !== undefined) {
    await buildForThisMachine({ [only]: FOR_THIS_MACHINE[only] });
    return;
  }
  await buildForThisMachine();
  copyFonts(DIST);
  const sources = browserSources();
  const built =
    existsSync(stamp) &&
    readFileSync(stamp, "utf8") === sources &&
    existsSync(join(ROOT, "tab/dist/index.html")) &&
    existsSync(join(DIST, "local-page/index.html"));
  if (built) return;
  await buildBrowserFiles({ production });
  mkdirSync(join(ROOT, ".cache"), { recursive: true });
  writeFileSync(stamp, sources);
}

/** Builds under Node 24, from a script that may run under an older one; says nothing on the standard output. */
export function buildUnder(node, ...words) {
  if (!runStep(node, [join(ROOT, "bot/scripts/build.mjs"), ...words], STDERR)) process.exit(1);
}

if (process.argv[1]?.endsWith("build.mjs")) {
  const words = process.argv.slice(2);
  const only = words.find((word) => !word.startsWith("--"));
  if (Number(process.versions.node.split(".")[0]) >= 24) {
    await main(words.includes("--production"), only);
  } else buildUnder(ensureInstalled(), ...words);
}
