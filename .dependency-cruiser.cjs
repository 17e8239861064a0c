// The dependency rule: main → app → inbound | outbound | local → application → scheme. Arrows never point
// back, and a vendor lives in the folder that was made for it. Run by `npm run check` and by a test.

const BOT = "^bot/src/";

/** A package's files: below `node_modules`, or under its bare name where it is not installed. */
const packages = (...names) => names.map((name) => `(^|/node_modules/|^node_modules/)${name}(/|$)`);

/** The packages that only some folders may import. */
const FENCED = {
  restify: ["restify"],
  botbuilder: ["botbuilder", "botbuilder-[a-z-]+", "botframework-[a-z-]+"],
  "agents-sdk": ["@microsoft/teamsfx", "@microsoft/agents-[a-z-]+"],
  cosmos: ["@azure/cosmos"],
  "azure-identity": ["@azure/identity", "@azure/keyvault-secrets"],
  templating: ["adaptivecards-templating", "adaptive-expressions"],
  "teams-js": ["@microsoft/teams-js"],
  spreadsheets: ["read-excel-file", "csv-parse"],
  pdf: ["pdfkit"],
  jose: ["jose"],
  pino: ["pino"],
  "card-renderer": ["adaptivecards", "markdown-it"],
};

/** Only these folders may import them. */
const fenced = (name, allowed, comment) => ({
  name: `${name}-in-its-folder`,
  comment,
  severity: "error",
  from: { path: "^(bot|tab)/src/", pathNot: allowed },
  to: { path: packages(...FENCED[name]) },
});

/** What a folder may import of the product. Everything else of the product is refused. */
const mayImport = (folder, allowed, comment) => ({
  name: `${folder.replaceAll("/", "-")}-imports`,
  comment,
  severity: "error",
  from: { path: `${BOT}${folder}/` },
  to: { path: "^(bot|tab)/", pathNot: [folder, ...allowed].map((one) => `${BOT}${one}(/|$)`) },
});

module.exports = {
  forbidden: [
    {
      name: "scheme-is-pure",
      comment:
        "The rules of the scheme are plain TypeScript. What they need (now, a digest, the bank holidays) is given " +
        "to them, so that they can be tested as they stand and outlive every vendor.",
      severity: "error",
      from: { path: `${BOT}scheme/` },
      to: { pathNot: `${BOT}scheme/` },
    },
    {
      name: "application-knows-only-scheme",
      comment:
        "A use case speaks to the outside through ports. It knows no vendor, no Node module and no wire shape.",
      severity: "error",
      from: { path: `${BOT}application/` },
      to: { pathNot: [`${BOT}application/`, `${BOT}scheme/`] },
    },
    {
      name: "contract-is-browser-safe",
      comment: "The tab imports the contract: nothing but itself and zod may come with it.",
      severity: "error",
      from: { path: `${BOT}contract/` },
      to: { pathNot: [`${BOT}contract/`, ...packages("zod")] },
    },
    {
      name: "cards-stand-alone",
      comment: "A card is a template and the shape of its data; it knows no rule and no bot.",
      severity: "error",
      from: { path: `${BOT}cards/` },
      to: {
        pathNot: [
          `${BOT}cards/`,
          ...packages("zod", "adaptivecards-templating", "adaptive-expressions"),
        ],
      },
    },
    mayImport(
      "inbound/http",
      ["contract", "application", "scheme"],
      "The API's door: use cases inwards, the contract outwards. Not the bot, not the store.",
    ),
    mayImport(
      "inbound/teams",
      ["cards", "application", "scheme", "inbound/http/(read-json|reply)\\.ts"],
      "The bot's door. It reads a request's body and answers it as the API does, with the same limits: two small " +
        "files of inbound/http, one HTTP server for both.",
    ),
    mayImport(
      "inbound/schedule",
      ["application", "scheme"],
      "The worker runs use cases, nothing else.",
    ),
    mayImport("inbound/cli", ["application", "scheme"], "A command runs use cases, nothing else."),
    mayImport(
      "outbound/teams",
      ["cards", "application", "scheme"],
      "Sends what a use case made, as a card.",
    ),
    ...["allocation", "cosmos", "files", "graph", "keys", "machine", "telemetry", "holidays"].map(
      (folder) =>
        mayImport(
          `outbound/${folder}`,
          ["application", "scheme"],
          "An adapter implements ports. It knows no other adapter, no door and no card.",
        ),
    ),
    mayImport(
      "local",
      ["application", "scheme"],
      "What stands in for Azure and Teams on a machine without them. It is given everything else by app.ts, so that " +
        "the production bundle holds none of it.",
    ),
    {
      name: "local-cosmos-stands-alone",
      comment:
        "The local Cosmos server is a server of the protocol, not of the product: it must not know what is stored in it.",
      severity: "error",
      from: { path: `${BOT}local/cosmos/` },
      to: { path: "^(bot|tab)/", pathNot: `${BOT}local/cosmos/` },
    },
    {
      name: "local-page-runs-in-the-browser",
      comment: "Browser code of the local Teams page: no Node module, and nothing of the server.",
      severity: "error",
      from: { path: `${BOT}local/page/` },
      to: { path: "^(bot|tab)/", pathNot: `${BOT}local/page/` },
    },
    {
      name: "local-page-without-node",
      comment: "A browser has no Node modules.",
      severity: "error",
      from: { path: `${BOT}local/page/` },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "only-the-entries-compose",
      comment:
        "app.ts, run.ts, run-command.ts, the two compose-… files and config.ts put the program together; nothing that " +
        "is put together knows them.",
      severity: "error",
      from: { path: `${BOT}[^/]+/` },
      to: { path: `${BOT}[^/]+\\.ts$` },
    },
    {
      name: "local-only-from-its-entries",
      comment:
        "Production is built from main.ts and production-cli.ts, which never reach local/. app.ts knows its type only.",
      severity: "error",
      from: {
        path: BOT,
        pathNot: [`${BOT}local/`, `${BOT}main-local\\.ts$`, `${BOT}cli\\.ts$`],
      },
      to: { path: `${BOT}local/`, dependencyTypesNot: ["type-only", "type-import"] },
    },
    {
      name: "tab-knows-only-the-contract",
      comment: "The tab speaks to the server over HTTP, in the shapes of the contract.",
      severity: "error",
      from: { path: "^tab/" },
      to: { path: "^bot/", pathNot: `${BOT}contract/` },
    },
    {
      name: "server-without-tab",
      comment: "The server serves the tab's files and imports none of them.",
      severity: "error",
      from: { path: "^bot/" },
      to: { path: "^tab/" },
    },
    {
      name: "tab-feature-alone",
      comment:
        "A feature of the tab can be taken out without another noticing. What two need lies in components, platform or text.",
      severity: "error",
      from: { path: "^tab/src/features/([^/]+)/" },
      to: { path: "^tab/src/features/", pathNot: "^tab/src/features/$1/" },
    },
    {
      name: "tab-layers",
      comment: "app → features → components → platform, text. Arrows never point back.",
      severity: "error",
      from: { path: "^tab/src/(platform|text)/" },
      to: { path: "^tab/src/(app|features|components)/" },
    },
    {
      name: "tab-components-know-no-feature",
      comment: "A component is for every feature, so it knows none, and not the frame either.",
      severity: "error",
      from: { path: "^tab/src/components/" },
      to: { path: "^tab/src/(app|features)/" },
    },
    {
      name: "tab-features-know-no-frame",
      comment: "A feature is shown by the frame and does not reach back into it.",
      severity: "error",
      from: { path: "^tab/src/features/" },
      to: { path: "^tab/src/app/" },
    },
    fenced("restify", `${BOT}inbound/http/`, "The HTTP server can be changed in one folder."),
    fenced(
      "botbuilder",
      [`${BOT}inbound/teams/`, `${BOT}outbound/teams/`],
      "The Bot Framework SDK is past Microsoft's support: replacing it must touch two folders and no rule.",
    ),
    fenced(
      "agents-sdk",
      `${BOT}outbound/graph/`,
      "TeamsFx is past Microsoft's support and only decodes tokens: it may serve directory search, nothing else.",
    ),
    fenced("cosmos", `${BOT}outbound/cosmos/`, "One adapter speaks to the store."),
    fenced(
      "azure-identity",
      [`${BOT}outbound/cosmos/`, `${BOT}outbound/keys/`],
      "Signing in to Azure belongs to the adapter that needs it.",
    ),
    fenced(
      "templating",
      `${BOT}cards/`,
      "One place renders cards, so that every text is made safe there.",
    ),
    fenced(
      "teams-js",
      "^tab/src/platform/",
      "The tab's features do not know which host shows them.",
    ),
    fenced(
      "spreadsheets",
      `${BOT}outbound/files/`,
      "Files come from outside and are read in one place, with limits.",
    ),
    fenced(
      "pdf",
      `${BOT}outbound/files/`,
      "Files are written in one place, so that all are accessible.",
    ),
    fenced(
      "jose",
      [`${BOT}inbound/http/`, `${BOT}local/`, `${BOT}compose-sign-in\\.ts$`],
      "Tokens are verified at the door, made by the local issuer, and their keys are fetched by the composition root.",
    ),
    fenced("pino", `${BOT}outbound/telemetry/`, "One place decides what a log line may hold."),
    fenced(
      "card-renderer",
      `${BOT}local/page/`,
      "Only the local page draws cards; elsewhere Teams does.",
    ),
    {
      name: "no-circle",
      comment:
        "What imports each other is one thing in two files. A type may point back; a value may not.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "nothing-missing",
      comment: "An import that cannot be found is not checked by any other rule.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "no-tool-in-the-product",
      comment:
        "What runs may not need what only builds or tests. The local page's renderer is bundled into it.",
      severity: "error",
      from: { path: "^(bot|tab)/src/", pathNot: `${BOT}local/page/` },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only", "type-import"] },
    },
    {
      name: "no-test-in-the-product",
      comment: "What runs imports nothing of the tests and of the scripts.",
      severity: "error",
      from: { path: "^(bot|tab)/src/" },
      to: { path: "^(tests|bot/scripts)/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "\\.(css|html|svg)$" },
    // Types count: a rule that a type may break is no rule.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.base.json" },
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".cjs", ".json", ".d.ts"],
    },
  },
};
