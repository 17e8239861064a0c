import type { MasterKeys } from "./application/ports/master-keys";
import type { Sealer } from "./application/ports/sealer";
import type { Config } from "./config";
import { cosmosEarlierSeals } from "./outbound/cosmos/earlier-seals";
import type { Cosmos } from "./outbound/cosmos/open-cosmos";
import { cosmosSchemeKeys } from "./outbound/cosmos/scheme-keys";
import { keyFromFile, keyFromVault, keysFromFiles, keysFromVault } from "./outbound/keys/field-key";
import { rewrapper } from "./outbound/keys/scheme-keys";
import { createSealer } from "./outbound/keys/sealer";

/** The identity that the machine asks Azure with, where it has one of its own. */
export function managedIdentity({ bot }: Config): { managedIdentityClientId?: string } {
  return bot.appType === "UserAssignedMSI" && bot.appId !== ""
    ? { managedIdentityClientId: bot.appId }
    : {};
}

async function newestKey(config: Config): Promise<Uint8Array> {
  if (config.keyVaultUrl === undefined) return keyFromFile(config.dataDir);
  return keyFromVault(config.keyVaultUrl, managedIdentity(config).managedIdentityClientId);
}

/** Every master key that holds: while they are exchanged there is more than one. */
async function allKeys(config: Config): Promise<readonly Uint8Array[]> {
  if (config.keyVaultUrl === undefined) return keysFromFiles(config.dataDir);
  return keysFromVault(config.keyVaultUrl, managedIdentity(config).managedIdentityClientId);
}

/** What is sealed with, and with what its keys are exchanged. */
export interface OpenKeys {
  readonly masterKey: Uint8Array;
  readonly sealer: Sealer;
  readonly masterKeys: MasterKeys;
}

/** Reads the newest master key, from where the environment says. Throws where there is none. */
export async function openKeys(config: Config, cosmos: Cosmos): Promise<OpenKeys> {
  const masterKey = await newestKey(config);
  const ring = { masterKey, readAgain: () => allKeys(config) };
  return {
    masterKey,
    sealer: createSealer({
      ...ring,
      kept: cosmosSchemeKeys(cosmos),
      steadyMs: () => performance.now(),
    }),
    masterKeys: { rewrap: rewrapper(ring), sealedEarlier: cosmosEarlierSeals(cosmos) },
  };
}
