// Who may import whom, and what never stands in markup. The rest is the recommended sets.
import js from "@eslint/js";
import svelte from "eslint-plugin-svelte";
import globals from "globals";
import ts from "typescript-eslint";
import svelteConfig from "./svelte.config.js";

const tauri = {
  group: ["@tauri-apps/*"],
  message: "Only src/ipc/call.ts talks to Tauri.",
};

export default ts.config(
  { ignores: ["dist/", "node_modules/", "src/ipc/bindings.ts", "src/i18n/keys.ts"] },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      "no-undef": "off",
      "no-console": "error",
      eqeqeq: "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "no-restricted-imports": ["error", { patterns: [tauri] }],
    },
  },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: {
      parserOptions: { parser: ts.parser, extraFileExtensions: [".svelte"], svelteConfig },
    },
    rules: {
      "svelte/no-at-html-tags": "error",
      "svelte/button-has-type": "error",
      "svelte/require-each-key": "error",
      "svelte/no-target-blank": "error",
      "no-restricted-syntax": [
        "error",
        {
          selector: "SvelteElement SvelteAttribute[key.name='style']",
          message: "The content security policy drops style attributes; use a class or style:name.",
        },
      ],
    },
  },
  {
    files: ["src/ipc/call.ts", "src/**/*.test.ts", "src/testing/**"],
    rules: { "no-restricted-imports": "off" },
  },
  {
    files: ["src/parts/**"],
    ignores: ["src/parts/**/*.test.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            tauri,
            {
              group: ["**/ipc/*", "**/screens/*", "**/shell/*", "**/forms/*"],
              message: "Parts know no school, no shell and no commands.",
            },
          ],
        },
      ],
    },
  },
  {
    files: ["src/screens/**/*.svelte"],
    rules: {
      "svelte/no-restricted-html-elements": [
        "error",
        {
          elements: ["input", "select", "textarea", "dialog", "table"],
          message: "Use the part: it owns label, hint, error and keyboard.",
        },
      ],
    },
  },
);
