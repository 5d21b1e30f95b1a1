/** One runner for all worlds: rules beside their files, stories through the bundle, pages in a real Chromium. */
export default {
  testEnvironment: "node",
  roots: ["<rootDir>/src", "<rootDir>/local", "<rootDir>/test"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  transform: { "^.+\\.tsx?$": ["ts-jest", { tsconfig: "tsconfig.jest.json" }] },
  testTimeout: 60_000,
  // On two cores the default is one process.
  maxWorkers: 2,
};
