/** What the page asks: the contract and the actions behind it. Menus and the heartbeat do without. */
export { answer } from "../rpc";
