import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { KEY_BYTES } from "./gcm";

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

/** The key in Azure Key Vault, read once at start with the machine's own identity. Throws where it is missing. */
export async function keyFromVault(url: string, clientId?: string): Promise<Uint8Array> {
  const { SecretClient } = await import("@azure/keyvault-secrets");
  const { ManagedIdentityCredential, DefaultAzureCredential } = await import("@azure/identity");
  const credential =
    clientId === undefined
      ? new DefaultAzureCredential()
      : new ManagedIdentityCredential({ clientId });
  const { value } = await new SecretClient(url, credential).getSecret(SECRET_NAME);
  if (value === undefined) throw new Error(`Key Vault has no value for ${SECRET_NAME}.`);
  return new Uint8Array(Buffer.from(value, "base64"));
}
