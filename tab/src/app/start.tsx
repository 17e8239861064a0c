import { createRoot } from "react-dom/client";
import { onThemeChange, startTeams } from "../platform/teams";
import { readHash } from "../platform/route";
import { replaceScreen } from "../platform/use-screen";
import { Frame } from "./frame";
import { Root } from "./root";
import { deviceTheme, setTheme } from "./theme-store";

/** Draws the page: inside Teams the product, outside it the way in. */
export async function start(): Promise<void> {
  const place = document.getElementById("root");
  if (place === null) throw new Error("index.html has no #root");
  const root = createRoot(place);
  const teams = await startTeams();
  await setTheme(teams.inTeams ? teams.theme : deviceTheme());
  if (teams.inTeams) {
    onThemeChange((theme) => void setTheme(theme));
    if (teams.subPage.startsWith("/") && readHash(window.location.hash).name === "home") {
      replaceScreen(readHash(teams.subPage));
    }
  }
  root.render(
    <Frame>
      <Root signedIn={teams.inTeams} />
    </Frame>,
  );
}
