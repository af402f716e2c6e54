// Cuánto encuentra la búsqueda de lo que el libro dice.

import { search, TOGGLE } from "./buscar.mjs";
import { expect, PAGES, test, TRIED } from "./libro.mjs";

// La página de error no está en el libro.
const NAMES = PAGES.filter((name) => name !== "404.html");
const SAMPLE = 150;

// Una semilla fija: las mismas palabras en cada ejecución.
const random = (seed) => () => {
  seed = (seed * 1664525 + 1013904223) % 2 ** 32;
  return seed / 2 ** 32;
};

const plain = (word) => word.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
const plural = (word) => word + (/[aeiouáé]$/.test(word) ? "s" : "es");
const singular = (word) =>
  /[^aeiouáés]es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);

// De cada clase, qué palabras se toman, cómo se buscan y cuántas de cada cien
// tienen que llevar a todas las páginas que las dicen.
const KINDS = {
  "as it is": [/./, (word) => word, 100],
  "without accents": [/[áéíóúüñ]/i, plain, 100],
  "in the singular": [/^[a-záéíóúüñ]+[aeo]s$/, singular, 95],
  "in the plural": [/^[a-záéíóúüñ]+(?:o|a|dor|ción|dad)$/,
    (word) => plural(word.replace("ción", "cion")), 95],
};

/** Palabras de las páginas tal como se leen, con las páginas de cada una. */
const vocabulary = (page, origin) => page.evaluate(async ([root, all]) => {
  const words = new Map();
  for (const name of all) {
    const text = await (await fetch(`${root}/${name}`)).text();
    const main = new DOMParser().parseFromString(text, "text/html")
      .querySelector("main");
    // Un cambio y lo que sale con él no se buscan: son casi su programa.
    main.querySelectorAll(".listado:has(a[href*='/cambios/']), " +
      ".listado:not(:has(figcaption a))")
      .forEach((node) => node.remove());
    main.querySelectorAll("script, style, .oculta, .listado figcaption, " +
      ".lenguas, svg").forEach((node) => node.remove());
    // Entre dos celdas no hay ningún espacio.
    main.querySelectorAll("td, th").forEach((cell) => cell.append(" "));
    const said = main.textContent.matchAll(/[\p{L}_][\p{L}\p{N}_]{3,}/gu);
    for (const [word] of said) {
      words.set(word, [...new Set([...(words.get(word) ?? []), name])]);
    }
  }
  return [...words];
}, [origin, NAMES]);

const missed = (page, asked) => page.evaluate(async (pairs) => {
  const wrong = [];
  for (const [query, where] of pairs) {
    const { results } = await bookSearch.search(query, Infinity);
    const found = new Set(results.map((doc) => `${doc.page}.html`));
    if (!where.every((name) => found.has(name))) wrong.push(query);
  }
  return wrong;
}, asked);

for (const [kind, [test_, change, least]] of Object.entries(KINDS)) {
  test(`a word of the book, ${kind}, leads to its pages`, async (
    { page, origin, visit, tell },
  ) => {
    await visit(TRIED);
    await page.click(TOGGLE);
    await search(page, "deadlock");
    const next = random(20240229);
    const drawn = (await vocabulary(page, origin))
      .map((word) => [next(), word])
      .sort(([one], [other]) => one - other).map(([, word]) => word)
      .filter(([word]) => test_.test(word)).slice(0, SAMPLE)
      .map(([word, where]) => [change(word), where]);
    expect(drawn).toHaveLength(SAMPLE);
    const lost = await missed(page, drawn);
    const found = `${SAMPLE - lost.length} de ${SAMPLE} palabras (${kind})`;
    await tell(`búsqueda: encuentra ${found}`);
    expect(100 * (1 - lost.length / SAMPLE),
      `no encuentra ${lost.slice(0, 12).join(", ")}`)
      .toBeGreaterThanOrEqual(least);
  });
}
