import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { readConfig } from "../../bot/src/config";
import { runProgram } from "../support/program";

/** Everything that production needs, and nothing that it must not have. */
const SAFE = {
  NODE_ENV: "production",
  COSMOS_ENDPOINT: "https://near-peer.documents.azure.com:443/",
  ALLOWED_TENANTS: "5d2f9a31-8c44-4d6e-9b07-3f1e7a20c951",
  TAB_CLIENT_ID: "7b1c4e02-51aa-4f3d-8e6b-90d2c4f1ab37",
  KEY_VAULT_URL: "https://near-peer.vault.azure.net/",
  MicrosoftAppId: "c90e5b7d-2f60-4a1e-bd18-64a7f3e0d825",
  MicrosoftAppType: "UserAssignedMSI",
  MicrosoftAppTenantId: "5d2f9a31-8c44-4d6e-9b07-3f1e7a20c951",
};
const NAMES = Object.keys(SAFE).filter((name) => name !== "NODE_ENV");

describe("A start of production", () => {
  const taken = createServer();
  let PORT = "";

  beforeAll(async () => {
    await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
    PORT = String((taken.address() as AddressInfo).port);
  });
  afterAll(async () => {
    await new Promise((resolve) => taken.close(resolve));
  });

  it.each(NAMES)("T-E1-2: is refused without %s alone, naming it and nothing else", (name) => {
    expect(() => readConfig({ ...SAFE, [name]: "" })).toThrow(name);
    for (const other of NAMES.filter((one) => one !== name)) {
      if (name.startsWith(other)) continue;
      expect(() => readConfig({ ...SAFE, [name]: "" })).not.toThrow(`${other} is not set`);
    }
  });

  it("T-E1-2: as a process ends before its port is opened: one missing, one weak, a careless one of Node's", async () => {
    expect(readConfig(SAFE).mode).toBe("hosted");
    const without: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
      ["ALLOWED_TENANTS", { ALLOWED_TENANTS: "" }],
      ["KEY_VAULT_URL", { KEY_VAULT_URL: "http://near-peer.vault.azure.net/" }],
      ["NODE_TLS_REJECT_UNAUTHORIZED", { NODE_TLS_REJECT_UNAUTHORIZED: "0" }],
    ];
    const ended = await Promise.all(
      without.map(([, changes]) => runProgram({ ...SAFE, PORT, ...changes })),
    );
    for (const [at, { code, stdout, stderr }] of ended.entries()) {
      expect(stderr).toContain("Near-peer does not start: ");
      expect(stderr).toContain(without[at]?.[0]);
      // The port is somebody else's: a program that had tried to open it would say so.
      expect(stderr).not.toContain("is in use");
      expect([code, stdout]).toEqual([1, ""]);
    }
  });
});
