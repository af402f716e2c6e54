// Una pregunta, como la teclea un lector, lleva a la página que la contesta.

import { expect, PAGES, test } from "./libro.mjs";
import { engine } from "./motor.mjs";
import { LATER, TEST, TUNING } from "./preguntas.mjs";

// De cada cien.
const LEAST = 95;

const search = engine();

const GROUPS = {
  "that tuned the order": TUNING,
  "that were kept apart": TEST,
  "that came later": LATER,
};
for (const [which, rows] of Object.entries(GROUPS)) {
  test(`the page about it comes first, in the questions ${which}`, async (
    { tell },
  ) => {
    const wrong = [];
    for (const [query, wanted] of rows) {
      const [first] = (await search.search(query, 1)).results;
      if (wanted.split(" ").includes(first?.page)) continue;
      wrong.push(`«${query}» lleva a ${first?.page}, y es ${wanted}`);
    }
    const good = rows.length - wrong.length;
    await tell(`preguntas ${which}: ${good} de ${rows.length}`);
    expect(100 * good / rows.length, wrong.join("\n"))
      .toBeGreaterThanOrEqual(LEAST);
  });
}

test("every page says what it is about, and no other", () => {
  const pages = PAGES.map((name) => name.replace(".html", ""))
    .filter((name) => name !== "404");
  expect([...search.topics.keys()].sort(),
    "src/buscador/temas.js: una línea por página").toEqual(pages.sort());
});
