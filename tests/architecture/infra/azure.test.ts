import { join } from "node:path/posix";
import { CONTAINERS, type ContainerPlan } from "../../../bot/src/outbound/cosmos/containers";
import {
  appSettingsIn,
  containersIn,
  modulesOf,
  outputsOf,
  parametersOf,
  withoutComments,
} from "../../support/bicep";
import { ENVIRONMENT_NAMES } from "../../support/environment-names";
import { placeholdersIn } from "../../support/placeholders";
import { repositoryFolder, repositoryText } from "../../support/repository";

const MODULES = repositoryFolder("infra/modules").map((file) => `infra/modules/${file}`);
const FILES = ["infra/azure.bicep", ...MODULES];
const main = repositoryText("infra/azure.bicep");
const cosmos = repositoryText("infra/modules/cosmos.bicep");
const appService = withoutComments(repositoryText("infra/modules/app-service.bicep"));
const bot = withoutComments(repositoryText("infra/modules/bot.bicep"));
const keyVault = withoutComments(repositoryText("infra/modules/key-vault.bicep"));

const plans: readonly (readonly [string, ContainerPlan])[] = Object.entries(CONTAINERS);

/** What the product stores, without what Azure needs besides. */
const declared = containersIn(cosmos).map(({ name, partitionKey, defaultTtl, indexed }) => ({
  name,
  partitionKey,
  defaultTtl,
  indexed,
}));

describe("the Azure template, read as text", () => {
  it("PF-26: makes each container with the key, expiry and indexes that the product counts on", () => {
    expect(declared).toEqual(
      plans.map(([name, plan]) => ({
        name,
        partitionKey: plan.partitionKey,
        defaultTtl: plan.defaultTtl,
        indexed: plan.indexed ?? ["/*"],
      })),
    );
  });

  it("says of every path whether it is indexed, as Cosmos DB demands", () => {
    const silent = containersIn(cosmos).filter(
      ({ indexed, notIndexed }) => ![...indexed, ...notIndexed].includes("/*"),
    );
    expect(silent).toEqual([]);
  });

  it("PF-26: lets nobody change or remove an audit entry", () => {
    const roles = containersIn(cosmos).map(({ name, role }) => [name, role]);
    expect(Object.fromEntries(roles)).toEqual({
      core: "contributor",
      users: "contributor",
      outbox: "contributor",
      cards: "contributor",
      audit: "append-only",
      system: "contributor",
    });
    const rights = /resource appendOnly [\s\S]*?dataActions: \[([\s\S]*?)\]/.exec(cosmos)?.[1];
    expect(rights?.match(/'[^']+'/g)).toEqual([
      "'Microsoft.DocumentDB/databaseAccounts/readMetadata'",
      "'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/items/create'",
      "'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/items/read'",
      "'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/executeQuery'",
    ]);
  });

  it("gives rights over documents container by container, never for the whole account", () => {
    const assignments = withoutComments(cosmos).match(/roleDefinitionId: .+\n\s+scope: .+/g);
    expect(assignments?.map((text) => text.replace(/\n\s+/, " "))).toEqual([
      "roleDefinitionId: readMetadata.id scope: account.id",
      "roleDefinitionId: container.role == 'append-only' ? appendOnly.id : contributorRoleId " +
        "scope: '${account.id}/dbs/${database.name}/colls/${sqlContainers[index].name}'",
    ]);
    const metadata = /resource readMetadata [\s\S]*?dataActions: \[(.*)\]/.exec(cosmos)?.[1];
    expect(metadata).toBe("'Microsoft.DocumentDB/databaseAccounts/readMetadata'");
  });

  it("opens Cosmos DB to identities only, keeps a continuous backup, stays in the United Kingdom", () => {
    expect(cosmos).toMatch(/^ {4}disableLocalAuth: true$/m);
    expect(cosmos).toMatch(/^ {4}backupPolicy: \{\n {6}type: 'Continuous'$/m);
    expect(main).toMatch(/^param location string = 'uksouth'$/m);
  });

  it("sets the environment of the product and nothing else", () => {
    const settings = appSettingsIn(appService);
    expect(settings.filter((name) => !ENVIRONMENT_NAMES.some((known) => known === name))).toEqual(
      [],
    );
    expect(new Set(settings).size).toBe(settings.length);
  });

  it("sets everything without which the product refuses to start in production, and no key", () => {
    const settings = appSettingsIn(appService);
    expect(settings).toEqual(
      expect.arrayContaining([
        "NODE_ENV",
        "COSMOS_ENDPOINT",
        "COSMOS_DATABASE",
        "ALLOWED_TENANTS",
        "TAB_CLIENT_ID",
        "KEY_VAULT_URL",
        "MicrosoftAppId",
        "MicrosoftAppType",
        "MicrosoftAppTenantId",
      ]),
    );
    expect(settings).not.toContain("COSMOS_KEY");
    expect(settings).not.toContain("MicrosoftAppPassword");
    expect(appService).toContain("{ name: 'NODE_ENV', value: 'production' }");
  });

  it.each([
    "linuxFxVersion: 'NODE|24-lts'",
    "alwaysOn: true",
    "httpsOnly: true",
    "minTlsVersion: '1.2'",
    "ftpsState: 'Disabled'",
    "type: 'UserAssigned'",
  ])("runs the web app with %s", (setting) => {
    expect(appService.split("\n").map((line) => line.trim())).toContain(setting);
  });

  it("PF-26: takes deployments from Entra identities only", () => {
    const policies = appService.matchAll(
      /basicPublishingCredentialsPolicies@[\d-]+' = \{\n {2}parent: app\n {2}name: '(\w+)'\n {2}properties: \{ allow: (\w+) \}/g,
    );
    expect([...policies].map(([, name, allow]) => [name, allow])).toEqual([
      ["ftp", "false"],
      ["scm", "false"],
    ]);
  });

  it("registers the bot with a managed identity, for Teams only", () => {
    expect(bot).toMatch(/msaAppType: 'UserAssignedMSI'/);
    expect(appService).toContain("{ name: 'MicrosoftAppType', value: 'UserAssignedMsi' }");
    expect(bot).toContain("endpoint: 'https://${domain}/api/messages'");
    expect(bot.match(/channelName: '\w+'/g)).toEqual(["channelName: 'MsTeamsChannel'"]);
  });

  it("keeps the field keys behind roles, with purge protection", () => {
    expect(keyVault).toMatch(/enableRbacAuthorization: true/);
    expect(keyVault).toMatch(/enablePurgeProtection: true/);
    expect(keyVault).not.toMatch(/accessPolicies/);
  });

  it.each(FILES)("T-E6-6: %s neither asks for a key nor gives a secret away", (file) => {
    const text = withoutComments(repositoryText(file));
    expect(text).not.toMatch(/list(Keys|ConnectionStrings|Secrets|Credentials)?\w*\(/);
    expect(text).not.toMatch(/(primary|secondary)\w*Key|AccountKey|InstrumentationKey/i);
    const telling = outputsOf(text).filter(({ name, value }) =>
      /key|secret|password|connectionstring|token/i.test(
        `${name} ${value}`.replaceAll("keyVault.", "vault."),
      ),
    );
    expect(telling).toEqual([]);
  });
});

describe("the parts of the Azure template", () => {
  it.each(FILES)("%s opens and closes its brackets and quotes", (file) => {
    const text = withoutComments(repositoryText(file)).replaceAll("\\'", "");
    for (const line of text.split("\n")) expect(line.split("'").length % 2).toBe(1);
    for (const [open, close] of ["{}", "[]", "()"].map((pair) => pair.split(""))) {
      expect(text.split(open ?? "").length).toBe(text.split(close ?? "").length);
    }
  });

  it("calls every module with what it takes, no more and no less", () => {
    const calls = modulesOf(main);
    expect(calls.map(({ path }) => join("infra", path)).sort()).toEqual([...MODULES].sort());
    for (const { path, passed } of calls) {
      const taken = parametersOf(repositoryText(join("infra", path)));
      expect(passed).toEqual(taken.map(({ name }) => name));
    }
  });

  it("uses no output that a module does not have", () => {
    const outputs = modulesOf(main).flatMap(({ name, path }) =>
      outputsOf(repositoryText(join("infra", path))).map((output) => `${name}.${output.name}`),
    );
    const uses = [...main.matchAll(/(\w+)\.outputs\.(\w+)/g)].map(
      ([, module, output]) => `${module ?? ""}.${output ?? ""}`,
    );
    expect([...new Set(uses)].sort()).toEqual(outputs.sort());
  });

  it.each(FILES)("%s uses each parameter that it takes", (file) => {
    const text = withoutComments(repositoryText(file));
    const unused = parametersOf(text).filter(
      ({ name }) => (text.match(new RegExp(`\\b${name}\\b`, "g")) ?? []).length < 2,
    );
    expect(unused).toEqual([]);
  });

  it("is given every parameter that has no value of its own, from the environment file", () => {
    const file = repositoryText("infra/azure.parameters.json");
    const given = [...file.matchAll(/^ {4}"(\w+)": \{/gm)].map((found) => found[1] ?? "");
    const needed = parametersOf(main).filter(({ optional }) => !optional);
    expect(given).toEqual(needed.map(({ name }) => name));
    expect(placeholdersIn(file)).toEqual([
      "RESOURCE_BASE_NAME",
      "TAB_CLIENT_ID",
      "TEAMS_APP_TENANT_ID",
    ]);
  });
});
