export const NEEDED_NODE: number;
export function nodeProblem(version: string): string | undefined;
export function needNode(): void;
