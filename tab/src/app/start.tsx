import { createRoot } from "react-dom/client";
import { onThemeChange, startTeams } from "../platform/teams";
import { readHash } from "../platform/route";
import { replaceScreen } from "../platform/use-screen";
import { Frame } from "./frame";
import { OutsideTeams } from "./outside-teams";
import { Root } from "./root";
import { deviceTheme, setTheme } from "./theme-store";

/** Draws the page: inside Teams the product, outside it the way in. */
export async function start(): Promise<void> {
  const place = document.getElementById("root");
  if (place === null) throw new Error("index.html has no #root");
  const root = createRoot(place);
  const screen = readHash(window.location.hash).name;
  // These are linked from Teams' own lists of apps, and open in a browser.
  const readable = screen === "privacy" || screen === "terms" || screen === "accessibility";
  const teams = await startTeams();
  if (!teams.inTeams) {
    await setTheme(deviceTheme());
    root.render(<Frame>{readable ? <Root signedIn={false} /> : <OutsideTeams />}</Frame>);
    return;
  }
  await setTheme(teams.theme);
  onThemeChange((theme) => void setTheme(theme));
  if (teams.subPage.startsWith("/") && screen === "home") {
    replaceScreen(readHash(teams.subPage));
  }
  root.render(
    <Frame>
      <Root signedIn />
    </Frame>,
  );
}
