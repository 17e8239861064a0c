import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { writeFileSync } from "node:fs";
import { newDataFolder } from "../../support/data-folder";
import { freePort } from "../../support/free-port";
import { call } from "../../support/http-call";
import { runProgram, startProgram } from "../../support/program";

/** Whether somebody listens at an address. */
function listens(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2_000 });
    const say = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once("connect", () => {
      say(true);
    });
    socket.once("error", () => {
      say(false);
    });
    socket.once("timeout", () => {
      say(false);
    });
  });
}

describe("a start that cannot be", () => {
  const folder = newDataFolder();
  afterAll(() => {
    folder.remove();
  });

  it("names the port that is in use, says what to do, and ends with 1", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as AddressInfo;
    const { code, stderr } = await runProgram({ DATA_DIR: folder.path, PORT: String(port) });
    await new Promise((resolve) => other.close(resolve));
    expect(stderr).toContain(`Port ${port} is in use.`);
    expect(stderr).toContain("PORT=");
    expect(stderr).not.toContain("    at ");
    expect(code).toBe(1);
  });

  it("names a data folder that cannot be used, says what to do, and ends with 1", async () => {
    const file = join(folder.path, "a-file");
    writeFileSync(file, "");
    const DATA_DIR = join(file, "data");
    const { code, stderr } = await runProgram({ DATA_DIR, PORT: String(await freePort()) });
    expect(stderr).toContain(DATA_DIR);
    expect(stderr).toContain("Set DATA_DIR to one you may write to.");
    expect(stderr).not.toContain("    at ");
    expect(code).toBe(1);
  });

  it("names each setting that is not understood, before anything is opened", async () => {
    const { code, stderr } = await runProgram({ DATA_DIR: folder.path, PORT: "eighty" });
    expect(stderr).toMatch(/^Near-peer does not start: PORT: /u);
    expect(code).toBe(1);
  });

  it("names everything that is missing in production, and opens no port", async () => {
    const { code, stdout, stderr } = await runProgram({ NODE_ENV: "production" });
    for (const name of ["COSMOS_ENDPOINT", "ALLOWED_TENANTS", "KEY_VAULT_URL", "MicrosoftAppId"]) {
      expect(stderr).toContain(`${name} is not set`);
    }
    expect(stdout).toBe("");
    expect(code).toBe(1);
  });
});

describe("a program that runs on a machine without Azure", () => {
  it("is reached from this machine only, and keeps a second one off its data", async () => {
    const program = await startProgram();
    try {
      expect(program.said()).toContain(`${program.base}/local/`);
      const outside = Object.values(networkInterfaces())
        .flat()
        .filter((one) => one !== undefined && !one.internal && one.family === "IPv4");
      for (const one of outside)
        expect(await listens(one?.address ?? "", program.port)).toBe(false);
      expect(await listens("127.0.0.2", program.port)).toBe(false);
      expect(await listens("127.0.0.1", program.port)).toBe(true);

      const second = await runProgram({
        DATA_DIR: program.folder.path,
        PORT: String(await freePort()),
      });
      expect(second.stderr).toContain("in use by another process");
      expect(second.stderr).toContain("DATA_DIR");
      expect(second.code).toBe(1);
      expect((await call(program.base, { path: "/readyz" })).status).toBe(200);
    } finally {
      await program.close();
    }
  }, 60_000);
});
