import { useLayout } from "../../components/layout";
import { PageHeading } from "../../components/page-heading";
import { myText } from "../../text/my-support";

/** For a person in no scheme: what to do about it. */
export function NotLinked() {
  const layout = useLayout();
  return (
    <div className={`${layout.card} ${layout.prose}`}>
      <PageHeading title={myText.notLinkedTitle} lead={myText.notLinkedText} />
      <ol>
        {myText.notLinkedSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className={layout.quiet}>{myText.notLinkedElse}</p>
    </div>
  );
}
