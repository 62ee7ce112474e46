import { vitePreprocess } from "@sveltejs/vite-plugin-svelte";

/** Every warning of the compiler is an error: most of them are about accessibility. */
export default {
  preprocess: vitePreprocess(),
  onwarn(warning) {
    throw new Error(`${warning.code}: ${warning.message} (${warning.filename ?? "?"})`);
  },
};
