import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The page is served under `/tab/`; its manifest tells the size test what the first screen loads. */
export default defineConfig({
  root: import.meta.dirname,
  base: "/tab/",
  plugins: [react()],
  build: {
    outDir: "dist",
    emptyOutDir: true,
    manifest: true,
    target: "es2023",
    modulePreload: { polyfill: false }, // its inline script is not needed by the browsers Teams runs in
    assetsInlineLimit: 0, // no data: addresses, so that the content security policy stays plain
    chunkSizeWarningLimit: 900,
  },
});
