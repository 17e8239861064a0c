import { join } from "node:path";
import { REPOSITORY } from "./repository";

/** The fonts of files, as they were installed; the build copies two of them beside the program. */
export const FONTS = join(REPOSITORY, "node_modules/@expo-google-fonts/noto-sans");
