import { config } from "zod";

// The schemas of the contract look at this when they are made, so it comes before they are loaded:
// the page's content security policy allows no code made from text.
config({ jitless: true });

const { start } = await import("./app/start");
void start();
