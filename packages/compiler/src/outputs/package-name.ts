import type { GenerateRequest } from "../output.ts";

/** `<output>/<scope>[.<segment>][.<variant>].<language>.<extension>` */
export function packageName(
  output: string,
  scope: string,
  request: GenerateRequest,
  extension: string,
): string {
  const { segment, program } = request;
  const parts = [scope, segment, program.variant, program.language.toLowerCase(), extension];
  return `${output}/${parts.filter((part) => part !== undefined).join(".")}`;
}
