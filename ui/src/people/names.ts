// A name and an address as forms hold them: every part there, if only empty.
import type { Address, Name } from "../ipc/bindings";

export interface NameParts {
  given: string;
  initials: string;
  prefix: string;
  family: string;
}

export interface AddressParts {
  street: string;
  postcode: string;
  town: string;
}

export function nameParts(name?: Name): NameParts {
  return {
    given: name?.given ?? "",
    initials: name?.initials ?? "",
    prefix: name?.prefix ?? "",
    family: name?.family ?? "",
  };
}

export function addressParts(address?: Address): AddressParts {
  return {
    street: address?.street ?? "",
    postcode: address?.postcode ?? "",
    town: address?.town ?? "",
  };
}

/** The lines of an address that say something: street, then postcode and town. */
export function addressLines(address: Address): string[] {
  const { street, postcode, town } = addressParts(address);
  return [street, [postcode, town].filter(Boolean).join(" ")].filter(Boolean);
}

/** Whole years between two days, both `YYYY-MM-DD`. */
export function ageOn(day: string, born: string): number {
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4));
  return day.slice(5) < born.slice(5) ? years - 1 : years;
}
