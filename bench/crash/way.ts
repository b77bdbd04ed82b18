/** The database's file in a data folder. SQLite keeps others beside it, whose names begin with this one. */
export const DATABASE_FILE = 'oi.sqlite';

/** How to start Node so that something stands between it and its disk. */
export interface Launch {
  /** The program to start in Node's place; it becomes Node, so its process is Node's. */
  node: string;
  /** Variables for its environment. */
  env: Record<string, string>;
}

export interface ShadowLaunch extends Launch {
  /** Brings the synced files up to date. Called after each end of the server, before its next start. */
  settle(): Promise<void>;
}

/** One way to stand between a server and its disk. What it needs of files goes into `folder`. */
export interface Way {
  /** Makes every sync take `ms` milliseconds longer. */
  slow(folder: string, ms: number): Launch;
  /** Keeps in the folder `synced` the database's files of `dataDir` as of their last completed sync. */
  shadow(folder: string, dataDir: string, synced: string): ShadowLaunch;
}
