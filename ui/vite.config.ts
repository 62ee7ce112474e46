// How the interface is built. Everything is a file of its own under our own origin, because the
// content security policy allows no inline scripts, styles or data URLs for code and fonts.
// `gallery.html` is served by `npm run dev` only: it is not an entry of the build.
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [svelte()],
  clearScreen: false,
  server: {
    port: 5173,
    strictPort: true,
    host: "127.0.0.1",
    fs: { allow: ["..", "."] },
    watch: { ignored: ["**/target/**", "**/src-tauri/**"] },
  },
  build: {
    target: "safari18",
    outDir: "dist",
    emptyOutDir: true,
    sourcemap: false,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
});
