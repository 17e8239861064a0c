import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { SecretClient } from "@azure/keyvault-secrets";
import { KEY_BYTES } from "./gcm";

/** What is asked of Key Vault. */
export type Vault = Pick<SecretClient, "getSecret" | "listPropertiesOfSecretVersions">;

/** The name of the secret in Key Vault: 32 random bytes in base64. */
const SECRET_NAME = "near-peer-field-key";

function fileKey(path: string): Uint8Array | undefined {
  if (!existsSync(path)) return undefined;
  try {
    return new Uint8Array(Buffer.from(readFileSync(path, "utf8").trim(), "base64"));
  } catch (cause) {
    throw new Error(`The key file ${path} cannot be read.`, { cause });
  }
}

/** The key of a machine without Azure: kept beside the data, readable by its owner only, made when missing. */
export function keyFromFile(dataDir: string): Uint8Array {
  const path = join(dataDir, "field.key");
  const known = fileKey(path);
  if (known !== undefined) return known;
  const key = randomBytes(KEY_BYTES);
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(path, `${key.toString("base64")}\n`, { mode: 0o600, flag: "wx", flush: true });
  return new Uint8Array(key);
}

/** The same, and after it the one before, which an operator put beside it while the keys are exchanged. */
export function keysFromFiles(dataDir: string): readonly Uint8Array[] {
  const before = fileKey(join(dataDir, "field.key.before"));
  return [keyFromFile(dataDir), ...(before === undefined ? [] : [before])];
}

/** The key in Azure Key Vault, read once at start with the machine's own identity. Throws where it is missing. */
export async function keyFromVault(url: string, clientId?: string): Promise<Uint8Array> {
  return bytesOf(await (await vaultAt(url, clientId)).getSecret(SECRET_NAME));
}

/** Every version of it that is enabled, the newest first. Throws where there is none. */
export async function keysFromVault(
  url: string,
  clientId?: string,
): Promise<readonly Uint8Array[]> {
  return versionsIn(await vaultAt(url, clientId));
}

/** The same, from a vault that is at hand. */
export async function versionsIn(vault: Vault): Promise<readonly Uint8Array[]> {
  const versions: { readonly version: string; readonly madeAt: number }[] = [];
  for await (const one of vault.listPropertiesOfSecretVersions(SECRET_NAME)) {
    const { version, enabled, createdOn } = one;
    if (version === undefined || enabled === false) continue;
    versions.push({ version, madeAt: createdOn?.getTime() ?? 0 });
  }
  if (versions.length === 0) throw new Error(`Key Vault has no version of ${SECRET_NAME}.`);
  const newestFirst = versions.toSorted((one, other) => other.madeAt - one.madeAt);
  return Promise.all(
    newestFirst.map(async ({ version }) =>
      bytesOf(await vault.getSecret(SECRET_NAME, { version })),
    ),
  );
}

async function vaultAt(url: string, clientId?: string): Promise<Vault> {
  const vault = await import("@azure/keyvault-secrets");
  const { ManagedIdentityCredential, DefaultAzureCredential } = await import("@azure/identity");
  const credential =
    clientId === undefined
      ? new DefaultAzureCredential()
      : new ManagedIdentityCredential({ clientId });
  return new vault.SecretClient(url, credential);
}

function bytesOf({ value }: { readonly value?: string }): Uint8Array {
  if (value === undefined) throw new Error(`Key Vault has no value for ${SECRET_NAME}.`);
  return new Uint8Array(Buffer.from(value, "base64"));
}
