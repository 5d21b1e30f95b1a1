/** What happens once or twice in a registry's life: setting up, mending, the example. */
export { fillExample, removeExample } from "../actions/example";
export { repair, runSetup } from "../actions/run-setup";
