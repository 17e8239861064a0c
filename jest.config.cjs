/** Packages that are published as ES modules only, which Jest's own reading of modules does not take. */
const ESM_ONLY = [
  "jose",
  "@microsoft/app-manifest",
  "strip-bom",
  "read-excel-file",
  "unzipper-esm",
  "csv-parse",
].join("|");

/** Tests that put timers or modules of their own below the product, which then is theirs alone. */
const OWN_TIMERS = [
  "bot/outbound/telemetry/telemetry",
  "bot/inbound/schedule/giving-way",
  "bot/inbound/schedule/worker",
  "bot/application/delivery/many-senders",
].map((path) => `<rootDir>/tests/unit/${path}.test.ts`);

/** They read the product's modules file by file. */
const FRESH = {
  testMatch: OWN_TIMERS,
  testEnvironment: "node",
  transform: { "\\.(ts|tsx|mjs|js)$": "<rootDir>/tests/support/esbuild-transform.cjs" },
  transformIgnorePatterns: [`/node_modules/(?!(${ESM_ONLY})/)`],
};

/** All others share the product and its libraries as each of Jest's processes has read them. */
const WARM = {
  testEnvironment: "<rootDir>/tests/support/warm-environment.cjs",
  transform: {
    "/(node_modules|bot/src|tab/src)/.*\\.(ts|tsx|mjs|cjs|js)$":
      "<rootDir>/tests/support/warm-transform.cjs",
    "\\.(ts|tsx|mjs|js)$": "<rootDir>/tests/support/esbuild-transform.cjs",
  },
  // Jest reads its own modules by itself.
  transformIgnorePatterns: ["/node_modules/(@jest/|jest|expect/|pretty-format/|graceful-fs/)"],
};

/** Finds the browser for the journeys. */
const GLOBAL_SET_UP = "<rootDir>/tests/support/global-setup.mjs";

/** No test reaches anything but this machine. */
const LOOPBACK_ONLY = "<rootDir>/tests/support/loopback-only.cjs";

/** Folders are kinds of test: `npm test -- --selectProjects unit` runs one of them. */
const project = (name, extra = {}) => ({
  displayName: name,
  rootDir: __dirname,
  testMatch: [`<rootDir>/tests/${name}/**/*.test.ts`],
  setupFilesAfterEnv: [LOOPBACK_ONLY],
  ...WARM,
  modulePathIgnorePatterns: ["<rootDir>/.cache", "<rootDir>/bot/dist", "<rootDir>/tab/dist"],
  ...extra,
});

/** How long one test may take (ms): time enough on a busy machine; what hangs ends all the same. */
const PATIENCE = {
  integration: 30_000,
  conformance: 30_000,
  doors: 60_000,
  architecture: 60_000,
  journeys: 90_000,
  // All its cases run in one go, beside everything else.
  faults: 440_000,
};

const SHARED_CONSOLE = "<rootDir>/tests/support/shared-console.cjs";

const patient = (ms) => ({
  globals: { PATIENCE_MS: ms },
  setupFilesAfterEnv: [LOOPBACK_ONLY, SHARED_CONSOLE, "<rootDir>/tests/support/patience.cjs"],
});

module.exports = {
  // Jest would leave one of two cores idle; nothing here depends on having the machine to itself.
  maxWorkers: 3,
  testSequencer: "<rootDir>/tests/support/longest-first.cjs",
  projects: [
    project("unit", {
      testPathIgnorePatterns: ["/node_modules/", ...OWN_TIMERS],
      setupFilesAfterEnv: [LOOPBACK_ONLY, SHARED_CONSOLE],
    }),
    project("unit", FRESH),
    ...Object.entries(PATIENCE).map(([name, ms]) =>
      project(name, {
        ...patient(ms),
        ...(name === "journeys" ? { globalSetup: GLOBAL_SET_UP } : {}),
      }),
    ),
  ],
};
