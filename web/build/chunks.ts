/**
 * Modules that nearly every page needs travel together: on their own each would be a file of some
 * hundred bytes, which compress badly alone. What only the frame of members needs stays apart, so
 * that a visitor does not load it. The rest is split by the bundler as pages share it.
 */
const basics = [
  /src\/ui\/(Button|Spinner|classes|side|PageHeader|States|format|Skeleton)\.tsx?$/,
  /src\/app\/Brand\.tsx$/,
  /src\/data\/(query|action)\.ts$/,
  /src\/ui\/icon\.tsx$/,
  /icons\/(x|sun|moon|at-sign|briefcase-business|shield-check|check|circle-alert)\.jsx$/,
];
const frame = [
  /src\/ui\/(Kbd|Avatar)\.tsx?$/,
  /src\/notification\/notification\.data\.ts$/,
  /icons\/(users|timer|search|scroll-text|messages-square|megaphone|inbox|flag|badge-check|ellipsis|settings|house)\.jsx$/,
];

const oneOf = (patterns: RegExp[]) => (id: string) => patterns.some((pattern) => pattern.test(id));

/** Options for the bundler's output. */
export const chunks = {
  // A group with all that its modules import would draw the entry into it.
  includeDependenciesRecursively: false,
  groups: [
    { name: "basics", test: oneOf(basics) },
    { name: "frame", test: oneOf(frame) },
  ],
};
