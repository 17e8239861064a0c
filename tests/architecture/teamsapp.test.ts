import { existsSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { parse } from "yaml";
import { z } from "zod";
import { outputsOf } from "../support/bicep";
import { envVariables } from "../support/env-file";
import { ENVIRONMENT_NAMES } from "../support/environment-names";
import { placeholdersIn } from "../support/placeholders";
import { REPOSITORY, repositoryFolder, repositoryText } from "../support/repository";

const FILES = [
  ["teamsapp.yml", "dev"],
  ["teamsapp.local.yml", "local"],
  ["teamsapp.testtool.yml", "testtool"],
] as const;

const Action = z.looseObject({
  uses: z.string(),
  with: z.record(z.string(), z.unknown()),
  writeToEnvironmentFile: z.record(z.string(), z.string()).optional(),
});
const Lifecycle = z.array(Action).default([]);
const ToolkitFile = z.looseObject({
  environmentFolderPath: z.string(),
  provision: Lifecycle,
  deploy: Lifecycle,
  publish: Lifecycle,
});

const read = (file: string): z.infer<typeof ToolkitFile> =>
  ToolkitFile.parse(parse(repositoryText(file)));
const actionsOf = (file: string): z.infer<typeof Action>[] => {
  const { provision, deploy, publish } = read(file);
  return [...provision, ...deploy, ...publish];
};
const namesOf = (actions: readonly { uses: string }[]): string[] => actions.map(({ uses }) => uses);

const schema: unknown = JSON.parse(
  repositoryText("tests/support/schemas/teamsapp-v1.13.schema.json"),
);
const validate = new Ajv({ strict: false }).compile(
  z.record(z.string(), z.unknown()).parse(schema),
);
const passes = (text: string): boolean => validate(parse(text));

describe("the files of the Agents Toolkit", () => {
  it.each(FILES)("%s is valid against Microsoft's schema v1.13", (file) => {
    passes(repositoryText(file));
    expect(validate.errors ?? []).toEqual([]);
  });

  it.each([
    ["an unknown action", "uses: arm/deploy", "uses: arm/undeploy"],
    ["an unknown setting", "ignoreFile: ", "ignoredFile: "],
    ["a result that is not written down", "teamsAppId: TEAMS_APP_ID", "appId: TEAMS_APP_ID"],
    ["no audience of the sign-in", "      signInAudience: AzureADMyOrg\n", ""],
    ["another version", "version: v1.13", "version: v1.0"],
  ])("would not pass with %s", (_what, from, to) => {
    const text = repositoryText("teamsapp.yml");
    expect(text).toContain(from);
    expect(passes(text.replace(from, to))).toBe(false);
  });

  it("provisions in the order in which each step needs the one before", () => {
    expect(namesOf(read("teamsapp.yml").provision)).toEqual([
      "teamsApp/create",
      "aadApp/create",
      "arm/deploy",
      "aadApp/update",
      "teamsApp/validateManifest",
      "teamsApp/zipAppPackage",
      "teamsApp/validateAppPackage",
      "teamsApp/update",
    ]);
  });

  it("deploys what the lock file and the build make, and only that", () => {
    const { deploy } = read("teamsapp.yml");
    expect(deploy.map((action) => action.with["args"] ?? action.uses)).toEqual([
      "ci --ignore-scripts",
      "run build",
      "azureAppService/zipDeploy",
    ]);
    const allowed = repositoryText(".webappignore").match(/^[!/].*$/gm) ?? [];
    expect(allowed[0]).toBe("/*");
    expect(allowed).toContain("!/bot/dist");
    expect(allowed).toContain("!/tab/dist");
    const script = z.object({ scripts: z.looseObject({ build: z.string() }) });
    expect(script.safeParse(JSON.parse(repositoryText("package.json"))).success).toBe(true);
  });

  it("publishes only a package that was checked first", () => {
    expect(namesOf(read("teamsapp.yml").publish)).toEqual([
      "teamsApp/validateManifest",
      "teamsApp/zipAppPackage",
      "teamsApp/validateAppPackage",
      "teamsApp/update",
      "teamsApp/publishAppPackage",
    ]);
  });

  it("needs no tenant and no registration for the playground", () => {
    const { provision, deploy, publish } = read("teamsapp.testtool.yml");
    expect([provision, publish]).toEqual([[], []]);
    expect(namesOf(deploy)).toEqual([
      "devTool/install",
      "cli/runNpmCommand",
      "file/createOrUpdateEnvironmentFile",
    ]);
  });

  it.each(FILES)(
    "%s finds its environment in infra/env, complete and without a secret",
    (file, env) => {
      expect(read(file).environmentFolderPath).toBe("./infra/env");
      const given = envVariables(repositoryText(`infra/env/.env.${env}`));
      expect(given.get("TEAMSFX_ENV")).toBe(env);
      expect([...given.keys()].filter((name) => name.startsWith("SECRET_"))).toEqual([]);
      const used = placeholdersIn(repositoryText(file));
      const provided = (name: string): boolean => given.has(name) || name.startsWith("SECRET_");
      expect(used.filter((name) => !provided(name))).toEqual([]);
    },
  );

  it.each(FILES)("%s writes what it makes to names that its environment file has", (file, env) => {
    const given = envVariables(repositoryText(`infra/env/.env.${env}`));
    const written = actionsOf(file).flatMap((action) =>
      Object.values(action.writeToEnvironmentFile ?? {}),
    );
    expect(written.filter((name) => !given.has(name) && !name.startsWith("SECRET_"))).toEqual([]);
  });

  it("finds the outputs of the Azure template under the names it uses", () => {
    const outputs = outputsOf(repositoryText("infra/azure.bicep")).map(({ name }) => name);
    const given = envVariables(repositoryText("infra/env/.env.dev"));
    expect(outputs.filter((name) => !given.has(name))).toEqual([]);
    expect(outputs).toContain("AZURE_APP_SERVICE_RESOURCE_ID");
  });

  it("keeps values out of the samples: whoever deploys fills them in", () => {
    for (const [, env] of FILES) {
      const given = envVariables(repositoryText(`infra/env/.env.${env}`));
      const filled = [...given].filter(([, value]) => value !== "").map(([name]) => name);
      expect(filled).toEqual(["TEAMSFX_ENV"]);
    }
  });

  it.each(FILES)("%s names only files that are there", (file) => {
    const named =
      JSON.stringify(actionsOf(file)).match(/\.\/(?:infra|appPackage)\/[\w./$-]+/g) ?? [];
    const sources = named.filter((path) => !path.startsWith("./appPackage/build"));
    expect(sources.filter((path) => !existsSync(join(REPOSITORY, path)))).toEqual([]);
  });

  it("hands the product only variables that it reads", () => {
    const handed = FILES.flatMap(([file]) => actionsOf(file))
      .filter(({ uses }) => uses === "file/createOrUpdateEnvironmentFile")
      .flatMap((action) => Object.keys(z.looseObject({}).parse(action.with["envs"])));
    expect(handed.length).toBeGreaterThan(1);
    expect(handed.filter((name) => !ENVIRONMENT_NAMES.some((known) => known === name))).toEqual([]);
  });

  it("has no second family of files, which the toolkit would prefer", () => {
    expect(repositoryFolder(".").filter((name) => name.startsWith("m365agents"))).toEqual([]);
  });
});
