import { strToU8, Zip, ZipDeflate, ZipPassThrough } from "fflate";

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text for XML: characters that it does not allow are left out, and "_x0041_" is kept from being read as one letter. */
const xmlText = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML does not allow
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, "")
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/\r/g, "_x000D_")
    .replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/package/2006/relationships";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const fixedParts = (sheet: string): [path: string, xml: string][] => [
  [
    "[Content_Types].xml",
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/></Types>`,
  ],
  [
    "_rels/.rels",
    `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ],
  [
    "xl/workbook.xml",
    `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${xmlText(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ],
  [
    "xl/_rels/workbook.xml.rels",
    `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  ],
  [
    // two looks: plain, and bold for the headings; both are text, so that numbers keep their zeros when they are edited
    "xl/styles.xml",
    `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="等线"/></font><font><b/><sz val="11"/><name val="等线"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="49" fontId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`,
  ],
];

const cellXml = (text: string, style: number): string =>
  text === ""
    ? "<c/>"
    : `<c t="inlineStr" s="${style}"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;

const rowXml = (cells: readonly string[], style: number): string =>
  `<row>${cells.map((cell) => cellXml(cell, style)).join("")}</row>`;

/** Writes an XLSX workbook of one sheet, row by row. All cells are texts: nothing in it can be taken for a formula. */
export class XlsxWriter {
  private readonly zip: Zip;
  private readonly sheet: ZipDeflate;
  private chunks: Uint8Array[] = [];

  constructor(sheet: string, headings: readonly string[]) {
    this.zip = new Zip((error, chunk) => {
      if (error) throw error;
      this.chunks.push(chunk);
    });
    for (const [path, xml] of fixedParts(sheet)) {
      const part = new ZipPassThrough(path);
      this.zip.add(part);
      part.push(strToU8(head + xml), true);
    }
    this.sheet = new ZipDeflate("xl/worksheets/sheet1.xml", { level: 6 });
    this.zip.add(this.sheet);
    const columns = headings.map(
      (_, index) => `<col min="${index + 1}" max="${index + 1}" width="18"/>`,
    );
    this.write(
      `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join("")}</cols><sheetData>${rowXml(headings, 1)}`,
    );
  }

  /** The bytes that are ready after these rows. */
  rows(rows: readonly (readonly string[])[]): Uint8Array[] {
    this.write(rows.map((row) => rowXml(row, 0)).join(""));
    return this.taken();
  }

  /** The end of the file. */
  end(): Uint8Array[] {
    this.sheet.push(strToU8("</sheetData></worksheet>"), true);
    this.zip.end();
    return this.taken();
  }

  private write(xml: string): void {
    this.sheet.push(strToU8(xml));
  }

  private taken(): Uint8Array[] {
    const { chunks } = this;
    this.chunks = [];
    return chunks;
  }
}
