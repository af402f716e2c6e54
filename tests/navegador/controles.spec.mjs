// Los controles de la página con el teclado solo, y lo que dicen al usarlos.

import { violations } from "./axe.mjs";
import { expect, test, TRIED } from "./libro.mjs";

const focused = (page, what) =>
  page.evaluate((name) => document.activeElement[name], what);

const press = async (page, id) => {
  await page.locator(id).focus();
  await page.keyboard.press("Enter");
};

const accessible = async (page, when) =>
  expect.soft(await violations(page), `axe, con ${when}`).toEqual([]);

test.beforeEach(({ visit }) => visit(TRIED));

test("the first stop of the keyboard leads to the text", async ({ page }) => {
  await page.keyboard.press("Tab");
  expect(await focused(page, "textContent"), "el primer foco")
    .toBe("Ir al texto");
  await page.keyboard.press("Enter");
  expect(await focused(page, "tagName"), "adónde lleva «Ir al texto»")
    .toBe("MAIN");
});

test("the contents open and close, and their button says so", async (
  { page, viewport },
) => {
  const toggle = page.locator("#mdbook-sidebar-toggle");
  const sidebar = page.locator("#mdbook-sidebar");
  const wide = viewport.width > 1080;
  for (const open of wide ? [false, true] : [true, false]) {
    await press(page, "#mdbook-sidebar-toggle");
    await expect.soft(toggle, "lo que dice el botón del índice")
      .toHaveAttribute("aria-expanded", String(open));
    // mdBook lo esconde cuando acaba de deslizarse.
    await expect.soft(sidebar, `el índice, ${open ? "abierto" : "cerrado"}`)
      .toBeVisible({ visible: open });
    if (open) await accessible(page, "el índice abierto");
  }
});

test("the theme is chosen with the keyboard and kept", async ({ page }) => {
  await press(page, "#mdbook-theme-toggle");
  await accessible(page, "el menú de temas abierto");
  for (const [key, theme] of [["Home", undefined], ["End", "navy"]]) {
    await page.keyboard.press(key);
    await page.keyboard.press("Enter");
    // Los colores del código de cada tema son otro archivo.
    await page.waitForLoadState("networkidle");
    const seen = await page.evaluate(() => localStorage["mdbook-theme"]);
    expect.soft(seen, `el tema que guarda «${key}»`).toBe(theme);
  }
  const root = page.locator("html");
  await expect.soft(root, "la clase, a oscuras").toHaveClass(/\bnavy\b/);
  await expect.soft(root, "la clase, a oscuras").not.toHaveClass(/\blight\b/);
});

test("the help takes the focus and gives it back", async ({ page }) => {
  await page.locator("#mdbook-theme-toggle").focus();
  await page.keyboard.press("?");
  await expect(page.locator("#mdbook-help-popup"), "el foco, con la ayuda")
    .toBeFocused();
  await accessible(page, "la ayuda abierta");
  await page.keyboard.press("Escape");
  await expect(page.locator("#mdbook-theme-toggle"), "el foco, tras la ayuda")
    .toBeFocused();
});
