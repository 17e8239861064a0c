import { Button } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import { EmptyState } from "../components/empty-state";
import { failureWords } from "../text/failures";

interface Props {
  readonly children: ReactNode;
  readonly onFault: () => void;
}

/** Shows what to do when a page breaks, in place of an empty one. */
export class FaultBoundary extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override componentDidCatch() {
    this.props.onFault();
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <main>
        <EmptyState
          heading="h1"
          title={failureWords.faultTitle}
          text={failureWords.faultText}
          action={
            <Button appearance="primary" onClick={() => window.location.reload()}>
              {failureWords.reload}
            </Button>
          }
        />
      </main>
    );
  }
}
