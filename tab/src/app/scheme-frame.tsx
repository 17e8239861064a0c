import { useQuery } from "@tanstack/react-query";
import { Suspense, type ReactNode } from "react";
import { FailurePage } from "../components/failure";
import { Figures } from "../components/figures";
import { Loading } from "../components/loading";
import { failureCode } from "../platform/api-problem";
import { schemeQuery } from "../platform/queries";
import { shellText } from "../text/shell";
import { overviewFigures } from "./overview-figures";

/** A page of a scheme, its numbers above it. Somebody else's scheme is a page that is not for you. */
export function SchemeFrame(props: {
  readonly schemeId: string;
  readonly figures: boolean;
  readonly children: ReactNode;
}) {
  const scheme = useQuery(schemeQuery(props.schemeId));
  const gone = scheme.error !== null && failureCode(scheme.error) === "not-found";
  if (scheme.data === undefined || gone) {
    if (scheme.error === null) return <Loading titled />;
    return <FailurePage error={scheme.error} retry={() => void scheme.refetch()} />;
  }
  return (
    <>
      {props.figures && (
        <Figures label={shellText.overview} figures={overviewFigures(scheme.data)} />
      )}
      <Suspense fallback={<Loading titled />}>{props.children}</Suspense>
    </>
  );
}
