import { Field, makeStyles, Select } from "@fluentui/react-components";
import * as api from "@near-peer/bot/contract";
import type { QualityView } from "@near-peer/bot/contract";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { FailurePage } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { Loading } from "../../components/loading";
import { PageHeading } from "../../components/page-heading";
import { TakeCsv } from "../../components/take-csv";
import { callApi, schemeKey } from "../../platform/queries";
import { QUALITY_SECTIONS, qualityText as text } from "../../text/quality";
import { PulseSection } from "./pulse-section";
import { QualitySection } from "./quality-section";

const useStyles = makeStyles({
  year: { alignSelf: "flex-start", minWidth: "12rem" },
  words: { margin: 0 },
});

/** How a scheme goes, in numbers of nobody, for those who answer for it or compare schemes (MX4, principle 9). */
export default function QualityPage({ schemeId }: { readonly schemeId: string }) {
  const found = useQuery({
    queryKey: [...schemeKey(schemeId), "quality"],
    queryFn: ({ signal }) => callApi(api.getQuality, { params: { schemeId }, signal }),
  });
  if (found.data === undefined) {
    if (found.error === null) return <Loading titled lines={6} />;
    return <FailurePage error={found.error} retry={() => void found.refetch()} />;
  }
  return <Quality schemeId={schemeId} quality={found.data} />;
}

function Quality(props: { readonly schemeId: string; readonly quality: QualityView }) {
  const { schemeId, quality } = props;
  const { years, asOf } = quality;
  const layout = useLayout();
  const styles = useStyles();
  const [begins, setBegins] = useState(years[0]?.begins);
  const year = years.find((one) => one.begins === begins) ?? years[0];
  return (
    <div className={layout.column}>
      <PageHeading
        title={text.title}
        lead={text.lead}
        actions={
          <TakeCsv
            label={text.take}
            said={() => text.taken}
            ask={() => callApi(api.exportQuality, { params: { schemeId } })}
          />
        }
      />
      {year !== undefined && (
        <>
          <Field
            label={text.year}
            hint={text.upTo(year.until < asOf ? year.until : asOf)}
            className={styles.year}
          >
            <Select
              value={String(year.begins)}
              onChange={(_, data) => setBegins(Number(data.value))}
            >
              {years.map((one) => (
                <option key={one.begins} value={String(one.begins)}>
                  {text.yearName(one.begins)}
                </option>
              ))}
            </Select>
          </Field>
          <p className={`${styles.words} ${layout.quiet}`}>
            {year.keptOn === undefined ? text.later : text.keptOn(year.keptOn)}
          </p>
          {year.keptInPart && <p className={`${styles.words} ${layout.quiet}`}>{text.inPart}</p>}
          {QUALITY_SECTIONS.map((section) => (
            <QualitySection key={section.id} section={section} year={year} years={years} />
          ))}
          {year.pulse !== undefined && <PulseSection pulse={year.pulse} />}
        </>
      )}
    </div>
  );
}
