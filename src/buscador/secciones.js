// Qué dice cada sección del libro. La tabla llega al abrir la búsqueda; lo
// demás, cuando hace falta.

Object.assign(bookSearch, (() => {
  const { load, words } = bookSearch;

  // Palabras que no dicen de qué se habla.
  const STOP = new Set(words(`
    a al algo como con cual cuando de del donde e el ella en entre era es esa
    ese eso esta este esto ha hay la las le les lo los me mi muy ni no o para
    pero por porque que quien se si sin sobre son su sus te tu u un una unas
    unos y ya`));

  // Las secciones de las páginas y, detrás, los términos del glosario.
  const docs = [];
  // Lo que trae cada archivo del índice.
  const [letters, texts] = [{}, {}];

  // Qué documentos dicen cada palabra que empieza como esa, y cuánto.
  const postings = async (word) => {
    const letter = /[a-z]/.test(word[0]) ? word[0] : "0";
    await load(`indice/letras/${letter}`);
    return letters[letter];
  };

  // Trae lo que dicen esos documentos.
  const read = (some) => Promise.all(some.map(async (doc) => {
    const name = `${doc.page}/${doc.at}`;
    await load(`indice/textos/${name}`);
    const [heading, anchor, prose, code] = texts[name];
    // El de un término está en la tabla.
    if (heading) doc.heading = heading;
    return Object.assign(doc, { anchor, prose, code });
  }));

  // De cada manera de decir un término, y de las palabras que solo están en
  // las que el libro no usa, los términos.
  const names = new Map();
  const hints = new Map();

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

  const build = ({ pages, terms: glossary }) => {
    for (const [page, title, sizes] of pages) {
      const called = key(title);
      for (const [at, size] of sizes.entries()) {
        docs.push({ page, title, called, at, size });
      }
    }
    const page = "glosario";
    const before = docs.filter((doc) => doc.page === page).length;
    for (const [at, row] of glossary.entries()) {
      const [name, target, english, aliases, size] = row;
      const heading = name.replace(/ \(.*/, "");
      const term = { page, title: "Glosario", heading, at: before + at, size,
        term: name, target };
      docs.push(term);
      const others = [english, ...aliases];
      for (const one of [name, heading, ...others]) put(names, key(one), term);
      for (const word of key(others.join(" ")).split(" ")) {
        put(hints, word, term);
      }
    }
    for (const one of names.keys()) hints.delete(one);
  };

  // Los términos que la búsqueda nombra, aunque sea de otra manera.
  const meant = (query) => {
    const found = names.get(key(query)) ?? hints.get(key(query)) ?? [];
    return found.length < 3 ? found : [];
  };

  return { build, docs, key, letters, meant, postings, read, terms, texts };
})());
