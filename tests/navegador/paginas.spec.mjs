// Todas las páginas, en los dos temas y, en claro, también estrechas. Las pruebas
// de una van seguidas para abrirla una sola vez; lo que no cambia con los colores
// no se repite a oscuras.

import { join } from "node:path";
import { violations } from "./axe.mjs";
import { clashes } from "./dibujos.mjs";
import { inEnglish } from "./espanol.mjs";
import { expect, PAGES, test, TRIED } from "./libro.mjs";
import { LIMITS } from "./limites.mjs";
import { breaches } from "./politica.mjs";
import { playEverything } from "./reproductor.mjs";

const COLOURLESS = { tag: "@sin-color" };

for (const name of PAGES) {
  test.describe(name, () => {
    test.describe.configure({ mode: "default" });

    test("stays within its limits", async ({ open, within }) => {
      const { page, counts, where } = await open(name);
      for (const [what, limit] of Object.entries(LIMITS)) {
        within(what, counts[what], limit, where);
      }
      if (process.env.CAPTURAS) {
        const file = `${where.replace(/\.html|,| px/g, "")}.png`;
        const path = join(process.env.CAPTURAS, file.replaceAll(" ", "-"));
        await page.screenshot({ path, fullPage: true });
      }
    });

    test("speaks Spanish", COLOURLESS, async ({ open }) => {
      const { page, where } = await open(name);
      expect.soft(await inEnglish(page), `${where}: inglés`).toEqual([]);
    });

    test("has no text over another in a drawing", COLOURLESS,
      async ({ open }) => {
        const { page, where } = await open(name);
        expect.soft(await clashes(page), `${where}: dibujos`).toEqual([]);
      });

    test("keeps its security policy", async ({ open }) => {
      const { page, failed, where } = await open(name);
      expect.soft(await breaches(page, failed), where).toEqual([]);
    });

    // Pulsa botones.
    test("plays every record to its end", COLOURLESS, async ({ open }) => {
      const { page, where } = await open(name);
      await playEverything(page, (what) =>
        expect.soft(what, `${where}: ${what}`).toBeNull());
    });

    // Quita los colores del código: va detrás de lo que solo mira.
    test("gives axe nothing to report", async ({ open }, info) => {
      const { page, where } = await open(name);
      const dark = info.project.use.colorScheme === "dark";
      const found = await violations(page, { whole: name === TRIED, dark });
      expect.soft(found, `${where}: axe`).toEqual([]);
    });

    test("logs no error", async ({ open }) => {
      const { errors, where } = await open(name);
      expect.soft(errors, `${where}: errores en la consola`).toEqual([]);
    });
  });
}
