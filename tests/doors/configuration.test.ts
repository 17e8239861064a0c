import { z } from "zod";
import { withoutComments } from "../support/bicep";
import { repositoryFiles, repositoryFolder, repositoryText } from "../support/repository";

const BICEP = [
  "infra/azure.bicep",
  ...repositoryFolder("infra/modules").map((file) => `infra/modules/${file}`),
];
const infra = BICEP.map((file) => ({ file, text: withoutComments(repositoryText(file)) }));
const textOf = (name: string): string => infra.find(({ file }) => file.endsWith(name))?.text ?? "";

describe("the Azure template, read as text", () => {
  it("PF-26: puts everything that holds data into UK South, and lets nobody choose otherwise", () => {
    expect(textOf("azure.bicep")).toMatch(
      /^@allowed\(\['uksouth'\]\)\nparam location string = 'uksouth'$/m,
    );
    const elsewhere = infra.flatMap(({ file, text }) =>
      [...text.matchAll(/^\s*location: (.+)$/gm)]
        .map(([, place]) => `${file}: ${place}`)
        .filter((line) => !line.endsWith(": location")),
    );
    // A table of names has no region; the bot's registration holds nothing, and Azure has none in the United Kingdom.
    expect(elsewhere).toEqual([
      "infra/modules/bot.bicep: 'westeurope'",
      "infra/modules/bot.bicep: 'westeurope'",
      "infra/modules/network.bicep: 'global'",
      "infra/modules/network.bicep: 'global'",
    ]);
    expect(textOf("cosmos.bicep").match(/locationName: .+/g)).toEqual(["locationName: location"]);
    expect(infra.some(({ text }) => /geo(?:Redundant|Replication)|secondary/i.test(text))).toBe(
      false,
    );
  });

  it("PF-26: takes no connection below TLS 1.2, and none without TLS", () => {
    const versions = infra.flatMap(({ text }) => text.match(/\w*[tT]ls\w*: '.+'/g) ?? []);
    expect(versions.toSorted()).toEqual([
      "minTlsVersion: '1.2'",
      "minimalTlsVersion: 'Tls12'",
      "scmMinTlsVersion: '1.2'",
    ]);
    expect(textOf("app-service.bicep")).toMatch(/^ {4}httpsOnly: true$/m);
  });

  it("PF-26: gives Cosmos DB no public address, only the web app's own network", () => {
    expect(textOf("cosmos.bicep")).toMatch(/^ {4}publicNetworkAccess: 'Disabled'$/m);
    expect(textOf("cosmos.bicep")).not.toMatch(/ipRules|virtualNetworkRules|networkAclBypass/);
    expect(textOf("network.bicep")).toContain("groupIds: ['Sql']");
    expect(textOf("app-service.bicep")).toMatch(/^ {4}virtualNetworkSubnetId: subnetId$/m);
  });

  it("PF-26: opens Cosmos DB and the bot to identities only, no key and no secret", () => {
    for (const name of ["cosmos.bicep", "bot.bicep"]) {
      expect(textOf(name).match(/disableLocalAuth: \w+/g)).toEqual(["disableLocalAuth: true"]);
    }
  });

  it("PF-26: logs who changed the account and who used a key, never requests, which name documents", () => {
    const categories = infra.flatMap(({ text }) => text.match(/category(?:Group)?: '.+'/g) ?? []);
    expect(categories.toSorted()).toEqual([
      "category: 'AuditEvent'",
      "category: 'ControlPlaneRequests'",
    ]);
    expect(infra.some(({ text }) => /enableFullTextQuery/i.test(text))).toBe(false);
  });
});

describe("what the product asks of the tenant", () => {
  it("T-E6-5: is one scope of its own in Entra, and no right over anybody's Teams or directory", () => {
    const asked = z
      .looseObject({
        requiredResourceAccess: z.array(z.unknown()),
        signInAudience: z.string(),
        api: z.looseObject({
          requestedAccessTokenVersion: z.number(),
          oauth2PermissionScopes: z.array(z.looseObject({ value: z.string(), type: z.string() })),
          preAuthorizedApplications: z.array(z.looseObject({ appId: z.string() })),
        }),
      })
      .parse(JSON.parse(repositoryText("infra/aad.manifest.json")));
    expect(asked.requiredResourceAccess).toEqual([]);
    expect(asked.signInAudience).toBe("AzureADMyOrg");
    expect(asked.api.requestedAccessTokenVersion).toBe(2);
    expect(asked.api.oauth2PermissionScopes.map(({ value, type }) => [value, type])).toEqual([
      ["access_as_user", "User"],
    ]);
    // Teams on a desk or a phone, and Teams in a browser (Microsoft's own ids).
    expect(asked.api.preAuthorizedApplications.map(({ appId }) => appId)).toEqual([
      "1fec8e78-bce4-4aaf-ab1b-5451cc387264",
      "5e3ce6c0-2b1f-4285-8d4b-75ee78787346",
    ]);
  });

  it("T-E6-5: is a chat and a tab of a person's own in Teams, and none of the rights over chats", () => {
    const manifest = z
      .looseObject({
        permissions: z.array(z.string()),
        validDomains: z.array(z.string()),
        bots: z.array(z.looseObject({ scopes: z.array(z.string()), supportsFiles: z.boolean() })),
        staticTabs: z.array(z.looseObject({ scopes: z.array(z.string()) })),
      })
      .parse(JSON.parse(repositoryText("appPackage/manifest.json")));
    expect(manifest.permissions).toEqual(["identity"]);
    expect(manifest.validDomains).toEqual(["${{TAB_DOMAIN}}"]);
    const scopes = [...manifest.bots, ...manifest.staticTabs].flatMap((one) => one.scopes);
    expect(new Set(scopes)).toEqual(new Set(["personal"]));
    expect(manifest.bots.map(({ supportsFiles }) => supportsFiles)).toEqual([false]);
    for (const other of [
      "authorization", // rights by resource-specific consent
      "composeExtensions",
      "configurableTabs",
      "connectors",
      "devicePermissions",
      "meetingExtensionDefinition",
    ]) {
      expect(manifest).not.toHaveProperty(other);
    }
  });
});

const SECRETS: readonly (readonly [string, RegExp])[] = [
  ["a private key", /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----\s*[A-Za-z0-9+/=\s]{40}/],
  ["the key of an account", /Account(?:Secret)?Key=[A-Za-z0-9+/=]{20}/],
  ["a shared access signature", /[?&]sig=[A-Za-z0-9%+/=]{20}/],
  ["a client secret of Entra", /\b[\w~.-]{3}\dQ~[\w~.-]{31}/],
  ["a signed token", /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10}/],
  [
    "a token of GitHub, npm, Slack, Amazon or Google",
    /\b(?:gh[pousr]_\w{30}|npm_\w{30}|xox[abprs]-[\w-]{10}|AKIA[0-9A-Z]{16}|AIza[\w-]{30})/,
  ],
  ["a connection string", /InstrumentationKey=(?!0{8})[0-9a-f]{8}-/],
];

/** Texts without a meaning to a reader: capitals, small letters and digits at random. */
const RANDOM = /(?<![\w+/.-])[A-Za-z0-9+/_-]{32,}={0,2}(?![\w+/.-])/g;
const MOST_BITS = 4.4;

/** How many bits a letter of the text carries (Shannon). */
function bitsOf(text: string): number {
  const counts = [...new Set(text)].map((letter) => text.split(letter).length - 1);
  return counts.reduce((sum, count) => {
    const share = count / text.length;
    return sum - share * Math.log2(share);
  }, 0);
}

function looksRandom(text: string): boolean {
  return [/[a-z]/, /[A-Z]/, /\d/].every((kind) => kind.test(text)) && bitsOf(text) > MOST_BITS;
}

/** Hashes, which say nothing that the public package they are of does not. */
const HASHES = ["package-lock.json"];
const PICTURE = /\.(?:png|ico|jpg)$/;

describe("the repository", () => {
  const files = repositoryFiles("").filter((file) => !PICTURE.test(file) && !HASHES.includes(file));

  it("T-E6-6: holds no key, password or token, in any form that we know", () => {
    expect(files).toEqual(expect.arrayContaining(["infra/env/.env.dev", ".npmrc"]));
    const found = files.flatMap((file) => {
      const text = repositoryText(file);
      return SECRETS.filter(([, form]) => form.test(text)).map(([what]) => `${file}: ${what}`);
    });
    expect(found).toEqual([]);
    const samples = ["ab~", "8Q~", "x".repeat(31)].join("");
    expect(samples).toMatch(/\b[\w~.-]{3}\dQ~[\w~.-]{31}/);
  });

  it("T-E6-6: holds no text that looks like one by its letters", () => {
    const found = files.flatMap((file) =>
      (repositoryText(file).match(RANDOM) ?? [])
        .filter(looksRandom)
        .map((text) => `${file}: ${text}`),
    );
    expect(found).toEqual([]);
    expect(looksRandom(["q7Rk2ZpV9sTm4XwB1", "yLc8NdF3hGj6Ua0E"].join(""))).toBe(true);
  });
});
