import type { Directory } from "./application/ports/directory";
import type { TeamsApp } from "./application/ports/teams-app";
import type { Config } from "./config";
import { graphDirectory } from "./outbound/graph/graph-directory";
import { NO_DIRECTORY } from "./outbound/graph/no-directory";
import { exchangeWithTeamsFx } from "./outbound/graph/on-behalf-of";
import type { Log } from "./application/ports/log";

/** The app's id, and where somebody adds it to their Teams; the local Teams page on a machine without Teams. */
export function teamsAppOf({ mode, port, teamsAppId }: Config): TeamsApp {
  if (mode === "local") return { id: "local", installLink: `http://127.0.0.1:${port}/local/` };
  if (teamsAppId === undefined) return {};
  return { id: teamsAppId, installLink: `https://teams.microsoft.com/l/app/${teamsAppId}` };
}

/** The tenant's directory, or one that says that no search is set up. Local mode has its own. */
export function hostedDirectory({ graph }: Config, log: Log): Directory {
  if (graph === undefined) return NO_DIRECTORY;
  const note = (why: string) => {
    log.info("directory.no-answer", { why });
  };
  return graphDirectory({ tokenFor: exchangeWithTeamsFx(graph), note });
}
