/** The player's built files; `build.mjs` puts them into the servers. */
declare module "coursewright:player" {
  export const player: { readonly script: string; readonly style: string };
}
