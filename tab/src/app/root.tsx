import { lazy, useEffect } from "react";
import { NoticeProvider } from "../components/notice";
import { tellTeamsReady } from "../platform/teams";
import { useScreen } from "../platform/use-screen";
import { OutsideTeams } from "./outside-teams";
import { PlainShell } from "./plain-shell";
import { SignedIn } from "./signed-in";
import { useFocusOnChange } from "./use-focus-on-change";

const PlainPage = lazy(() => import("../features/pages/plain-page"));

/** What the address shows. Without Teams the pages that anybody may read, and the way in. */
export function Root({ signedIn }: { readonly signedIn: boolean }) {
  const screen = useScreen();
  useFocusOnChange(screen);
  useEffect(() => {
    if (signedIn) tellTeamsReady();
  }, [signedIn]);
  return (
    <NoticeProvider screen={screen}>
      {(notice) => {
        switch (screen.name) {
          case "privacy":
          case "terms":
          case "accessibility":
            return (
              <PlainShell home={signedIn}>
                <PlainPage name={screen.name} signedIn={signedIn} />
              </PlainShell>
            );
          default:
            return signedIn ? <SignedIn screen={screen} notice={notice} /> : <OutsideTeams />;
        }
      }}
    </NoticeProvider>
  );
}
