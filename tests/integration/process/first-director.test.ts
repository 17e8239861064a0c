import { api } from "../../../bot/src/contract";
import { newDataFolder, prepareStore } from "../../support/data-folder";
import { Director } from "../../support/director";
import { runProgram } from "../../support/program";
import { goodClaims, startRunningApp } from "../../support/running-app";

const OID = "00000000-0000-4000-8000-00000000f125";
const PATIENT = 60_000;
const folder = newDataFolder();
beforeAll(() => prepareStore(folder));
afterAll(() => {
  folder.remove();
});

const command = (...words: readonly string[]) =>
  runProgram({ DATA_DIR: folder.path, LOG_LEVEL: "silent" }, [
    "cli.js",
    "first-director",
    ...words,
  ]);

const NAMED = ["--name", "Dr Alex Hart", "--email", "alex.hart@riverside.example"];

describe("The command that names the first director of a scheme", () => {
  it(
    "says what it needs where something is missing, and changes nothing",
    async () => {
      const { code, stderr } = await command("riverside", "alex", ...NAMED);
      expect(stderr).toContain("OBJECT_ID is not the form of an object id");
      expect(stderr).toContain("Usage: npm run first-director");
      expect(code).toBe(1);
    },
    PATIENT,
  );

  it(
    "needs no more than the scheme and the object id",
    async () => {
      const { code, stdout } = await command("hillside", OID);
      expect(stdout).toContain(`${OID} is now a director of hillside.`);
      expect(code).toBe(0);
    },
    PATIENT,
  );

  it(
    "makes the scheme and its director, once, and they get in",
    async () => {
      const first = await command("riverside", OID, ...NAMED, "--provider", "Riverside Hospitals");
      expect(first).toMatchObject({ code: 0, stderr: "" });
      expect(first.stdout).toContain("Dr Alex Hart is now a director of riverside.");

      const other = "00000000-0000-4000-8000-00000000f126";
      const again = await command("riverside", other, "--name", "B C", "--email", "b@r.example");
      expect(again.stderr).toContain("riverside has a director already.");
      expect(again.code).toBe(1);

      const app = await startRunningApp({ folder });
      try {
        const alex = new Director(app.base, await app.sign(goodClaims(OID)), "riverside");
        const { schemes } = await alex.does(api.getMe);
        expect(schemes).toMatchObject([
          { schemeId: "hillside", provider: "hillside", roles: ["director"] },
          { schemeId: "riverside", provider: "Riverside Hospitals", roles: ["director"] },
        ]);
        expect((await alex.does(api.getScheme)).directorName).toBe("Dr Alex Hart");
        expect((await alex.does(api.getScheme)).counts.foundationDoctors).toBe(0);
      } finally {
        await app.close();
      }
    },
    PATIENT,
  );
});
