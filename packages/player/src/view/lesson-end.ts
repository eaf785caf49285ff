import { element } from "./element.ts";

/**
 * A mark below a lesson's text. Calls `reached` once it has come on the screen: at once where the whole lesson has
 * room there, else when the learner has come so far by whatever means. Pictures are waited for, because without
 * them a long lesson looks short.
 */
export function lessonEnd(reached: () => void): HTMLElement {
  const end = element("div", { class: "lesson-end", "data-cw-end": "ahead" });
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      end.dataset.cwEnd = "reached";
      reached();
    },
    // Whoever jumps past the end has come to it too.
    { rootMargin: "1000000px 0px 0px 0px" },
  );
  requestAnimationFrame(() => whenPicturesStand(end, () => observer.observe(end)));
  return end;
}

/** Whether the end of the open lesson stands on the screen now: a press of a button comes before the observer. */
export function atLessonEnd(): boolean {
  const end = document.querySelector('[data-cw-end="ahead"]');
  return end !== null && end.getBoundingClientRect().top <= window.innerHeight;
}

function whenPicturesStand(end: HTMLElement, then: () => void): void {
  const pictures = [...(end.closest("article")?.querySelectorAll("img") ?? [])];
  const loading = pictures.filter(({ complete }) => !complete);
  let open = loading.length;
  if (open === 0) then();
  const settle = () => {
    open--;
    if (open === 0) then();
  };
  for (const picture of loading) {
    picture.addEventListener("load", settle, { once: true });
    picture.addEventListener("error", settle, { once: true });
  }
}
