// Starts the window: styles, language, the one component that holds everything.
import { mount } from "svelte";
import App from "./App.svelte";
import { rememberLooks } from "./shell/looks.svelte";
import "./styles/fonts.css";
import "./styles/tokens.css";
import "./styles/base.css";

void rememberLooks().finally(() => {
  const target = document.getElementById("app");
  if (target) mount(App, { target });
});
