/** One icon a file: importing them one by one keeps thousands of others out of builds and tests. */
declare module "@tabler/icons-react/dist/esm/icons/*.mjs" {
  const icon: import("@tabler/icons-react").Icon;
  export default icon;
}
