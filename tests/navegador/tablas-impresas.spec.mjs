// Una tabla que no cabe en una hoja pierde columnas, y nadie la desplaza.

import { expect, PAGES, test } from "./libro.mjs";

// Las consultas preguntan por la hoja, de 210 mm; lo escrito no ocupa los
// márgenes de `theme/impresion.css`.
const SHEET = { width: 794, height: 1123 };
const WRITTEN = "657px";

test("every table fits on paper", async ({ page, origin }) => {
  // Abre todas las páginas.
  test.slow();
  await page.setViewportSize(SHEET);
  await page.emulateMedia({ media: "print" });
  let tables = 0;
  const cut = [];
  for (const name of PAGES) {
    await page.goto(`${origin}/${name}`);
    const widths = await page.locator("main table").evaluateAll((all, width) => {
      document.documentElement.style.inlineSize = width;
      const { right } = document.querySelector("main").getBoundingClientRect();
      return all.map((it) => it.getBoundingClientRect().right - right);
    }, WRITTEN);
    tables += widths.length;
    widths.forEach((over, place) => {
      if (over > 1) cut.push(`${name}, tabla ${place + 1}: ${over} px de más`);
    });
  }
  expect(tables, "tablas").toBeGreaterThan(100);
  expect(cut).toEqual([]);
});
