import { understand } from "../../../bot/src/inbound/teams/commands/understand";
import { AppManifestUtils, type AppManifest } from "@microsoft/app-manifest";
import { z } from "zod";
import { envVariables } from "../../support/env-file";
import { fillPlaceholders, placeholdersIn } from "../../support/placeholders";
import { repositoryFolder, repositoryText } from "../../support/repository";

const text = repositoryText("appPackage/manifest.json");
const signInText = repositoryText("infra/aad.manifest.json");

const VALUES = {
  TEAMS_APP_ID: "00000000-0000-4000-8000-0000000000a1",
  BOT_ID: "00000000-0000-4000-8000-0000000000b2",
  TAB_CLIENT_ID: "00000000-0000-4000-8000-0000000000c3",
  TAB_APP_OBJECT_ID: "00000000-0000-4000-8000-0000000000d4",
  AAD_APP_ACCESS_AS_USER_PERMISSION_ID: "00000000-0000-4000-8000-0000000000e5",
  TEAMSFX_ENV: "dev",
  TAB_DOMAIN: "near-peer.example",
};

const scopes = z.array(z.string());
const url = z.url();
const Manifest = z.looseObject({
  version: z.string(),
  localizationInfo: z.object({ defaultLanguageTag: z.string() }),
  developer: z.object({ websiteUrl: url, privacyUrl: url, termsOfUseUrl: url }),
  name: z.object({ short: z.string(), full: z.string() }),
  description: z.object({ short: z.string(), full: z.string() }),
  icons: z.object({ color: z.string(), outline: z.string() }),
  bots: z
    .array(
      z.object({
        scopes,
        commandLists: z.array(
          z.object({
            scopes,
            commands: z.array(z.object({ title: z.string(), description: z.string() })),
          }),
        ),
      }),
    )
    .length(1),
  staticTabs: z.array(
    z.object({ entityId: z.string(), contentUrl: z.string().optional(), scopes }),
  ),
  validDomains: z.array(z.string()),
  webApplicationInfo: z.object({ id: z.string(), resource: z.string() }),
});
const filled = fillPlaceholders(text, VALUES);
const manifest = Manifest.parse(JSON.parse(filled));

/** What Microsoft's schema says against a manifest; the schema is chosen by `manifestVersion`. */
async function complaints(json: string): Promise<readonly string[]> {
  const value: unknown = JSON.parse(json);
  return AppManifestUtils.validateAgainstSchema(value as AppManifest); // the schema is what judges it
}

describe("the Teams manifest", () => {
  it("is valid against Microsoft's schema v1.30", async () => {
    expect(filled).toContain('"manifestVersion": "1.30"');
    expect(await complaints(filled)).toEqual([]);
  });

  it("would not pass with an unknown field, a missing one, or a name that is too long", async () => {
    expect(await complaints(filled.replace('"accentColor"', '"colour"'))).not.toEqual([]);
    expect(await complaints(filled.replace('"version": "1.0.0",', ""))).not.toEqual([]);
    expect(
      await complaints(filled.replace('"short": "Near-peer"', `"short": "${"n".repeat(31)}"`)),
    ).not.toEqual([]);
  });

  it.each([".env.dev", ".env.local"])("takes nothing but what %s provides", (file) => {
    const provided = envVariables(repositoryText(`infra/env/${file}`));
    expect(placeholdersIn(text).filter((name) => !provided.has(name))).toEqual([]);
  });

  it("is for a person's own chat and tab only, so nothing personal can reach a team", () => {
    const everyScope = [
      ...manifest.bots.flatMap((bot) => [
        ...bot.scopes,
        ...bot.commandLists.flatMap((list) => list.scopes),
      ]),
      ...manifest.staticTabs.flatMap((tab) => tab.scopes),
    ];
    expect(new Set(everyScope)).toEqual(new Set(["personal"]));
    expect(manifest["defaultInstallScope"]).toBe("personal");
    expect(manifest["configurableTabs"]).toBeUndefined();
    expect(manifest["authorization"]).toBeUndefined();
  });

  it("offers words that the bot understands: help, opt out and rejoin among them (NP13, NP15, NP20)", () => {
    const commands = manifest.bots.flatMap((bot) =>
      bot.commandLists.flatMap((list) => list.commands.map((command) => command.title)),
    );
    expect(commands).toEqual(expect.arrayContaining(["help", "help now", "opt out", "rejoin"]));
    expect(commands.filter((words) => understand(words) === undefined)).toEqual([]);
  });

  it("opens with the chat, then the tab, then about", () => {
    expect(manifest.staticTabs.map((tab) => [tab.entityId, tab.contentUrl])).toEqual([
      ["conversations", undefined],
      ["near-peer", "https://near-peer.example/tab/index.html#/"],
      ["about", undefined],
    ]);
  });

  it("signs people in to the tab with the registration that the Entra manifest describes", () => {
    const { id, resource } = manifest.webApplicationInfo;
    expect(resource).toBe(`api://${manifest.validDomains.join()}/${id}`);
    expect(fillPlaceholders(signInText, VALUES)).toContain(`"identifierUris": ["${resource}"]`);
  });

  it("names its pages under its own domain, and no domain that others share", () => {
    expect(manifest.validDomains).toEqual(["near-peer.example"]);
    const { websiteUrl, privacyUrl, termsOfUseUrl } = manifest.developer;
    const page = "https://near-peer.example/tab/index.html#/";
    expect([websiteUrl, privacyUrl, termsOfUseUrl]).toEqual([
      `${page}support`,
      `${page}privacy`,
      `${page}terms`,
    ]);
  });

  it("keeps the rules of the Teams store for its texts", () => {
    const { name, description } = manifest;
    expect(manifest.version).toMatch(/^[1-9]\d*\.\d+\.\d+$/);
    expect(`${name.short} ${name.full}`).not.toMatch(/teams|microsoft|beta|dev\b/i);
    expect(description.short).not.toMatch(/\bapps?\b/i);
    expect(description.full.split(/\s+/).length).toBeLessThanOrEqual(500);
    expect(/(\w+ )?Teams/.exec(description.full)?.[0]).toBe("Microsoft Teams");
  });

  it("speaks British English in the product's own words", () => {
    expect(manifest.localizationInfo.defaultLanguageTag).toBe("en-gb");
    const texts = JSON.stringify([manifest.name, manifest.description, manifest.bots]);
    expect(texts).not.toMatch(
      /!|mentee|mentor|buddy|trainee|please note|kindly|journey|reach out/i,
    );
  });

  it("finds its icons beside it, and every file in the folder is one of the package or its source", () => {
    expect(
      repositoryFolder("appPackage")
        .filter((name) => name !== "build")
        .sort(),
    ).toEqual(
      [
        manifest.icons.color,
        manifest.icons.outline,
        "icon.svg",
        "manifest.json",
        "outline.svg",
      ].sort(),
    );
  });
});

describe("the registration behind the tab's sign-in", () => {
  const registration = z
    .object({
      signInAudience: z.literal("AzureADMyOrg"),
      optionalClaims: z.object({ accessToken: z.array(z.looseObject({ name: z.string() })) }),
      requiredResourceAccess: z.array(z.unknown()).length(0),
      api: z.object({
        requestedAccessTokenVersion: z.literal(2),
        oauth2PermissionScopes: z.array(z.looseObject({ id: z.string(), value: z.string() })),
        preAuthorizedApplications: z.array(
          z.object({ appId: z.string(), delegatedPermissionIds: z.array(z.string()) }),
        ),
      }),
    })
    .parse(JSON.parse(fillPlaceholders(signInText, VALUES)));

  it("gives out tokens of version 2 with the one scope that the API asks for", () => {
    expect(registration.api.oauth2PermissionScopes.map(({ id, value }) => [id, value])).toEqual([
      [VALUES.AAD_APP_ACCESS_AS_USER_PERMISSION_ID, "access_as_user"],
    ]);
    expect(registration.optionalClaims.accessToken.map(({ name }) => name)).toEqual(["idtyp"]);
  });

  it("lets Teams in without a question, and no other client", () => {
    const scope = [VALUES.AAD_APP_ACCESS_AS_USER_PERMISSION_ID];
    expect(registration.api.preAuthorizedApplications).toEqual([
      { appId: "1fec8e78-bce4-4aaf-ab1b-5451cc387264", delegatedPermissionIds: scope },
      { appId: "5e3ce6c0-2b1f-4285-8d4b-75ee78787346", delegatedPermissionIds: scope },
    ]);
  });
});
