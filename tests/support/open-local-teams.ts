import type { Browser, Page } from "playwright-core";
import { openBrowser, openWindow, photographer } from "./browser";
import { LocalTeamsPage } from "./local-teams-page";

/** A window of a browser on the local Teams page, with somebody who takes pictures of it. */
export interface TeamsWindow {
  readonly browser: Browser;
  readonly page: Page;
  readonly teams: LocalTeamsPage;
  readonly picture: (name: string) => Promise<void>;
}

/** Opens the local Teams page of a program in a browser of its own; whoever asks closes it. */
export async function openLocalTeams(base: string, journey: string): Promise<TeamsWindow> {
  const browser = await openBrowser();
  const page = await openWindow(browser);
  const teams = new LocalTeamsPage(page, base);
  await teams.open();
  return { browser, page, teams, picture: photographer(page, journey) };
}
