/** As much of SQLite in WebAssembly as the tests use. */
declare module "sql.js" {
  interface Statement {
    run(values: (string | number | null)[]): void;
    free(): void;
  }
  interface Database {
    run(sql: string): void;
    prepare(sql: string): Statement;
    exec(sql: string): { columns: string[]; values: (string | number | null)[][] }[];
    close(): void;
  }
  const start: () => Promise<{ Database: new () => Database }>;
  export = start;
}
