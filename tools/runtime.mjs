/**
 * Plain old JavaScript, so that any Node can read it: every npm script comes here first and only then imports the
 * TypeScript that does the work, which needs Node 24 to be run as it is.
 */

/** The major version of Node that the project is written for. */
export const NEEDED_NODE = 24;

/**
 * Says in one sentence what to do when a Node is too old.
 *
 * @param {string} version such as `20.19.2`
 * @returns {string | undefined} nothing when the version is new enough
 */
export function nodeProblem(version) {
  if (Number.parseInt(version, 10) >= NEEDED_NODE) return undefined;
  return (
    `This is Node ${version}, and Open Industry needs Node ${NEEDED_NODE}: on Linux (x64, arm64) and Windows (x64) ` +
    `run "npm ci", which brings Node ${NEEDED_NODE} for the npm scripts; elsewhere install Node ${NEEDED_NODE} from nodejs.org.`
  );
}

/** Ends the process with exit code 1 and one sentence when this Node is too old. */
export function needNode() {
  const problem = nodeProblem(process.versions.node);
  if (problem === undefined) return;
  console.error(problem);
  process.exit(1);
}
