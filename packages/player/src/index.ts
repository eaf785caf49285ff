/** The built files that a package carries beside its `index.html`, `course.js` and pictures. */
export const playerFiles: { readonly script: URL; readonly style: URL } = {
  script: new URL("../dist/player.js", import.meta.url),
  style: new URL("../dist/player.css", import.meta.url),
};
