// Cuánto encuentra la búsqueda de lo que el libro dice.

// De cada cien palabras al azar, cuántas tienen que llevar a su página.
const RECALL = {
  "tal cual": 100,
  "sin acentos": 100,
  "en singular": 95,
  "en plural": 95,
};
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

/** Palabras de las páginas tal como se leen, con una página de cada una. */
const vocabulary = (page, origin, names) =>
  page.evaluate(async ([root, all]) => {
    const words = new Map();
    for (const name of all) {
      const text = await (await fetch(`${root}/${name}`)).text();
      const main = new DOMParser().parseFromString(text, "text/html")
        .querySelector("main");
      main.querySelectorAll("script, style, .oculta, .listado figcaption, .lenguas, svg")
        .forEach((node) => node.remove());
      // Entre dos celdas no hay ningún espacio.
      main.querySelectorAll("td, th").forEach((cell) => cell.append(" "));
      for (const [word] of main.textContent.matchAll(/[\p{L}_][\p{L}\p{N}_]{3,}/gu)) {
        words.set(word, [...new Set([...(words.get(word) ?? []), name])]);
      }
    }
    return [...words];
  }, [origin, names]);

export const checkRecall = async (page, origin, names, say) => {
  const words = await vocabulary(page, origin, names);
  const next = random(20240229);
  const shuffled = words.map((word) => [next(), word])
    .sort(([one], [other]) => one - other).map(([, word]) => word);
  const take = (test) => shuffled.filter(([word]) => test.test(word))
    .slice(0, SAMPLE);
  const kinds = {
    "tal cual": [take(/./), (word) => word],
    "sin acentos": [take(/[áéíóúüñ]/i), plain],
    "en singular": [take(/^[a-záéíóúüñ]+[aeo]s$/), singular],
    "en plural": [take(/^[a-záéíóúüñ]+(?:o|a|dor|ción|dad)$/),
      (word) => plural(word.replace("ción", "cion"))],
  };
  for (const [kind, [drawn, change]] of Object.entries(kinds)) {
    const missed = await page.evaluate((pairs) =>
      pairs.filter(([query, where]) => {
        const { results } = bookSearch.search(query, Infinity);
        const found = new Set(results.map((doc) => doc.page));
        return !where.every((name) => found.has(name));
      }).map(([query]) => query), drawn.map(([word, where]) => [change(word), where]));
    const part = 100 * (1 - missed.length / drawn.length);
    const wrong = part < RECALL[kind];
    const list = missed.length ? `; no: ${missed.slice(0, 12).join(", ")}` : "";
    const told = `${drawn.length - missed.length} de ${drawn.length} palabras ${kind}${list}`;
    console.log(`búsqueda: ${told}`);
    if (wrong) say(`encuentra ${told}, y son pocas`);
  }
};
