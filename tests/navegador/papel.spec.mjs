// En papel también se lee, venga del tema que venga.

import { violations } from "./axe.mjs";
import { expect, test, TRIED } from "./libro.mjs";

test("a page on paper gives axe nothing to report", async (
  { page, visit, colorScheme },
) => {
  await visit(TRIED);
  await page.emulateMedia({ media: "print", colorScheme });
  expect(await violations(page, { whole: true }), `axe, ${TRIED} en papel`)
    .toEqual([]);
});

// Un programa que no cabe deja hueco al pie de la página, y ahí no hay nada.
test("a listing paints nothing in the gap at the foot of a page", async (
  { page, visit, colorScheme },
) => {
  await visit("iterar-sin-bloquear.html");
  await page.emulateMedia({ media: "print", colorScheme });
  const painted = await page.locator(".programas").evaluateAll((all) =>
    all.map((it) => getComputedStyle(it).backgroundColor)
  );
  expect(painted.length, "programas con su gemelo").toBeGreaterThan(0);
  expect(new Set(painted), "fondos").toEqual(new Set(["rgba(0, 0, 0, 0)"]));
});

// Sin plegar, detrás de su pregunta se leerían sin querer.
test("on paper the answers are at the end of the chapter", async (
  { page, visit },
) => {
  await visit(TRIED);
  // Lo que se desplaza de lado cambia de una a otra.
  const written = async () =>
    (await page.locator("main").innerHTML()).replaceAll(' tabindex="0"', "");
  const before = await written();
  // `page.pdf` imprime de verdad, y la página se entera.
  await page.evaluate(() =>
    addEventListener("beforeprint", () => {
      const all = (what) => [...document.querySelectorAll(what)];
      window.printed = {
        end: document.querySelector("main").lastElementChild.className,
        links: all(".respuesta a").map((it) => it.hash.slice(1)),
        answers: all(".respuestas .contestada").map((it) => it.id),
        titles: all(".respuestas .titulo").map((it) => it.textContent),
      };
    })
  );
  await page.pdf();
  const printed = await page.evaluate(() => window.printed);
  expect(printed.end, "lo último de la página").toBe("respuestas");
  expect(printed.answers.length, "respuestas").toBeGreaterThan(3);
  expect(printed.links, "enlaces de cada pregunta").toEqual(printed.answers);
  expect(printed.titles[0]).toMatch(/^1\. Cambia y prueba, \d$/);
  expect(await written(), "después de imprimir").toBe(before);
});
