import { DrawerBody } from "@fluentui/react-components";
import * as api from "@near-peer/bot/contract";
import type { PersonBrief, ProposalView } from "@near-peer/bot/contract";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { afterClosing } from "../../components/after-closing";
import { FailureBar } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { Loading } from "../../components/loading";
import { SideDrawer } from "../../components/side-drawer";
import { callApi } from "../../platform/queries";
import { dotted } from "../../text/counted";
import { changeText as text } from "../../text/change-supporter";
import { ChooseSupporter } from "./choose-supporter";
import { aboutKey } from "./proposal-queries";

/** Whom one doctor of a proposal could be given instead, what each would cost, and why others cannot be. */
export default function ChangeDrawer(props: {
  readonly schemeId: string;
  readonly proposal: ProposalView;
  readonly doctor: PersonBrief;
  readonly onChanged: (cost: string) => void;
  readonly onClose: () => void;
}) {
  const { doctor, onClose } = props;
  const layout = useLayout();
  const [open, setOpen] = useState(true);
  const close = () => afterClosing(() => setOpen(false), onClose);
  return (
    <SideDrawer open={open} title={text.title(doctor.name)} close={text.close} onClose={close}>
      <DrawerBody className={layout.tight}>
        <span className={layout.quiet}>{dotted(doctor.grade, doctor.site, doctor.specialty)}</span>
        <Choices {...props} onClose={close} />
      </DrawerBody>
    </SideDrawer>
  );
}

function Choices(props: Parameters<typeof ChangeDrawer>[0]) {
  const { schemeId, proposal, doctor } = props;
  const { proposalId } = proposal;
  const { personId: doctorId } = doctor;
  const choices = useQuery({
    queryKey: [...aboutKey(schemeId, proposal, "choices"), doctorId],
    queryFn: ({ signal }) =>
      callApi(api.listChoices, { params: { schemeId, proposalId, doctorId }, signal }),
  });
  if (choices.error !== null) return <FailureBar error={choices.error} />;
  if (choices.data === undefined) return <Loading />;
  return <ChooseSupporter {...props} choices={choices.data.items} />;
}
