import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useLayout } from "../../components/layout";
import { shortDay } from "../../platform/london-time";
import { doctorChoicesText, supporterChoicesText as text } from "../../text/choices";
import { teamOf } from "../../text/counted";
import { SupporterDialog, type SupporterStep } from "./supporter-dialog";
import { useOptions } from "./use-options";

const useStyles = makeStyles({
  box: { marginTop: tokens.spacingVerticalL },
  text: { marginBlock: `0 ${tokens.spacingVerticalM}` },
});

/** What a supporter can do about one of their doctors. Nothing here follows from what the doctor chose (NP13). */
export function SupporterDoctorChoices(props: {
  readonly schemeId: string;
  readonly pairingId: string;
}) {
  const styles = useStyles();
  const layout = useLayout();
  const options = useOptions(props.schemeId);
  const [step, setStep] = useState<SupporterStep>();
  const doctor = options?.asSupporter?.doctors.find((one) => one.pairingId === props.pairingId);
  if (options === undefined || doctor === undefined) return null;
  const { request, introductionAwaited, doctorFirstName } = doctor;
  const steps: readonly (readonly [SupporterStep, string])[] = [
    ...(introductionAwaited ? [["cannot", text.cannot] as const] : []),
    request === undefined
      ? ["different", text.different]
      : ["take-back", doctorChoicesText.takeBack],
    ["stop", text.stop],
    ["note", text.note],
  ];
  return (
    <div className={styles.box} role="group" aria-label={text.forDoctor(doctorFirstName)}>
      {request !== undefined && (
        <p className={styles.text}>
          {text.asked(teamOf(options.directorName), request.kind, shortDay(request.expectedBy))}
        </p>
      )}
      <div className={layout.row}>
        {steps.map(([next, title]) => (
          <Button key={next} size="small" onClick={() => setStep(next)}>
            {title}
          </Button>
        ))}
      </div>
      {step !== undefined && (
        <SupporterDialog
          key={step}
          options={options}
          doctor={doctor}
          step={step}
          onClose={() => setStep(undefined)}
        />
      )}
    </div>
  );
}
