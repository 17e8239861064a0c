import { useQuery } from "@tanstack/react-query";
import { useLayout } from "../../components/layout";
import { Away } from "./away";
import { DoctorSettings } from "./doctor-settings";
import { SupporterTime } from "./supporter-time";
import { supportQuery } from "./support-key";

/** On the own page of who is one of a pair, or waits to be: all that they may change for themselves. Nothing for anybody else. */
export default function MyChoices() {
  const layout = useLayout();
  const { asDoctor = [], asSupporter = [] } = useQuery(supportQuery).data ?? {};
  const schemes = new Set([...asDoctor, ...asSupporter].map(({ schemeId }) => schemeId));
  if (schemes.size === 0) return null;
  return (
    <div className={layout.column}>
      {asDoctor.map((mine) => (
        <DoctorSettings key={mine.schemeId} mine={mine} named={schemes.size > 1} />
      ))}
      {asSupporter.map(({ schemeId }) => (
        <SupporterTime key={schemeId} schemeId={schemeId} />
      ))}
      {[...schemes].map((schemeId) => (
        <Away key={schemeId} schemeId={schemeId} />
      ))}
    </div>
  );
}
