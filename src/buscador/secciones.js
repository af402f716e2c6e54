// Qué dice cada sección del libro, y cuánto. Se calcula al abrir la búsqueda.

Object.assign(bookSearch, (() => {
  const { parts, raw, whole, words } = bookSearch;

  // Palabras que no dicen de qué se habla.
  const STOP = new Set(words(`
    a al algo como con cual cuando de del donde e el ella en entre era es esa
    ese eso esta este esto ha hay la las le les lo los me mi muy ni no o para
    pero por porque que quien se si sin sobre son su sus te tu u un una unas
    unos y ya`));

  const docs = [];
  // De cada palabra, su número; y del número, qué documentos la dicen y cuánto.
  const numbers = new Map();
  const posts = [];
  // Lo que pesa cada palabra en el documento que se está leyendo. Enteros, que
  // son más rápidos.
  const weights = [];

  // De cada manera de decir un término, y de las palabras que solo están en
  // las que el libro no usa, los términos.
  const names = new Map();
  const hints = new Map();

  const numberOf = (word) => {
    let number = numbers.get(word);
    if (number === undefined) {
      number = posts.push([]) - 1;
      numbers.set(word, number);
      weights.push(0);
    }
    return number;
  };

  // Cada palabra se estudia la primera vez que sale: son muchas menos.
  const known = new Map();
  const study = (word) => {
    const found = [whole(word), ...parts(word)].map(numberOf);
    known.set(word, found);
    return found;
  };

  const count = (text, weight, seen) => {
    for (const word of raw(text)) {
      const found = known.get(word) ?? study(word);
      for (let at = 0; at < found.length; at += 1) {
        const number = found[at];
        if (weights[number] === 0) seen.push(number);
        weights[number] += at ? weight / 2 : weight;
      }
    }
  };

  const add = (doc, fields) => {
    const id = docs.push(doc) - 1;
    const seen = [];
    for (const [text, weight] of fields) count(text, weight, seen);
    doc.size = 0;
    for (const number of seen) {
      doc.size += weights[number];
      posts[number].push(id, weights[number]);
      weights[number] = 0;
    }
  };

  // Lo que se busca en un texto: sus palabras, o todas si ninguna dice nada.
  const terms = (text) => {
    const all = words(text);
    const some = all.filter((word) => !STOP.has(word));
    return some.length ? some : all;
  };
  // Un término es el mismo en plural y en femenino, y nada más: «ejecución»
  // no es «ejecutor».
  const key = (text) =>
    terms(text).map((word) => word.replace(/(.{2})(?:[aeo]s?|s)$/, "$1"))
      .join(" ");
  const put = (map, at, term) =>
    map.set(at, [...new Set([...(map.get(at) ?? []), term])]);

  // Va añadiendo documentos; quien la llama decide cuándo descansa.
  function* build({ pages, terms: glossary }) {
    for (const [page, title, sections] of pages) {
      for (const [at, section] of sections.entries()) {
        const [anchor, heading, prose, code] = section;
        add({ page, title, anchor, heading, prose, code }, [
          [heading, at ? 50 : 80],
          [title, 10],
          [prose, 10],
          [code, 6],
        ]);
        yield;
      }
    }
    for (const [name, page, english, prose, aliases] of glossary) {
      const heading = name.replace(/ \(.*/, "");
      const term = { page: "glosario.html", title: "Glosario", anchor: "",
        heading, prose, code: "", term: name, target: page };
      add(term, [
        [`${name} ${english}`, 30],
        [aliases.join(" "), 10],
        [prose, 10],
      ]);
      const others = [english, ...aliases];
      for (const one of [name, heading, ...others]) put(names, key(one), term);
      for (const word of key(others.join(" ")).split(" ")) {
        put(hints, word, term);
      }
      yield;
    }
    for (const one of names.keys()) hints.delete(one);
  }

  // Los términos que la búsqueda nombra, aunque sea de otra manera.
  const meant = (query) => {
    const found = names.get(key(query)) ?? hints.get(key(query)) ?? [];
    return found.length < 3 ? found : [];
  };

  return { build, docs, key, meant, numbers, posts, terms };
})());
