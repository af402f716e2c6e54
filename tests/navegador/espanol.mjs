// Lo que queda en inglés una vez que han corrido los guiones.

import { readFileSync } from "node:fs";
import { join } from "node:path";

// Las mismas palabras que usa `cargo test` con las plantillas.
const list = join(import.meta.dirname, "../guardas/ingles.txt");
const english = new Set(readFileSync(list, "utf8").trim().split("\n"));

export const inEnglish = async (page) => {
  const texts = await page.evaluate(() => {
    const spoken = ["title", "alt", "placeholder", "aria-label",
      "aria-description", "aria-roledescription", "aria-valuetext"];
    const selector = spoken.map((name) => `[${name}]`).join();
    const attributes = [...document.querySelectorAll(selector)]
      .flatMap((element) => spoken.map((name) => element.getAttribute(name)));
    // Lo que escribe el autor lo miran las guardas.
    const walker = document.createTreeWalker(document.body, 4, (node) =>
      node.parentElement.closest("main, script, style, noscript, template") ||
        !node.data.trim() ? 2 : 1);
    const shown = [document.title];
    while (walker.nextNode()) shown.push(walker.currentNode.data);
    return [...attributes, ...shown].filter(Boolean);
  });
  return [...new Set(texts)].flatMap((text) => {
    const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
    const word = words.find((each) => english.has(each));
    return word ? [`«${text.trim()}» está en inglés, por «${word}»`] : [];
  });
};
