import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { ApiProblem, failureCode } from "../platform/api-problem";
import { goTo } from "../platform/use-screen";
import { failureText, failureTitle, failureWords } from "../text/failures";
import { Banner } from "./banner";
import { EmptyState } from "./empty-state";

function wordsFor(error: unknown): string {
  const detail = error instanceof ApiProblem ? error.message : "";
  // What the person can put right themselves needs no reference.
  const ours = error instanceof ApiProblem && error.status >= 500;
  const reference = ours ? error.reference : undefined;
  const text = failureText(failureCode(error), detail);
  return reference === undefined ? text : `${text} ${failureWords.reference(reference)}`;
}

/** In place of a page that could not be read. What is not this person's looks like what does not exist. */
export function FailurePage(props: { readonly error: unknown; readonly retry: () => void }) {
  const code = failureCode(props.error);
  const notForYou = code === "not-found";
  return (
    <EmptyState
      heading="h1"
      title={failureTitle(code, failureWords.notLoaded)}
      text={wordsFor(props.error)}
      action={
        notForYou ? (
          <Button appearance="primary" onClick={() => goTo({ name: "my" })}>
            {failureWords.toMySupport}
          </Button>
        ) : (
          <Button appearance="primary" onClick={props.retry}>
            {failureWords.retry}
          </Button>
        )
      }
    />
  );
}

/** Where something that was asked for did not happen; read out at once. */
export function FailureBar(props: {
  readonly error: unknown;
  readonly title?: string;
  readonly actions?: ReactNode;
}) {
  const { error, title = failureTitle(failureCode(error)), actions } = props;
  return (
    <Banner intent="error" title={title} actions={actions} alert>
      {wordsFor(error)}
    </Banner>
  );
}
