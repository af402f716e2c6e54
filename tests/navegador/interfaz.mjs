// Lo que dice y hace la interfaz: axe no encuentra nada, ni con sus paneles
// abiertos, y no queda nada en inglés una vez que han corrido los guiones.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

// Se evalúa, y no se añade a la página, que no admite guiones de fuera.
const axe = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);
// Las mismas palabras que usa `cargo test` con las páginas sin abrir.
const list = join(import.meta.dirname, "../guardas/ingles.txt");
const english = new Set(readFileSync(list, "utf8").trim().split("\n"));

// Con `whole`, también cada palabra del código, que son miles: sus colores son
// los mismos en todas las páginas.
export const checkAccessible = async (page, say, whole = false) => {
  await page.evaluate(axe);
  const found = await page.evaluate(async (exclude) => {
    const { violations } = await axe.run({ exclude }, {
      resultTypes: ["violations"],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id} en ${node.target.join(" ")}`));
  }, whole ? [] : ["pre span"]);
  for (const what of found) say(`axe: ${what}`);
};

export const checkSpanish = async (page, say) => {
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
  for (const text of new Set(texts)) {
    const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
    const word = words.find((each) => english.has(each));
    if (word) say(`«${text.trim()}» está en inglés, por «${word}»`);
  }
};

// Los mismos controles con el teclado solo, y lo que dicen al usarlos.
export const checkControls = async (page, say) => {
  const wide = page.viewportSize().width > 1080;
  const state = (id, name) =>
    page.locator(`#${id}`).getAttribute(`aria-${name}`);

  await page.keyboard.press("Tab");
  const first = await page.evaluate(() => document.activeElement.textContent);
  if (first !== "Ir al texto") say(`el primer foco es «${first}»`);
  await page.keyboard.press("Enter");
  const main = await page.evaluate(() => document.activeElement.tagName);
  if (main !== "MAIN") say(`«Ir al texto» lleva a ${main}`);

  for (const expected of wide ? ["false", "true"] : ["true", "false"]) {
    await page.locator("#mdbook-sidebar-toggle").focus();
    await page.keyboard.press("Enter");
    const open = await state("mdbook-sidebar-toggle", "expanded");
    if (open !== expected) say(`el botón del índice dice ${open}`);
    // mdBook lo esconde cuando acaba de deslizarse.
    const sidebar = page.locator("#mdbook-sidebar");
    const shown = expected === "true" ? "visible" : "hidden";
    await sidebar.waitFor({ state: shown, timeout: 3000 })
      .catch(() => say(`el índice no queda ${shown}`));
    if (shown === "visible") await checkAccessible(page, say);
  }

  await page.locator("#mdbook-theme-toggle").focus();
  await page.keyboard.press("Enter");
  await checkAccessible(page, say);
  for (const [key, theme] of [["Home", null], ["End", "navy"]]) {
    await page.keyboard.press(key);
    await page.keyboard.press("Enter");
    // Los colores del código de cada tema son otro archivo.
    await page.waitForLoadState("networkidle");
    const seen = await page.evaluate(() => localStorage["mdbook-theme"]);
    if ((seen ?? null) !== theme) say(`el tema es ${seen}, y no ${theme}`);
  }
  const dark = await page.evaluate(() => document.documentElement.className);
  if (!/\bnavy\b/.test(dark) || /\blight\b/.test(dark)) {
    say(`con el tema oscuro, la clase es «${dark}»`);
  }
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  await page.waitForTimeout(500);
  await page.keyboard.press("Escape");

  await page.keyboard.press("?");
  const help = await page.evaluate(() => document.activeElement.id);
  if (help !== "mdbook-help-popup") say(`la ayuda no recibe el foco: ${help}`);
  await checkAccessible(page, say);
  await page.keyboard.press("Escape");
  const back = await page.evaluate(() => document.activeElement.id);
  if (back !== "mdbook-theme-toggle") say(`tras la ayuda, el foco: ${back}`);
};
