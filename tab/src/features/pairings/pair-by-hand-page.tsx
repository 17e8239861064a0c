import { BackLink } from "../../components/back-link";
import { useLayout } from "../../components/layout";
import { PageHeading } from "../../components/page-heading";
import { pairByHandText } from "../../text/pairings";
import { ChooseDoctor } from "./choose-doctor";
import { ChooseSupporter } from "./choose-supporter";

/** Pairs two people by hand: first the doctor, then who supports them. */
export default function PairByHandPage(props: {
  readonly schemeId: string;
  readonly doctorId: string;
}) {
  const { schemeId, doctorId } = props;
  const layout = useLayout();
  return (
    <section className={layout.column}>
      <BackLink to={{ name: "pairings", schemeId, filter: "" }} text={pairByHandText.back} />
      <PageHeading title={pairByHandText.title} lead={pairByHandText.lead} />
      {doctorId === "" ? (
        <ChooseDoctor schemeId={schemeId} />
      ) : (
        <ChooseSupporter key={doctorId} schemeId={schemeId} doctorId={doctorId} />
      )}
    </section>
  );
}
