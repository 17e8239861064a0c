import type { Account } from "../directory/directory";
import { installationActivity, membersAddedActivity, type Activity } from "./activity";
import { postToBot, wasTaken } from "./bot-endpoint";
import type { LocalTeams } from "./local-teams";

/** What the person reads when the bot cannot be spoken to. */
export const BOT_DOWN =
  "Near-peer did not answer. Look at the window where it was started, then try again.";

/** How an installation ended: `problem` is a sentence for the person when the bot did not take it. */
export interface Installed {
  readonly installed: boolean;
  readonly problem?: string;
}

/**
 * Opens a chat: the first time, the app is installed and the bot hears of it as Teams tells it
 * (installationUpdate and conversationUpdate). Later times send nothing, also after an uninstall.
 */
export async function openChat(teams: LocalTeams, account: Account): Promise<Installed> {
  const known = teams.chats.installation(account.oid);
  if (known === undefined || (known.installed && !known.announced)) return install(teams, account);
  return { installed: known.installed };
}

/** Installs the app (again). Kept before the bot is told, so that it can answer; told again if that fails. */
export async function install(teams: LocalTeams, account: Account): Promise<Installed> {
  teams.chats.setInstallation(account.oid, { installed: true, announced: false });
  const taken =
    (await tell(teams, installationActivity(teams.place(), account, "add"))) &&
    (await tell(teams, membersAddedActivity(teams.place(), account)));
  if (!taken) return { installed: true, problem: BOT_DOWN };
  teams.chats.setInstallation(account.oid, { installed: true, announced: true });
  return { installed: true };
}

/** Removes the app: from now on the bot cannot write to this person. */
export async function uninstall(teams: LocalTeams, account: Account): Promise<Installed> {
  teams.chats.setInstallation(account.oid, { installed: false, announced: true });
  await tell(teams, installationActivity(teams.place(), account, "remove"));
  return { installed: false };
}

async function tell(teams: LocalTeams, activity: Activity): Promise<boolean> {
  const answer = await postToBot(teams.baseUrl(), activity);
  if (wasTaken(answer)) return true;
  teams.log("local-teams.bot-did-not-take", {
    type: activity["type"],
    ...(answer.answered ? { status: answer.status } : { reason: answer.reason }),
  });
  return false;
}
