import type { ImportView } from "@near-peer/bot/contract";
import { useEffect, useRef, useState } from "react";
import { BackLink } from "../../components/back-link";
import { useLayout } from "../../components/layout";
import { useNotices } from "../../components/notice";
import { focusPageHeading } from "../../components/page-heading";
import { importText } from "../../text/import";
import { ChooseFiles } from "./choose-files";
import { DryRun } from "./dry-run";
import { ImportDone } from "./import-done";

type Step =
  | { readonly name: "choose" }
  | { readonly name: "look"; readonly view: ImportView }
  | { readonly name: "done"; readonly view: ImportView };

/** From spreadsheets to people: choose, look at what would change, confirm. */
export default function ImportPage({ schemeId }: { readonly schemeId: string }) {
  const layout = useLayout();
  const notices = useNotices();
  const [step, setStep] = useState<Step>({ name: "choose" });
  const shown = useRef(step.name);
  useEffect(() => {
    if (shown.current === step.name) return;
    shown.current = step.name;
    window.scrollTo(0, 0);
    focusPageHeading(); // each step is read from its beginning
  }, [step.name]);
  const startAgain = () => {
    setStep({ name: "choose" });
  };
  return (
    <section className={layout.column}>
      <BackLink
        to={{ name: "people", schemeId, kind: "foundation-doctors", filter: "" }}
        text={importText.back}
      />
      {step.name === "choose" && (
        <ChooseFiles
          schemeId={schemeId}
          onChecked={(view) => {
            notices.clear();
            setStep({ name: "look", view });
          }}
        />
      )}
      {step.name === "look" && (
        <DryRun
          schemeId={schemeId}
          view={step.view}
          onDone={(view) => setStep({ name: "done", view })}
          onLeave={startAgain}
        />
      )}
      {step.name === "done" && (
        <ImportDone schemeId={schemeId} view={step.view} onMore={startAgain} />
      )}
    </section>
  );
}
