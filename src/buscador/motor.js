// El motor de la búsqueda: ordena las secciones del libro por lo que dicen.

Object.assign(bookSearch, (() => {
  const {
    about, add, also, docs, fold, key, matched, meant, named, postings, read,
    root, shelf, terms, words,
  } = bookSearch;
  const CODE = /[_:.!]|[a-z][A-Z]/;
  // Los que se leen enteros para ordenarlos.
  const READ = 16;
  // Cuánto cuenta lo que dice la página entera, cómo se llama, de qué trata,
  // que el glosario mande a ella, que se busque su título entero y que se
  // busque una de las cosas de que trata.
  const [PAGE, TITLE, TOPIC, TERM, FULL, MATCHED] =
    [0.7, 1.4, 1.2, 0.55, 0.8, 1.2];
  // Cada sección de una página cuenta de la página menos que la anterior; la
  // definición de un término, menos que una página; cómo está hecho, menos que
  // cómo se usa; y lo que trata del libro, casi nada.
  const [NEXT, DEFINED, INSIDE, OWN] = [0.6, 0.7, 0.9, 0.4];
  const ABOUT = new Set(["introduccion", "como-se-prueba", "erratas"]);
  // Dicen dónde se pregunta, más que qué.
  const PLACES = new Set(words(`async asíncrona asíncrono asyncio código libro
    programa Python Rust Tokio`));
  const PLACE = 0.4;
  // Lo que pesa en una sección el título de su página.
  const CALLED = 10;
  // Cuánto cuenta el nombre que el libro da a lo que se busca.
  const ALIAS = 0.6;
  // Quien pega un mensaje quiere la suya. Lo más corto no es un mensaje.
  const MESSAGES = "mensajes";
  const SHORT = 12;
  // Quien busca un nombre quiere su fila.
  const MAP = "mapa-asyncio-tokio";

  // Cuánto vale una palabra del libro para quien busca otra del mismo archivo.
  const worth = (other, word, typing) =>
    other === word ? 1
      : root(other) === root(word) ? 0.5
      : typing && word.length > 1 && other.startsWith(word) ? 0.3 : 0;

  // Lo que vale en un documento una palabra que sale tanto.
  const often = (weight, size, half) => weight * 2.5 / (weight + half * size);

  // De cada documento, lo que pesan en él las palabras del libro que son una
  // de la búsqueda, o se buscan con ella.
  const gather = async (word, others, typing, forms) => {
    const hits = new Map();
    let own = 0;
    for (const [one, part] of [[word, 1], ...others]) {
      // Si el libro no dice la que se teclea, la otra es esa.
      const share = own ? part : 1;
      for (const [other, places] of Object.entries(await postings(one))) {
        const value = share * worth(other, one, typing && one === word);
        if (!value) continue;
        forms.add(other);
        // De cada documento, cuánto hay desde el anterior y lo que pesa.
        for (let i = 0, id = 0; i < places.length; i += 2) {
          id += places[i];
          hits.set(id, (hits.get(id) ?? 0) + places[i + 1] * value);
        }
      }
      if (one === word) own = hits.size;
    }
    return hits;
  };

  const mean = (all) =>
    all.reduce((sum, { size }) => sum + size, 0) / all.length;

  // Lo que dice todas las palabras, antes que lo que repite una.
  const whole = ({ value, rare }, all) => value * (rare / all) ** 2;
  const put = (map, at, value, rare) => {
    const one = map.get(at) ?? { value: 0, rare: 0 };
    map.set(at, { value: one.value + value, rare: one.rare + rare });
  };

  const score = async (list, typing, query) => {
    const forms = new Set();
    const { others, extra } = also(list, query);
    // Un término que se llama aquí de otra manera.
    for (const { terms: some, from } of named(query)) {
      for (const word of terms(some.map(({ heading }) => heading).join(" "))) {
        if (!list.includes(word)) others[from].set(word, ALIAS);
      }
    }
    if (extra.length) {
      [list, typing] = [[...list, extra[0]], false];
      others.push(new Map(extra.slice(1).map((word) => [word, 1])));
    }
    const hits = await Promise.all(list.map((word, at) => gather(word,
      others[at], typing && at === list.length - 1, forms)));
    const said = new Set(hits.flatMap((found) => [...found.keys()]));
    const [sections, pages] = [new Map(), new Map()];
    const usual = mean(docs);
    const books = shelf();
    const thick = mean(books);
    let all = 0;
    for (const [at, found] of hits.entries()) {
      // De lo que se llama así, o trata de eso, lo dicen todas sus secciones.
      const now = books.map((book) =>
        about(book, list[at], [...others[at].keys()]));
      for (const [which, { ids }] of books.entries()) {
        for (const id of now[which] ? ids : []) {
          found.set(id, found.get(id) ?? CALLED);
        }
      }
      const rare = Math.log(1 + docs.length / (1 + found.size)) *
        (PLACES.has(list[at]) ? PLACE : 1);
      all += rare;
      const told = new Map();
      for (const [id, weight] of found) {
        const { page, size, term } = docs[id];
        put(sections, id, rare *
          often(weight, 0.6 + 0.4 * size / usual, 15), rare);
        if (!term) told.set(page, (told.get(page) ?? 0) + weight);
      }
      for (const [which, book] of books.entries()) {
        const weight = told.get(book.page);
        if (!weight) continue;
        const size = 0.6 + 0.4 * book.size / thick;
        put(pages, book.page, rare * often(weight, size, 120), rare);
        if (now[which]) add(book, now[which], rare);
      }
    }
    const totals = new Map();
    // Si nadie lo dice, queda la página que trata de eso.
    const some = said.size ? said : new Set(books.map(({ ids }) => ids[0]));
    for (const [id, one] of sections) {
      if (some.has(id)) totals.set(id, whole(one, all));
    }
    for (const book of books) {
      const one = pages.get(book.page) ?? { value: 0, rare: 0 };
      const called = Math.max(...book.names.map(({ said, rare, roots }) =>
        rare * Math.min(1, said / roots.length)));
      book.called = called > 0;
      book.value = book.door * PAGE * whole(one, all) + TITLE * called +
        TOPIC * book.topic;
    }
    return { totals, books, forms, all };
  };

  // Las palabras de la búsqueda, juntas y en su orden.
  const phrase = (doc, text) =>
    fold(doc.heading).includes(text) ? 2
      : fold(`${doc.prose} ${doc.code}`).includes(text) ? 1.5 : 1;

  // Una celda que no dice otra cosa: su fila habla de lo que se busca.
  const cell = (doc, text) =>
    fold(doc.prose).split(/ · |\n/).some((one) =>
      one.replace(/^asyncio\./, "") === text.replace(/^asyncio\./, ""));

  // Si lo que se busca es ese mensaje, o un trozo suyo: donde la tabla pone
  // «…», cualquier cosa.
  const bare = (text) => fold(text).replace(/[^a-z0-9…]+/g, " ").trim();
  const copies = (query, message) => {
    if (query === message) return true;
    if (query.split(" ").length < 3) return false;
    if (message.includes(query)) return true;
    let from = 0;
    return message.length >= SHORT && message.split("…").every((part) => {
      const at = query.indexOf(part.trim(), from);
      from = at + part.trim().length;
      return at >= 0;
    });
  };
  // La sección que tiene en una fila el mensaje que se ha pegado.
  const pasted = async (query, found) => {
    const text = bare(query);
    if (text.length < SHORT) return;
    const own = found.filter(({ page }) => page === MESSAGES);
    return (await read(own)).find(({ prose }) => prose.split("\n").some((row) =>
      row.includes(" · ") && copies(text, bare(row.split(" · ")[0]))));
  };

  const order = (one, other) => other.value - one.value;

  // Sube cada sección con lo que vale su página: la mejor, más que las demás.
  const lift = (found, books) => {
    const turns = new Map();
    for (const one of found.sort(order)) {
      const { page, term, inside } = one.doc;
      if (term) {
        one.value *= DEFINED;
        continue;
      }
      const { value, called } = books.get(page);
      const turn = turns.get(page) ?? 1;
      turns.set(page, turn * NEXT);
      one.value += value * turn;
      if (inside) one.value *= INSIDE;
      if (ABOUT.has(page) && !called) one.value *= OWN;
    }
    return found.sort(order);
  };

  // Lo que una página gana porque la búsqueda la nombra.
  const name = (query, list, books, all) => {
    const text = fold(query);
    for (const book of books.values()) {
      const title = fold(book.title).replace(/[^\w ]/g, "");
      if (title.includes(" ") && text.includes(title)) book.value += FULL * all;
      book.value += MATCHED * all * matched(book.page, list) ** 2;
    }
    for (const { terms: some, length } of named(query)) {
      for (const { target } of some) {
        const book = books.get(target);
        if (book) book.value += TERM * all * length / list.length;
      }
    }
  };

  // Los resultados, por orden; lo que dicen se lee aparte.
  const search = async (query, limit) => {
    const list = terms(query);
    if (!list.length) return { results: [], forms: new Set(), said: [] };
    const said = meant(query);
    const { totals, books, forms, all } =
      await score(list, /[\p{L}\p{N}_]$/u.test(query), query);
    const shelved = new Map(books.map((book) => [book.page, { ...book }]));
    name(query, list, shelved, all);
    // Lo que el libro llama de otra manera se busca también por su nombre.
    for (const { heading } of said) {
      const own = await score(terms(heading), false, heading);
      own.forms.forEach((form) => forms.add(form));
      for (const [id, value] of own.totals) {
        totals.set(id, Math.max(totals.get(id) ?? 0, value));
      }
    }
    const text = fold(query).trim();
    const titles = new Set([query, ...said.map(({ heading }) => heading)]
      .map(key));
    const sorted = lift([...totals]
      .map(([id, value]) => ({ doc: docs[id], value })), shelved);
    // El texto cuesta una descarga: una palabra corriente se ordena sin él, y
    // a los últimos no los sube.
    const best = list.length > 1 || CODE.test(query)
      ? sorted.slice(0, READ) : [];
    await read(best.map(({ doc }) => doc));
    for (const one of best) {
      if (list.length > 1) one.value *= phrase(one.doc, text);
      if (one.doc.prose.includes(" · ") && cell(one.doc, text)) {
        one.value *= !CODE.test(query) ? 1.2 : one.doc.page === MAP ? 4
          : 1 + one.doc.door;
      }
    }
    best.sort(order);
    const found = [...best, ...sorted.slice(best.length)].map(({ doc }) => doc);
    // Delante, la mejor sección de la página que se llama así y de la que
    // enseña el término; después, su definición.
    const ahead = [
      list.length > 1 && await pasted(query, found),
      found.find(({ called, title }) => titles.has(called) &&
        (said.length || words(query).length <= words(title).length)),
      ...said.map(({ target }) => found.find(({ page }) => page === target)),
      ...said.filter((term) => found.includes(term)),
    ];
    const results = new Set([...ahead.filter((one) => one), ...found]);
    return { results: [...results].slice(0, limit), forms, said };
  };

  return { search };
})());
