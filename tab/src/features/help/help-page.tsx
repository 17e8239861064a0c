import { Link, makeStyles, tokens } from "@fluentui/react-components";
import * as api from "@near-peer/bot/contract";
import { useQuery } from "@tanstack/react-query";
import { FailureBar } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { Loading } from "../../components/loading";
import { PageHeading, SectionHeading } from "../../components/page-heading";
import { callApi } from "../../platform/queries";
import { helpText } from "../../text/help";
import { HELP_KEY } from "./help-key";

const useStyles = makeStyles({
  item: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  opens: { alignSelf: "flex-start", lineHeight: "24px" },
});

/** Where to turn now, and what to read (NP20, NA1). Where it can't be read, what always holds is still there. */
export default function HelpPage() {
  const layout = useLayout();
  const styles = useStyles();
  const help = useQuery({
    queryKey: HELP_KEY,
    queryFn: ({ signal }) => callApi(api.getMyHelp, { signal }),
  });
  return (
    <>
      <PageHeading title={helpText.title} lead={helpText.lead} />
      {help.data === undefined && help.error === null && <Loading lines={4} />}
      {help.error !== null && (
        <>
          <p className={layout.prose}>{helpText.failed}</p>
          <FailureBar error={help.error} />
        </>
      )}
      {help.data !== undefined && (
        <>
          <ul className={`${layout.card} ${layout.plainList} ${styles.list}`}>
            {help.data.signposts.map(({ title, how, url }) => (
              <Entry key={`${title} ${how}`} level="h2" title={title} text={how} url={url} />
            ))}
          </ul>
          <section className={layout.tight} aria-labelledby="resources">
            <SectionHeading id="resources">{helpText.resources}</SectionHeading>
            <p className={`${layout.quiet} ${styles.text}`}>
              {help.data.resources.length === 0 ? helpText.noResources : helpText.resourcesLead}
            </p>
            {help.data.resources.length > 0 && (
              <ul className={`${layout.card} ${layout.plainList} ${styles.list}`}>
                {help.data.resources.map(({ title, about, url }) => (
                  <Entry key={url} level="h3" title={title} text={about} url={url} />
                ))}
              </ul>
            )}
          </section>
        </>
      )}
    </>
  );
}

function Entry(props: {
  readonly level: "h2" | "h3";
  readonly title: string;
  readonly text: string;
  readonly url: string | undefined;
}) {
  const styles = useStyles();
  const { level: Heading, title, text, url = "" } = props;
  const calls = url.startsWith("tel:");
  return (
    <li className={styles.item}>
      <Heading className={styles.title}>{title}</Heading>
      <p className={styles.text}>{text}</p>
      {url !== "" && (
        <Link
          href={url}
          className={styles.opens}
          {...(calls ? {} : { target: "_blank", rel: "noreferrer" })}
        >
          {calls ? helpText.call(url.slice("tel:".length)) : helpText.open(title)}
        </Link>
      )}
    </li>
  );
}
