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

// Lo que se copia de la terminal: con un nombre donde la tabla pone «…», y con
// lo que va delante.
const pasted = (message) => message.replace(/…/g, "cook");
const BEFORE = ["", "RuntimeWarning: ", "error: "];

test("a message that is pasted leads to its row", async ({ tell }) => {
  const own = await search.read(search.docs.filter((doc) =>
    doc.page === "mensajes"));
  const messages = own.flatMap(({ prose }) => prose.split("\n"))
    .filter((line) => line.split(" · ").length === 3)
    .map((line) => line.split(" · ")[0])
    .filter((message) => message !== "Mensaje");
  expect(messages.length).toBeGreaterThan(30);
  const wrong = [];
  for (const message of messages) {
    for (const before of BEFORE) {
      const query = before + pasted(message);
      const [first] = (await search.search(query, 1)).results;
      if (first?.page === "mensajes") continue;
      wrong.push(`«${query}» lleva a ${first?.page}`);
    }
  }
  const all = messages.length * BEFORE.length;
  await tell(`mensajes pegados: ${all - wrong.length} de ${all}`);
  expect(wrong).toEqual([]);
});

test("every page says what it is about, and no other", () => {
  const pages = PAGES.map((name) => name.replace(".html", ""))
    .filter((name) => name !== "404");
  expect([...search.topics.keys()].sort(),
    "src/buscador/temas.js: una línea por página").toEqual(pages.sort());
});
