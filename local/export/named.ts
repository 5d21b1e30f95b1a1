/** Letters a file name of any system takes. */
export const named = (title: string): string => title.replace(/[\\/:*?"<>|]/g, "-");
