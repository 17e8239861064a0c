import { app, authentication } from "@microsoft/teams-js";

/** What became of the first talk with Teams. */
export type TeamsStart =
  | { readonly inTeams: false }
  | {
      readonly inTeams: true;
      /** `default`, `dark`, `contrast`, `glass`. */
      readonly theme: string;
      /** The screen a deep link asks for, `""` without one. */
      readonly subPage: string;
    };

/** Teams answers in well under a second; a page outside Teams never does. */
const PATIENCE_MS = 8_000;

/** Says hello to Teams. Outside Teams, or with no answer in time, `inTeams` is false. */
export async function startTeams(): Promise<TeamsStart> {
  try {
    await inTime(app.initialize());
    app.notifyAppLoaded();
    const context = await inTime(app.getContext());
    return { inTeams: true, theme: context.app.theme, subPage: context.page.subPageId ?? "" };
  } catch {
    return { inTeams: false }; // the page says so, and how to open it in Teams
  }
}

function inTime<Value>(work: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("Teams did not answer")), PATIENCE_MS);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Tells Teams that the page can be looked at: without it Teams shows its own error page after 30 seconds. */
export function tellTeamsReady(): void {
  void app.notifySuccess();
}

/** Calls back whenever the person changes Teams' theme. */
export function onThemeChange(changed: (theme: string) => void): void {
  app.registerOnThemeChangeHandler(changed);
}

/** A token for the signed-in person. Teams keeps and renews it, so it is asked for each time and never stored. */
export function accessToken(): Promise<string> {
  return inTime(authentication.getAuthToken());
}

/** Opens a one-to-one chat in Teams with the person of this work e-mail. */
export async function openChat(email: string): Promise<void> {
  await app.openLink(`https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(email)}`);
}
