// El motor de la búsqueda: ordena las secciones del libro por lo que dicen.

Object.assign(bookSearch, (() => {
  const { docs, fold, key, meant, postings, read, root, terms } = bookSearch;
  const CODE = /[_:.!]|[a-z][A-Z]/;
  // Los que se leen enteros para ordenarlos.
  const READ = 20;
  // Quien busca un nombre quiere su fila.
  const MAP = "mapa-asyncio-tokio";

  // Calcular raíces cuesta: lo que no empieza igual no es de la familia, salvo
  // «duerme» y «dormir» o «siente» y «sentir».
  const CHANGES = /[eiou]/;
  const near = (other, word) => other[1] === word[1] ||
    CHANGES.test(other[1]) && CHANGES.test(word[1]);

  // Cuánto vale una palabra del libro para quien busca otra.
  const worth = (other, word, typing) =>
    other === word ? 1
      : near(other, word) && root(other) === root(word) ? 0.5
      : typing && word.length > 1 && other.startsWith(word) ? 0.3 : 0;

  const score = async (list, typing) => {
    const families = await Promise.all(list.map(postings));
    const [totals, seen] = [new Map(), new Map()];
    const average = docs.reduce((sum, { size }) => sum + size, 0) / docs.length;
    let all = 0;
    const forms = new Set();
    for (const [at, word] of list.entries()) {
      const hits = new Map();
      const last = typing && at === list.length - 1;
      for (const [other, places] of Object.entries(families[at])) {
        const value = worth(other, word, last);
        if (!value) continue;
        forms.add(other);
        // De cada documento, cuánto hay desde el anterior y lo que pesa.
        for (let i = 0, id = 0; i < places.length; i += 2) {
          id += places[i];
          hits.set(id, (hits.get(id) ?? 0) + places[i + 1] * value);
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

  // Los resultados, por orden; lo que dicen se lee aparte.
  const search = async (query, limit) => {
    const list = terms(query);
    if (!list.length) return { results: [], forms: new Set(), said: [] };
    const said = meant(query);
    const { totals, forms } = await score(list, /[\p{L}\p{N}_]$/u.test(query));
    // Lo que el libro llama de otra manera se busca también por su nombre.
    for (const { heading } of said) {
      const own = await score(terms(heading), false);
      own.forms.forEach((form) => forms.add(form));
      for (const [id, value] of own.totals) {
        totals.set(id, Math.max(totals.get(id) ?? 0, value));
      }
    }
    const text = fold(query).trim();
    const titles = new Set([query, ...said.map(({ heading }) => heading)]
      .map(key));
    const sorted = [...totals].sort(([, one], [, other]) => other - one)
      .map(([id, value]) => ({ doc: docs[id], value }));
    // El texto cuesta una descarga: una palabra corriente se ordena sin él, y
    // a los últimos no los sube.
    const best = list.length > 1 || CODE.test(query)
      ? sorted.slice(0, READ) : [];
    await read(best.map(({ doc }) => doc));
    for (const one of best) {
      if (list.length > 1) one.value *= phrase(one.doc, text);
      if (one.doc.prose.includes(" · ") && cell(one.doc, text)) {
        one.value *= !CODE.test(query) ? 1.2 : one.doc.page === MAP ? 4 : 2;
      }
    }
    best.sort((one, other) => other.value - one.value);
    const found = [...best, ...sorted.slice(best.length)].map(({ doc }) => doc);
    // Delante, la mejor sección de la página que se llama así y de la que
    // enseña el término; después, su definición.
    const ahead = [
      found.find(({ called }) => titles.has(called)),
      ...said.map(({ target }) => found.find(({ page }) => page === target)),
      ...said.filter((term) => found.includes(term)),
    ];
    const results = new Set([...ahead.filter((one) => one), ...found]);
    return { results: [...results].slice(0, limit), forms, said };
  };

  return { search };
})());
