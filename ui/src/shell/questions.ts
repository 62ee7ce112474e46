// What the window has to know before it can show anything: whether the school is invented, who is
// working, and what is behind the door.
import { commands } from "../ipc/bindings";

/** The three questions, asked at once. */
export const ask = () => ({
  isDemo: commands.isDemo(),
  me: commands.me(),
  door: commands.look(),
});

export type Asked = ReturnType<typeof ask>;
