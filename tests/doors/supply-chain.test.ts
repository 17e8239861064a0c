import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { REPOSITORY, repositoryFiles, repositoryText } from "../support/repository";

const Package = z.looseObject({
  name: z.string().optional(),
  version: z.string().optional(),
  license: z.string().optional(),
  integrity: z.string().optional(),
  resolved: z.string().optional(),
  link: z.boolean().optional(),
  dev: z.boolean().optional(),
  hasInstallScript: z.boolean().optional(),
});
const { packages } = z
  .object({ packages: z.record(z.string(), Package) })
  .parse(JSON.parse(repositoryText("package-lock.json")));

/** What is fetched: neither the product's own three folders nor the links to them. */
const fetched = Object.entries(packages)
  .filter(([path, { link }]) => path.includes("node_modules/") && link !== true)
  // A package may be installed under another name than its own.
  .map(([path, one]) => ({ ...one, name: one.name ?? path.split("node_modules/").at(-1) ?? "" }));

const Asked = z.object({
  dependencies: z.record(z.string(), z.string()).default({}),
  devDependencies: z.record(z.string(), z.string()).default({}),
});

/** Licences under which the product may be run, and built, without asking anybody. */
const LICENCES = [
  ...["MIT", "ISC", "Apache-2.0", "BSD-3-Clause", "BSD-2-Clause", "BlueOak-1.0.0", "0BSD"],
  ...["Unlicense", "PSF-2.0", "(MIT OR CC0-1.0)", "(AFL-2.1 OR BSD-3-Clause)"],
  // A font may be embedded in any file; it may not be sold by itself.
  "MIT AND OFL-1.1",
];
/** For tools and tables that are no part of what is deployed. */
const LICENCES_OF_TOOLS = ["MPL-2.0", "CC-BY-4.0", "(ISC AND CC-BY-3.0)"];
/** All MIT, in a file of theirs and not in the field that npm reads. */
const SAID_ELSEWHERE = [
  "cldrjs",
  "escape-regexp-component",
  "jspath",
  "limiter",
  "png-js",
  "semaphore",
];

describe("what the product is made of", () => {
  it("T-E6-4: is fixed by a hash each, and by no address from which it would be fetched", () => {
    expect(fetched.length).toBeGreaterThan(500);
    const loose = fetched.filter(({ integrity = "" }) => !/^sha512-[\w+/]{86}==/.test(integrity));
    expect(loose.map(({ name }) => name)).toEqual([]);
    expect(fetched.filter(({ resolved }) => resolved !== undefined)).toEqual([]);
    expect(repositoryText(".npmrc")).toContain("omit-lockfile-registry-resolved=true");
  });

  it("T-E6-4: is asked for in exact versions, which are those of the lock file", () => {
    for (const folder of ["", "bot/", "tab/"]) {
      const asked = Asked.parse(JSON.parse(repositoryText(`${folder}package.json`)));
      const all = { ...asked.dependencies, ...asked.devDependencies };
      for (const [name, wanted] of Object.entries(all)) {
        // A package may stand under another name, in its own exact version.
        const version = wanted.replace(/^npm:[a-z-]+@/, "");
        const installed =
          packages[`${folder}node_modules/${name}`] ?? packages[`node_modules/${name}`];
        const held = installed?.link === true ? version : installed?.version;
        expect({ name, version: held }).toEqual({ name, version });
        expect(version).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/);
      }
    }
  });

  it("T-E6-4: runs a script when installed only where the list says so", () => {
    const listed = z
      .object({ run: z.array(z.string()), notRun: z.array(z.string()) })
      .parse(JSON.parse(repositoryText("bot/scripts/install-scripts.json")));
    const wanting = fetched.filter(({ hasInstallScript }) => hasInstallScript === true);
    expect(wanting.map(({ name }) => name).toSorted()).toEqual(
      [...listed.run, ...listed.notRun].toSorted(),
    );
    expect(listed.run).toEqual(["node"]);
    expect(repositoryText("bot/scripts/ensure.mjs")).toContain('npm("ci", "--ignore-scripts"');
    expect(repositoryText("teamsapp.yml")).toContain("args: ci --ignore-scripts\n");
  });

  it("T-E6-4: is under licences that let it be used like this", () => {
    const allowed = (one: (typeof fetched)[number]): boolean =>
      one.license === undefined
        ? SAID_ELSEWHERE.includes(one.name)
        : LICENCES.includes(one.license) ||
          (one.dev === true && LICENCES_OF_TOOLS.includes(one.license));
    const others = fetched.filter((one) => !allowed(one));
    expect(others.map(({ name, license }) => `${name}: ${license}`)).toEqual([]);
  });

  it("T-E6-4: is listed in full by `npm run sbom`, without anything being fetched (PF-28)", () => {
    const folder = mkdtempSync(join(tmpdir(), "near-peer-sbom-"));
    try {
      const file = join(folder, "sbom.json");
      const script = join(REPOSITORY, "bot/scripts/sbom.mjs");
      const offline = { ...process.env, npm_config_offline: "true" };
      const run = spawnSync(process.execPath, [script, file], { encoding: "utf8", env: offline });
      expect([run.status, run.stderr]).toEqual([0, ""]);
      const bill = z
        .looseObject({
          bomFormat: z.literal("CycloneDX"),
          specVersion: z.enum(["1.5", "1.6"]),
          components: z.array(z.looseObject({ purl: z.string() })),
        })
        .parse(JSON.parse(readFileSync(file, "utf8")));
      const listed = new Set(bill.components.map(({ purl }) => purl));
      const purlOf = ({ name, version }: (typeof fetched)[number]) =>
        `pkg:npm/${name.replace("@", "%40")}@${version}`;
      expect(fetched.map(purlOf).filter((purl) => !listed.has(purl))).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it("T-E6-4: comes from the registry that npm is set to: no file names one", () => {
    const registry = new RegExp(["registry", "(?:npmjs|yarnpkg|npmmirror)"].join("\\."));
    const naming = repositoryFiles("").filter(
      (file) =>
        /\.(?:json|mjs|cjs|ts|tsx|yml|npmrc|bicep)$|^\.npmrc$/.test(file) &&
        registry.test(repositoryText(file)),
    );
    expect(naming).toEqual([]);
  });
});

describe("a test that would reach another machine", () => {
  it("T-E6-4: is cut off before a name is looked up, and its file fails", async () => {
    const attempts = Reflect.get(globalThis, "outwardAttempts") as string[];
    const tries = [
      () => connect({ host: "nobody.example", port: 443 }),
      () => connect(443, "192.0.2.1"),
    ];
    for (const reach of tries) {
      const fault = await new Promise<Error>((resolve) => reach().once("error", resolve));
      expect(fault.message).toBe("connect ECONNREFUSED 127.0.0.1:1");
    }
    await expect(fetch("https://nobody.example/")).rejects.toThrow();
    // What the file would fail by is taken away, since here it was meant.
    expect(attempts.splice(0)).toEqual(["nobody.example", "192.0.2.1", "nobody.example"]);
  });
});
