import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useLayout } from "../../components/layout";
import { SectionHeading } from "../../components/page-heading";
import { shortDay } from "../../platform/london-time";
import { doctorChoicesText as text } from "../../text/choices";
import { teamOf } from "../../text/counted";
import { DoctorDialog, type DoctorStep } from "./doctor-dialog";
import { useOptions, type SchemeOptions } from "./use-options";

const useStyles = makeStyles({
  text: { marginBlock: `${tokens.spacingVerticalS} ${tokens.spacingVerticalL}` },
});

/** A different supporter, stopping, and whether somebody wants a named contact at all (NP19, NP21). */
export function DoctorChoices({ schemeId }: { readonly schemeId: string }) {
  const styles = useStyles();
  const layout = useLayout();
  const options = useOptions(schemeId);
  const [step, setStep] = useState<DoctorStep>();
  const mine = options?.asDoctor;
  if (options === undefined || mine === undefined) return null;
  const press = (title: string, next: DoctorStep) => (
    <Button key={title} onClick={() => setStep(next)}>
      {title}
    </Button>
  );
  return (
    <section className={layout.card} aria-labelledby={`change-${schemeId}`}>
      <SectionHeading id={`change-${schemeId}`}>{text.title}</SectionHeading>
      <p className={styles.text}>{howItStands(options)}</p>
      <div className={layout.row}>{stepsFor(mine).map((next) => press(titleOf(next), next))}</div>
      {step !== undefined && (
        <DoctorDialog key={step} options={options} step={step} onClose={() => setStep(undefined)} />
      )}
    </section>
  );
}

type Mine = NonNullable<SchemeOptions["asDoctor"]>;

function howItStands({ asDoctor, directorName, usuallyBy }: SchemeOptions): string {
  if (asDoctor === undefined) return "";
  const { request, pairingId, byOwnWish, supporterAwayUntil, supporterFirstName } = asDoctor;
  const team = teamOf(directorName);
  const by = shortDay(request?.expectedBy ?? usuallyBy);
  if (pairingId === undefined) {
    if (byOwnWish) return text.byOwnWish;
    if (request !== undefined) return text.askedAnother(team, by);
    return asDoctor.lastPairingId === undefined ? text.lead : text.without;
  }
  const away =
    supporterAwayUntil === undefined
      ? ""
      : text.supporterAway(supporterFirstName, shortDay(supporterAwayUntil), team);
  const asked = request === undefined ? text.lead : text.asked(team, by);
  return [away, asked].filter((sentence) => sentence !== "").join(" ");
}

function stepsFor({ pairingId, request, byOwnWish, lastPairingId }: Mine): readonly DoctorStep[] {
  if (pairingId !== undefined) return [request === undefined ? "different" : "take-back", "stop"];
  if (byOwnWish) return ["want"];
  const ask: readonly DoctorStep[] =
    request !== undefined || lastPairingId === undefined ? [] : ["another"];
  return [...ask, "nobody"];
}

function titleOf(step: DoctorStep): string {
  switch (step) {
    case "different":
      return text.different;
    case "take-back":
      return text.takeBack;
    case "stop":
      return text.stop;
    case "another":
      return text.another;
    case "nobody":
      return text.nobody;
    case "want":
      return text.want;
  }
}
