// El motor de la búsqueda: ordena las secciones del libro por lo que dicen.

Object.assign(bookSearch, (() => {
  const { docs, fold, key, meant, root, postings, terms } = bookSearch;
  const CODE = /[_:.!]|[a-z][A-Z]/;
  // Quien busca un nombre quiere su fila.
  const MAP = "mapa-asyncio-tokio.html";

  // Cuánto vale una palabra del libro para quien busca otra.
  const worth = (other, word, typing) =>
    other === word ? 1
      : root(other) === root(word) ? 0.5
      : typing && word.length > 1 && other.startsWith(word) ? 0.3 : 0;

  const score = (list, typing) => {
    const [totals, seen] = [new Map(), new Map()];
    const average = docs.reduce((sum, { size }) => sum + size, 0) / docs.length;
    let all = 0;
    const forms = new Set();
    for (const [at, word] of list.entries()) {
      const hits = new Map();
      const last = typing && at === list.length - 1;
      // Lo que no empieza igual no es de la familia.
      for (const [other, places] of postings(word[0])) {
        const value = worth(other, word, last);
        if (!value) continue;
        forms.add(other);
        for (let i = 0; i < places.length; i += 2) {
          const before = hits.get(places[i]) ?? 0;
          hits.set(places[i], before + places[i + 1] * value);
        }
      }
      const rare = Math.log(1 + docs.length / (1 + hits.size));
      all += rare;
      for (const [id, weight] of hits) {
        const size = 0.6 + 0.4 * docs[id].size / average;
        const value = rare * weight * 2.5 / (weight + 15 * size);
        totals.set(id, (totals.get(id) ?? 0) + value);
        seen.set(id, (seen.get(id) ?? 0) + rare);
      }
    }
    // Lo que dice todas las palabras, antes que lo que repite una.
    for (const [id, value] of totals) {
      totals.set(id, value * (seen.get(id) / all) ** 3);
    }
    return { totals, forms };
  };

  // Las palabras de la búsqueda, juntas y en su orden.
  const phrase = (doc, text) =>
    fold(doc.heading).includes(text) ? 2
      : fold(`${doc.prose} ${doc.code}`).includes(text) ? 1.5 : 1;

  // Una celda que no dice otra cosa: su fila habla de lo que se busca.
  const cell = (doc, text) =>
    fold(doc.prose).split(/ · |\n/).some((one) =>
      one.replace(/^asyncio\./, "") === text.replace(/^asyncio\./, ""));

  const search = (query, limit) => {
    const list = terms(query);
    if (!list.length) return { results: [], forms: new Set(), said: [] };
    const said = meant(query);
    const { totals, forms } = score(list, /[\p{L}\p{N}_]$/u.test(query));
    // Lo que el libro llama de otra manera se busca también por su nombre.
    for (const { heading } of said) {
      const own = score(terms(heading), false);
      own.forms.forEach((form) => forms.add(form));
      for (const [id, value] of own.totals) {
        totals.set(id, Math.max(totals.get(id) ?? 0, value));
      }
    }
    const text = fold(query).trim();
    const titles = new Set([query, ...said.map(({ heading }) => heading)]
      .map(key));
    const found = [...totals].sort(([, one], [, other]) => other - one)
      .map(([id, value], at) => {
        const doc = docs[id];
        // Mirar el texto cuesta, y al último no lo sube.
        if (at > 80) return { doc, value };
        if (list.length > 1) value *= phrase(doc, text);
        if (doc.prose.includes(" · ") && cell(doc, text)) {
          value *= !CODE.test(query) ? 1.2 : doc.page === MAP ? 4 : 2;
        }
        return { doc, value };
      })
      .sort((one, other) => other.value - one.value);
    // Delante, la mejor sección de la página que se llama así y de la que
    // enseña el término; después, su definición.
    const first = (test) => found.find(({ doc }) => test(doc));
    const ahead = [
      first(({ called }) => titles.has(called)),
      ...said.map(({ target }) => first(({ page }) => page === target)),
      ...said.map((term) => first((doc) => doc === term)),
    ];
    const results = new Set([...ahead.filter((one) => one), ...found]);
    return {
      results: [...results].slice(0, limit).map(({ doc }) => doc),
      forms,
      said,
    };
  };

  return { search };
})());
