import type { PreviewChoice } from "@coursewright/compiler";
import { scopeKinds, type ViewAddress, viewNames } from "./views.ts";

/** What a page is asked for: `/trainer/track/admin-core/en?segment=smb`; undefined where that is nothing. */
export function readAddress(
  [name, kindName, id, language]: readonly string[],
  search: URLSearchParams,
): ViewAddress | undefined {
  const view = viewNames.find((each) => each === name);
  const kind = scopeKinds.find((each) => each === kindName);
  if (view === undefined || kind === undefined || id === undefined || language === undefined)
    return undefined;
  return { view, kind, id, ...choiceOf(language, search.get("segment"), search.get("variant")) };
}

/** The same where files are asked for beside the view, with `-` for what is not chosen: `…/en/smb/-/player.css`. */
export function readFrameAddress(
  steps: readonly string[],
): { readonly address: ViewAddress; readonly path: string } | undefined {
  const [view, kind, id, language, segment, variant, ...path] = steps;
  if (segment === undefined || variant === undefined) return undefined;
  const search = new URLSearchParams({ segment, variant });
  const address = readAddress([view ?? "", kind ?? "", id ?? "", language ?? ""], search);
  return address && { address, path: path.join("/") };
}

/** For whom the first page lists what there is; a language that is none is the first. */
export function readChoice(search: URLSearchParams, languages: readonly string[]): PreviewChoice {
  const language = languages.find((each) => each === search.get("language")) ?? languages[0] ?? "en";
  return choiceOf(language, search.get("segment"), search.get("variant"));
}

/** The page of an address. */
export function pathOf({ view, kind, id, language, ...choice }: ViewAddress): string {
  const query = new URLSearchParams(choice).toString();
  const steps = [view, kind, id, language].map(encodeURIComponent).join("/");
  return `/${steps}${query === "" ? "" : `?${query}`}`;
}

function choiceOf(language: string, segment: string | null, variant: string | null): PreviewChoice {
  const chosen = (value: string | null) => value !== null && value !== "" && value !== "-";
  return {
    language,
    ...(chosen(segment) && segment !== null ? { segment } : {}),
    ...(chosen(variant) && variant !== null ? { variant } : {}),
  };
}
