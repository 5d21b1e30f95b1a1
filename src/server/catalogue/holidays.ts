/**
 * Non-working holidays of Russia, Labour Code article 112: 1–8 January, 23 February, 8 March, 1 and 9 May, 12 June, 4 November.
 * The dates are the same each year; moved days are typed by the curator into «Настройки».
 */
export const HOLIDAYS: readonly string[] = [
  "01-01", "01-02", "01-03", "01-04", "01-05", "01-06", "01-07", "01-08", "02-23", "03-08", "05-01", "05-09", "06-12", "11-04",
];
