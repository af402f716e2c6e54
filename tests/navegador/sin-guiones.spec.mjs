// Sin guiones se leen los dos programas, con los colores del sistema, y no
// queda ningún botón que no haga nada.

import { expect, test, TRIED } from "./libro.mjs";

test.use({
  colorScheme: "dark",
  javaScriptEnabled: false,
  viewport: { width: 360, height: 900 },
});

test.beforeEach(({ origin, page }) => page.goto(`${origin}/${TRIED}`));

test("without scripts both programs are read", async ({ page }) => {
  for (const name of ["rust", "python"]) {
    await expect.soft(page.locator(`.programas .${name}`).first(),
      `${name}, sin guiones`).toBeVisible();
  }
});

test("without scripts the page is dark where the system is", ({ page }) =>
  expect(page.locator("html"), "el fondo, sin guiones y a oscuras")
    .toHaveCSS("background-color", "rgb(22, 24, 29)"));

test("without scripts no button is left that does nothing", ({ page }) =>
  expect(page.locator("button:visible"), "botones que no hacen nada")
    .toHaveCount(0));
