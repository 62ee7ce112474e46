// Who is working, and what they may do: asked once after the register is opened.
import { commands, type Me, type UseCase } from "../ipc/bindings";
import { call } from "../ipc/call";

const nobody: Me = {
  name: "",
  role: "reader",
  title: "",
  oneTime: false,
  may: [],
  school: "",
  schoolYear: "",
  today: "",
  protocol: "",
};

let present = $state.raw<Me>(nobody);

/** Who is working and where; nobody, who may do nothing, while the register is closed. */
export function me(): Me {
  return present;
}

/** Whether who is working may do this; what they may not is not offered. */
export function may(what: UseCase): boolean {
  return present.may.includes(what);
}

/** Asks the office who is working, unless that was `asked` already. */
export async function askMe(asked = commands.me()): Promise<Me> {
  present = await call(asked);
  return present;
}

/** Takes someone as who is working; nobody when left out. */
export function setMe(someone: Me = nobody): void {
  present = someone;
}
