import { peopleToBe, someone } from "../roles";
import type { Visit } from "../visit";

/** How an address is called here: «вы», «Ковалёва И. А.», or itself. The list of people is read once. */
export function namesFor({ workspace, as }: Visit): (email: string) => string {
  const people = peopleToBe(workspace);
  return (email) => (email === as ? "вы" : someone(people, email).short);
}
