import { makeStyles, tokens } from "@fluentui/react-components";
import * as api from "@near-peer/bot/contract";
import { useQuery } from "@tanstack/react-query";
import { BackLink } from "../../components/back-link";
import { FailurePage } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { Loading } from "../../components/loading";
import { PageHeading, SectionHeading } from "../../components/page-heading";
import { callApi, schemeKey } from "../../platform/queries";
import { allocateText } from "../../text/allocate";
import { wishCountsText } from "../../text/wishes";
import { LookAt } from "./look-at";
import { Numbers } from "./numbers";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalM,
  },
  text: { marginBlock: `${tokens.spacingVerticalS} 0` },
});

/** How wishes fared, in numbers that point at nobody, and the doctors who asked their director to look (NP7). */
export default function WishCountsPage({ schemeId }: { readonly schemeId: string }) {
  const styles = useStyles();
  const layout = useLayout();
  const counts = useQuery({
    queryKey: [...schemeKey(schemeId), "wish-counts"],
    queryFn: ({ signal }) => callApi(api.getWishCounts, { params: { schemeId }, signal }),
  });
  if (counts.data === undefined) {
    if (counts.error === null) return <Loading titled />;
    return <FailurePage error={counts.error} retry={() => void counts.refetch()} />;
  }
  const { letLook } = counts.data;
  return (
    <div className={layout.column}>
      <BackLink to={{ name: "allocate", schemeId }} text={allocateText.title} />
      <PageHeading title={wishCountsText.title} lead={wishCountsText.lead} />
      <Numbers counts={counts.data} />
      <section className={layout.card} aria-labelledby="let-look">
        <SectionHeading id="let-look">{wishCountsText.letLook}</SectionHeading>
        <p className={`${styles.text} ${layout.quiet}`}>
          {letLook.length === 0 ? wishCountsText.nobody : wishCountsText.letLookHint}
        </p>
        <div className={styles.list}>
          {letLook.map((doctor) => (
            <LookAt key={doctor.personId} schemeId={schemeId} doctor={doctor} />
          ))}
        </div>
      </section>
    </div>
  );
}
