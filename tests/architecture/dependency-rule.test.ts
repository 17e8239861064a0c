import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { REPOSITORY } from "../support/repository";

const CRUISER = join(REPOSITORY, "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs");

const report = z.object({
  summary: z.object({
    totalCruised: z.number(),
    violations: z.array(
      z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) }),
    ),
  }),
});

/** What the dependency rule says of the tree in a folder: how many modules, and each violation in words. */
function cruise(folder: string): { readonly modules: number; readonly violations: string[] } {
  const words = [CRUISER, "bot/src", "tab/src", "--output-type", "json"];
  const { stdout, stderr } = spawnSync(process.execPath, words, {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (stdout === "") throw new Error(`dependency-cruiser said nothing. ${stderr}`);
  const { summary } = report.parse(JSON.parse(stdout));
  return {
    modules: summary.totalCruised,
    violations: summary.violations.map(({ from, rule }) => `${from}: ${rule.name}`),
  };
}

/** A file that breaks the rule by one import, and the name of the rule that must notice. */
const SEEDS: readonly (readonly [file: string, line: string, rule: string])[] = [
  ["bot/src/scheme/a.ts", `import "node:crypto";`, "scheme-is-pure"],
  ["bot/src/scheme/b.ts", `import { z } from "zod"; z.string();`, "scheme-is-pure"],
  [
    "bot/src/scheme/c.ts",
    `import type { U } from "../application/use"; export type V = U;`,
    "scheme-is-pure",
  ],
  ["bot/src/application/a.ts", `import "node:fs";`, "application-knows-only-scheme"],
  ["bot/src/application/b.ts", `import "../inbound/http/door";`, "application-knows-only-scheme"],
  ["bot/src/contract/a.ts", `import "../scheme/rule";`, "contract-is-browser-safe"],
  ["bot/src/cards/a.ts", `import "../application/use";`, "cards-stand-alone"],
  ["bot/src/inbound/http/a.ts", `import "../teams/door";`, "inbound-http-imports"],
  ["bot/src/inbound/http/b.ts", `import "../../outbound/cosmos/store";`, "inbound-http-imports"],
  ["bot/src/inbound/teams/a.ts", `import "../http/door";`, "inbound-teams-imports"],
  ["bot/src/inbound/schedule/a.ts", `import "../teams/door";`, "inbound-schedule-imports"],
  ["bot/src/inbound/cli/a.ts", `import "../http/door";`, "inbound-cli-imports"],
  ["bot/src/outbound/allocation/a.ts", `import "../cosmos/store";`, "outbound-allocation-imports"],
  ["bot/src/outbound/cosmos/a.ts", `import "../teams/sender";`, "outbound-cosmos-imports"],
  ["bot/src/outbound/teams/a.ts", `import "../../inbound/teams/door";`, "outbound-teams-imports"],
  ["bot/src/local/a.ts", `import "../outbound/cosmos/store";`, "local-imports"],
  ["bot/src/local/cosmos/a.ts", `import "../../scheme/rule";`, "local-cosmos-stands-alone"],
  ["bot/src/local/page/a.ts", `import "../seat";`, "local-page-runs-in-the-browser"],
  ["bot/src/local/page/b.ts", `import "node:path";`, "local-page-without-node"],
  ["bot/src/outbound/files/a.ts", `import "../../app";`, "only-the-entries-compose"],
  ["bot/src/main.ts", `import "./local/seat";`, "local-only-from-its-entries"],
  ["bot/src/run.ts", `import "../../tab/src/main";`, "server-without-tab"],
  ["tab/src/app/a.ts", `import "../../../bot/src/scheme/rule";`, "tab-knows-only-the-contract"],
  ["tab/src/features/one/a.ts", `import "../two/page";`, "tab-feature-alone"],
  ["tab/src/features/one/b.ts", `import "../../app/frame";`, "tab-features-know-no-frame"],
  ["tab/src/components/a.ts", `import "../features/two/page";`, "tab-components-know-no-feature"],
  ["tab/src/platform/a.ts", `import "../components/box";`, "tab-layers"],
  ["bot/src/inbound/teams/b.ts", `import "restify";`, "restify-in-its-folder"],
  ["bot/src/inbound/http/c.ts", `import "botbuilder";`, "botbuilder-in-its-folder"],
  ["bot/src/inbound/http/d.ts", `import "@azure/cosmos";`, "cosmos-in-its-folder"],
  ["bot/src/inbound/http/e.ts", `import "@azure/identity";`, "azure-identity-in-its-folder"],
  ["bot/src/inbound/teams/c.ts", `import "adaptivecards-templating";`, "templating-in-its-folder"],
  ["tab/src/features/one/c.ts", `import "@microsoft/teams-js";`, "teams-js-in-its-folder"],
  ["bot/src/inbound/http/f.ts", `import "csv-parse/sync";`, "spreadsheets-in-its-folder"],
  ["bot/src/inbound/http/g.ts", `import "read-excel-file/node";`, "spreadsheets-in-its-folder"],
  ["bot/src/outbound/teams/b.ts", `import "jose";`, "jose-in-its-folder"],
  ["bot/src/inbound/schedule/b.ts", `import "pino";`, "pino-in-its-folder"],
  ["bot/src/inbound/teams/d.ts", `import "adaptivecards";`, "card-renderer-in-its-folder"],
  ["bot/src/inbound/http/h.ts", `import "esbuild";`, "no-tool-in-the-product"],
  ["bot/src/inbound/http/i.ts", `import "../../../scripts/tool.mjs";`, "no-test-in-the-product"],
  ["bot/src/inbound/http/j.ts", `import "./nowhere";`, "nothing-missing"],
  ["bot/src/scheme/d.ts", `import "./e";`, "no-circle"],
  ["bot/src/inbound/http/k.ts", `import "@microsoft/teamsfx";`, "agents-sdk-in-its-folder"],
];

/** What the seeds import, and what may stand: none of it breaks a rule. */
const BEDS: readonly (readonly [file: string, line: string])[] = [
  ["bot/src/scheme/rule.ts", ""],
  ["bot/src/scheme/e.ts", `import "./d";`], // half of a circle, which is reported once
  ["bot/src/application/use.ts", `import "../scheme/rule"; export type U = 1;`],
  ["bot/src/inbound/http/door.ts", `import "restify"; import "jose"; import "node:http";`],
  ["bot/src/inbound/http/reply.ts", ""],
  ["bot/src/inbound/teams/door.ts", `import "botbuilder"; import "../http/reply";`],
  ["bot/src/outbound/cosmos/store.ts", `import "@azure/cosmos"; import "../../application/use";`],
  ["bot/src/outbound/teams/sender.ts", `import "botbuilder";`],
  ["bot/src/local/seat.ts", ""],
  ["bot/src/app.ts", `import type * as local from "./local/seat"; export type L = typeof local;`],
  ["bot/scripts/tool.mjs", ""],
  ["tab/src/main.ts", ""],
  ["tab/src/app/frame.ts", `import "../features/two/page";`],
  ["tab/src/components/box.ts", ""],
  ["tab/src/features/two/page.ts", `import "../../components/box";`],
];

/** A small tree of its own inside the checkout, so that packages are found as in the real one. */
function plant(): string {
  mkdirSync(join(REPOSITORY, ".cache"), { recursive: true });
  const folder = mkdtempSync(join(REPOSITORY, ".cache/dependency-rule-"));
  for (const file of [".dependency-cruiser.cjs", "tsconfig.base.json", "package.json"]) {
    copyFileSync(join(REPOSITORY, file), join(folder, file));
  }
  for (const workspace of ["bot", "tab"]) {
    mkdirSync(join(folder, workspace));
    const manifest = `${workspace}/package.json`;
    copyFileSync(join(REPOSITORY, manifest), join(folder, manifest));
  }
  for (const [file, line] of [...BEDS, ...SEEDS]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `${line}\nexport const here = 1;\n`);
  }
  return folder;
}

describe("the dependency rule", () => {
  it("holds in the whole product", () => {
    const { modules, violations } = cruise(REPOSITORY);
    expect(violations).toEqual([]);
    expect(modules).toBeGreaterThan(400);
  });

  describe("in a tree that breaks it", () => {
    let found: readonly string[] = [];
    beforeAll(() => {
      const folder = plant();
      try {
        found = cruise(folder).violations;
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    });

    it.each(SEEDS)("notices %s: %s", (file, _, rule) => {
      expect(found).toContain(`${file}: ${rule}`);
    });

    it("says nothing against what may stand", () => {
      const beds = BEDS.map(([file]) => file);
      expect(found.filter((one) => beds.some((file) => one.startsWith(`${file}:`)))).toEqual([]);
    });
  });
});
