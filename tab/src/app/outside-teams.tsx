import { Link } from "@fluentui/react-components";
import { PeopleTeam48Regular } from "@fluentui/react-icons";
import { EmptyState } from "../components/empty-state";
import { outsideText } from "../text/shell";
import { Footer } from "./footer";

/** The page that a browser shows outside Teams. */
export function OutsideTeams() {
  return (
    <>
      <main>
        <EmptyState
          heading="h1"
          icon={<PeopleTeam48Regular />}
          title={outsideText.title}
          text={outsideText.text}
          action={
            <Link href="https://teams.microsoft.com/" target="_blank" rel="noreferrer">
              {outsideText.open}
            </Link>
          }
        />
      </main>
      <Footer help={false} />
    </>
  );
}
