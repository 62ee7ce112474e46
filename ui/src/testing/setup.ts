// Before each test: the looks of the product, Dutch, a titled page.
import { beforeEach } from "vitest";
import "../styles/fonts.css";
import "../styles/tokens.css";
import "../styles/base.css";
import { setLanguage } from "../i18n/i18n.svelte";

beforeEach(async () => {
  await setLanguage("nl");
  document.title = "Pluis";
  delete document.documentElement.dataset["theme"];
});
