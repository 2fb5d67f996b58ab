declare module "saxen" {
  type Decode = (text: string) => string;
  type Attributes = Record<string, string>;
  export class Parser {
    on(
      event: "openTag",
      handler: (name: string, attributes: () => Attributes, decode: Decode) => void,
    ): this;
    on(event: "closeTag", handler: (name: string) => void): this;
    on(event: "text", handler: (text: string, decode: Decode) => void): this;
    on(event: "cdata", handler: (text: string) => void): this;
    on(event: "error", handler: (error: Error) => void): this;
    parse(xml: string): void;
  }
}
