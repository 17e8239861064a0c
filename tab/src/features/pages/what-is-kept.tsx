import { Link, makeStyles, tokens } from "@fluentui/react-components";
import * as api from "@near-peer/bot/contract";
import type { MyPrivacy } from "@near-peer/bot/contract";
import { useQuery } from "@tanstack/react-query";
import { KeptTable } from "../../components/kept-table";
import { useLayout } from "../../components/layout";
import { SectionHeading } from "../../components/page-heading";
import { callApi } from "../../platform/queries";
import { hashOf } from "../../platform/route";
import { whatIsKeptText } from "../../text/retention";

const useStyles = makeStyles({
  text: { margin: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  link: { lineHeight: "24px", alignSelf: "flex-start", overflowWrap: "anywhere" },
});

/** Who is responsible in each scheme of the reader, and for how long what is kept there, as it is done (PF-16, PF-21). */
export default function WhatIsKept() {
  const layout = useLayout();
  const styles = useStyles();
  const found = useQuery({
    queryKey: ["my-privacy"],
    queryFn: ({ signal }) => callApi(api.getMyPrivacy, { signal }),
  });
  if (found.error !== null) return <p className={styles.text}>{whatIsKeptText.failed}</p>;
  return (
    <div className={layout.column}>
      {found.data?.schemes.map((scheme) => (
        <InScheme key={scheme.schemeId} scheme={scheme} />
      ))}
      <Link href={hashOf({ name: "complain" })} className={styles.link}>
        {whatIsKeptText.complain}
      </Link>
    </div>
  );
}

function InScheme({ scheme }: { readonly scheme: MyPrivacy["schemes"][number] }) {
  const layout = useLayout();
  const styles = useStyles();
  const { controller, table } = scheme;
  const heading = `kept-${scheme.schemeId}`;
  return (
    <section className={`${layout.card} ${layout.tight}`} aria-labelledby={heading}>
      <SectionHeading id={heading}>{whatIsKeptText.title(scheme.schemeName)}</SectionHeading>
      <p className={styles.text}>
        {controller.name === ""
          ? whatIsKeptText.notNamed(scheme.provider)
          : whatIsKeptText.responsible(controller.name)}
      </p>
      {controller.contact !== "" && (
        <p className={styles.text}>
          {whatIsKeptText.ask}{" "}
          <Link href={`mailto:${controller.contact}`}>{controller.contact}</Link>
        </p>
      )}
      {controller.noticeUrl !== "" && (
        <Link href={controller.noticeUrl} className={styles.link} target="_blank" rel="noreferrer">
          {whatIsKeptText.notice(controller.noticeVersion)}
        </Link>
      )}
      <h3 className={styles.title}>{whatIsKeptText.howLong}</h3>
      <KeptTable table={table} />
    </section>
  );
}
