import { Dexie, type Table } from "dexie";

/** What somebody has typed and not yet saved. Kept on this machine only, apart from the records, and gone once it is saved. */
export interface DraftRow {
  /** Person and form, for instance "p1 complaint.new". */
  key: string;
  person: string;
  values: unknown;
  savedAt: string;
}

class DraftDatabase extends Dexie {
  declare drafts: Table<DraftRow, string>;

  constructor(deskId: string) {
    super(`qiantai-drafts-${deskId}`);
    this.version(1).stores({ drafts: "key, person" });
  }
}

/** The drafts of one desk. A commit here survives the death of the program, which is what a draft is for. */
export class Drafts {
  private readonly db: DraftDatabase;

  constructor(deskId: string) {
    this.db = new DraftDatabase(deskId);
  }

  async get(person: string, form: string): Promise<DraftRow | undefined> {
    return this.db.drafts.get(`${person} ${form}`);
  }

  async put(person: string, form: string, values: unknown, savedAt: string): Promise<void> {
    await this.db.drafts.put({ key: `${person} ${form}`, person, values, savedAt });
  }

  async discard(person: string, form: string): Promise<void> {
    await this.db.drafts.delete(`${person} ${form}`);
  }

  /** How many drafts a person has; shown beside their name at sign-in. */
  async countOf(person: string): Promise<number> {
    return this.db.drafts.where("person").equals(person).count();
  }

  close(): void {
    this.db.close();
  }
}
