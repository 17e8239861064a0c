import { readConfig, UnsafeStart } from "../../../bot/src/config";

const PRODUCTION = {
  NODE_ENV: "production",
  COSMOS_ENDPOINT: "https://near-peer.documents.azure.com:443/",
  ALLOWED_TENANTS: "11111111-1111-4111-8111-111111111111, 22222222-2222-4222-8222-222222222222",
  TAB_CLIENT_ID: "33333333-3333-4333-8333-333333333333",
  KEY_VAULT_URL: "https://near-peer.vault.azure.net/",
  MicrosoftAppId: "44444444-4444-4444-8444-444444444444",
  MicrosoftAppType: "UserAssignedMSI",
  MicrosoftAppTenantId: "11111111-1111-4111-8111-111111111111",
};

/** Why a start with these settings is refused; empty where it is not. */
function refusal(variables: Readonly<Record<string, string | undefined>>): string {
  try {
    readConfig(variables);
    return "";
  } catch (fault) {
    if (fault instanceof UnsafeStart) return fault.message;
    throw fault;
  }
}

describe("Where numbers go", () => {
  const name = "APPLICATIONINSIGHTS_CONNECTION_STRING";

  it("is nowhere, or the place of a whole connection string", () => {
    expect(readConfig({ [name]: "" }).monitor).toBeUndefined();
    const whole = "InstrumentationKey=0;IngestionEndpoint=https://telemetry.example/";
    expect(readConfig({ [name]: whole }).monitor).toBe(whole);
    expect(refusal({ [name]: "0" })).toBe(`${name}: must be a connection string, not a key alone`);
  });
});

describe("The environment of a machine without Azure", () => {
  it("may be empty: local mode, an embedded store, nothing secret", () => {
    expect(readConfig({})).toEqual({
      mode: "local",
      production: false,
      port: 3978,
      dataDir: ".data",
      store: { kind: "embedded" },
      bot: { appId: "", appType: "SingleTenant", tenantId: "" },
      allowedTenants: [],
      tabClientId: "",
      serviceUrlHosts: ["smba.trafficmanager.net", "*.botframework.com"],
      teamsRequestsPerSecond: 45,
      logLevel: "info",
      demo: false,
    });
  });

  it("may name another store, with a key", () => {
    const { store } = readConfig({ COSMOS_ENDPOINT: "http://127.0.0.1:8081", COSMOS_KEY: "a2V5" });
    expect(store).toEqual({
      kind: "remote",
      endpoint: "http://127.0.0.1:8081",
      database: "near-peer",
      key: "a2V5",
    });
  });

  it.each([
    ["PORT", "eighty"],
    ["PORT", "0"],
    ["PORT", "65536"],
    ["PORT", "39.5"],
    ["DATA_DIR", " "],
    ["LOG_LEVEL", "loud"],
    ["TEAMS_REQUESTS_PER_SECOND", "0"],
    ["TEAMS_REQUESTS_PER_SECOND", "1001"],
    ["ALLOWED_TENANTS", "our-trust"],
  ])("has its mistakes named: %s=%s", (name, value) => {
    expect(refusal({ [name]: value })).toContain(name);
  });

  it("names no value of a setting, which may be a secret", () => {
    expect(refusal({ LOG_LEVEL: "hunter2", ALLOWED_TENANTS: "hunter3" })).not.toMatch(/hunter/u);
  });
});

describe("The environment of production (T-E1-2)", () => {
  it("with everything in it starts, bound to Azure and to the tenants on the list", () => {
    expect(readConfig(PRODUCTION)).toMatchObject({
      mode: "hosted",
      production: true,
      store: { kind: "remote", database: "near-peer" },
      allowedTenants: [
        "11111111-1111-4111-8111-111111111111",
        "22222222-2222-4222-8222-222222222222",
      ],
      tabClientId: PRODUCTION.TAB_CLIENT_ID,
      bot: { appType: "UserAssignedMSI" },
    });
    expect(readConfig(PRODUCTION).bot.password).toBeUndefined();
  });

  it.each(Object.keys(PRODUCTION).filter((name) => name !== "NODE_ENV"))(
    "T-E1-2: does not start without %s, and says so",
    (name) => {
      expect(refusal({ ...PRODUCTION, [name]: undefined })).toContain(name);
      expect(refusal({ ...PRODUCTION, [name]: "  " })).toContain(name);
    },
  );

  it("names everything that is missing at once", () => {
    const words = refusal({ NODE_ENV: "production" });
    for (const name of Object.keys(PRODUCTION).filter((one) => one !== "NODE_ENV")) {
      expect(words).toContain(name);
    }
  });

  it.each([
    ["a key of the store", { COSMOS_KEY: "a2V5" }, "COSMOS_KEY"],
    ["a store without TLS", { COSMOS_ENDPOINT: "http://store.example" }, "https://"],
    ["the demonstration", { NEAR_PEER_DEMO: "1" }, "NEAR_PEER_DEMO"],
    ["more than Teams allows", { TEAMS_REQUESTS_PER_SECOND: "51" }, "at most 50"],
    ["a bot of any tenant", { MicrosoftAppType: "MultiTenant" }, "MicrosoftAppType"],
    ["a secret that is missing", { MicrosoftAppType: "SingleTenant" }, "MicrosoftAppPassword"],
  ])("does not start with %s", (_what, changes, named) => {
    expect(refusal({ ...PRODUCTION, ...changes })).toContain(named);
  });

  const ZERO = "00000000-0000-0000-0000-000000000000";
  it.each([
    ["MicrosoftAppId", "near-peer"],
    ["MicrosoftAppId", ZERO],
    ["MicrosoftAppTenantId", "common"],
    ["MicrosoftAppTenantId", "11111111-1111-1111-1111-111111111111"],
    ["TAB_CLIENT_ID", "api://near-peer"],
    // Microsoft Graph's own: its tokens are everybody's.
    ["TAB_CLIENT_ID", "00000003-0000-0000-c000-000000000000"],
    ["ALLOWED_TENANTS", `${PRODUCTION.ALLOWED_TENANTS},${ZERO}`],
    ["ALLOWED_TENANTS", "*"],
    ["ALLOWED_TENANTS", "organizations"],
    ["KEY_VAULT_URL", "http://near-peer.vault.azure.net/"],
    ["KEY_VAULT_URL", "https://localhost/"],
    ["KEY_VAULT_URL", "near-peer"],
    ["COSMOS_ENDPOINT", "https://127.0.0.1:8081/"],
    ["COSMOS_ENDPOINT", "https://[::1]:8081/"],
    ["COSMOS_ENDPOINT", "https://user:words@near-peer.documents.azure.com/"],
    ["SERVICE_URL_HOSTS", "*"],
    ["SERVICE_URL_HOSTS", "*.com"],
    ["SERVICE_URL_HOSTS", "smba.trafficmanager.net,*.azurewebsites.net"],
    ["SERVICE_URL_HOSTS", "*.nhs.uk"],
    ["SERVICE_URL_HOSTS", "smba.*.net"],
    ["SERVICE_URL_HOSTS", "https://smba.trafficmanager.net"],
    ["SERVICE_URL_HOSTS", "localhost"],
    ["SERVICE_URL_HOSTS", "127.0.0.1"],
    ["SERVICE_URL_HOSTS", "169.254.169.254"],
    ["LOG_LEVEL", "trace"],
    ["LOG_LEVEL", "debug"],
    ["NODE_TLS_REJECT_UNAUTHORIZED", "0"],
    ["NODE_OPTIONS", "--max-old-space-size=900 --inspect=0.0.0.0:9229"],
    ["NODE_OPTIONS", "--report-on-fatalerror"],
    ["NODE_DEBUG", "http"],
    ["DEBUG", "*"],
    ["AZURE_LOG_LEVEL", "verbose"],
  ])("T-E1-2: does not start with the weak %s=%s, and names it", (name, value) => {
    expect(refusal({ ...PRODUCTION, [name]: value })).toContain(name);
  });

  it.each([
    ["SERVICE_URL_HOSTS", "smba.trafficmanager.net, *.botframework.com"],
    ["SERVICE_URL_HOSTS", "smba.infra.gov.teams.microsoft.us"],
    ["LOG_LEVEL", "warn"],
    ["NODE_OPTIONS", "--max-old-space-size=900"],
    ["AZURE_LOG_LEVEL", "error"],
  ])("starts with %s=%s, which is safe", (name, value) => {
    expect(refusal({ ...PRODUCTION, [name]: value })).toBe("");
  });

  it("knows Microsoft's names in whatever case they are written", () => {
    const { bot } = readConfig({ ...PRODUCTION, MicrosoftAppType: "userassignedmsi" });
    expect(bot.appType).toBe("UserAssignedMSI");
  });
});

describe("A bot identity outside production", () => {
  it("is never local mode, and needs the lists all the same", () => {
    const words = refusal({ MicrosoftAppId: "44444444-4444-4444-8444-444444444444" });
    for (const name of ["ALLOWED_TENANTS", "TAB_CLIENT_ID", "MicrosoftAppType"]) {
      expect(words).toContain(name);
    }
    expect(readConfig({ ...PRODUCTION, NODE_ENV: undefined }).mode).toBe("hosted");
  });
});

describe("The search in the tenant's directory", () => {
  const GRAPH_CLIENT_ID = PRODUCTION.TAB_CLIENT_ID;
  const certificate = [
    "-----BEGIN CERTIFICATE-----\nYQ==\n-----END CERTIFICATE-----",
    "-----BEGIN PRIVATE KEY-----\nYQ==\n-----END PRIVATE KEY-----",
  ].join("\n");
  const withGraph = (more: object) => ({ ...PRODUCTION, GRAPH_CLIENT_ID, ...more });

  it("is off unless it is asked for, and on a machine without Azure always", () => {
    expect(readConfig(PRODUCTION).graph).toBeUndefined();
    expect(readConfig({ GRAPH_CLIENT_ID, GRAPH_CLIENT_SECRET: "words" }).graph).toBeUndefined();
  });

  it("takes a secret, or a certificate whose line breaks may be written out", () => {
    expect(readConfig(withGraph({ GRAPH_CLIENT_SECRET: "words" })).graph).toEqual({
      clientId: GRAPH_CLIENT_ID,
      proof: { secret: "words" },
    });
    for (const pem of [certificate, certificate.replaceAll("\n", String.raw`\n`)]) {
      expect(readConfig(withGraph({ GRAPH_CLIENT_CERTIFICATE: pem })).graph?.proof).toEqual({
        certificate,
      });
    }
  });

  it.each([
    ["neither", {}, "GRAPH_CLIENT_SECRET"],
    [
      "both",
      { GRAPH_CLIENT_SECRET: "words", GRAPH_CLIENT_CERTIFICATE: certificate },
      "needs one of",
    ],
    ["half a certificate", { GRAPH_CLIENT_CERTIFICATE: certificate.slice(0, 60) }, "as PEM"],
    [
      "another registration than the tab's",
      {
        GRAPH_CLIENT_SECRET: "words",
        GRAPH_CLIENT_ID: "55555555-5555-4555-8555-555555555555",
      },
      "TAB_CLIENT_ID",
    ],
  ])("does not start with %s, and names no secret", (_what, changes, named) => {
    expect(refusal(withGraph(changes))).toContain(named);
    expect(refusal(withGraph(changes))).not.toContain("words");
  });

  it("takes the app's id for the link in the e-mail, and no other text", () => {
    const TEAMS_APP_ID = "66666666-6666-4666-8666-666666666666";
    expect(readConfig({ TEAMS_APP_ID }).teamsAppId).toBe(TEAMS_APP_ID);
    expect(refusal({ TEAMS_APP_ID: "near-peer" })).toContain("TEAMS_APP_ID");
  });
});
