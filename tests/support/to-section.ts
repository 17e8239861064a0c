import type { FrameLocator } from "playwright-core";

/** Goes to a section of the tab as a person does: by its link, or first by the button that it stands behind. */
export async function toSection(tab: FrameLocator, name: string): Promise<void> {
  const sections = tab.getByRole("navigation", { name: "Sections" });
  await sections.waitFor();
  // A page that comes only now would take the focus, and close what was opened before it came.
  await tab.getByRole("heading", { level: 1 }).first().waitFor();
  const link = sections.getByRole("link", { name, exact: true });
  if (!(await link.isVisible())) await sections.getByRole("button").click();
  await link.click();
}
