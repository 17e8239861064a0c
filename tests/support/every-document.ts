import { startEmbeddedStore } from "../../bot/src/local/start-local";
import { CONTAINERS, type ContainerName } from "../../bot/src/outbound/cosmos/containers";
import { openCosmos } from "../../bot/src/outbound/cosmos/open-cosmos";
import type { DataFolder } from "./data-folder";

/** A document as it is stored: its text, and what it says it is. */
export interface RawDocument {
  readonly container: string;
  readonly type: string;
  readonly text: string;
}

/** Every document of every container, as the store holds it, while no program runs on the folder. */
export async function everyDocument(folder: DataFolder): Promise<readonly RawDocument[]> {
  const store = await startEmbeddedStore(folder.path, {
    onError: (error) => {
      throw error;
    },
  });
  const cosmos = await openCosmos({ ...store, database: "near-peer" });
  try {
    const names = Object.keys(CONTAINERS) as ContainerName[];
    const all = await Promise.all(
      names.map(async (container) => {
        const found = await cosmos
          .container(container)
          .items.query<Record<string, unknown>>("SELECT * FROM c")
          .fetchAll();
        return found.resources.map((document) => ({
          container,
          type: String(document["type"]),
          text: JSON.stringify(document),
        }));
      }),
    );
    return all.flat();
  } finally {
    cosmos.close();
    await store.close();
  }
}
