/** A sheet of styles as text: it travels with the part of the page that needs it. */
declare module "*.css" {
  const text: string;
  export { text as default };
}
