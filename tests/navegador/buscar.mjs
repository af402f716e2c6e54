// Cómo se busca desde una prueba.

export const HEADER = "#mdbook-searchresults-header";
export const INPUT = "#mdbook-searchbar";
export const LINKS = "#mdbook-searchresults a";
export const TOGGLE = "#mdbook-search-toggle";

/** Lo que se ve cuando llega la respuesta de esa búsqueda. */
export const results = async (page, query) => {
  await page.locator(HEADER, { hasText: `«${query}»` }).waitFor();
  // Los que no se ven sin desplazarse llegan detrás.
  await page.locator("#mdbook-searchresults:not([aria-busy])")
    .waitFor({ state: "attached" });
  return page.$$eval("#mdbook-searchresults li", (rows) => rows.map((row) => ({
    page: new URL(row.querySelector("a").href).pathname.split("/").at(-1)
      .replace(".html", ""),
    text: `${row.querySelector("a").textContent}\n${row.textContent}`,
    marks: row.querySelectorAll("mark").length,
  })));
};

export const search = async (page, query) => {
  await page.fill(INPUT, query);
  return results(page, query);
};
