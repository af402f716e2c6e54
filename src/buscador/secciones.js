// Qué dice cada sección del libro. La tabla llega al abrir la búsqueda; lo
// demás, cuando hace falta.

Object.assign(bookSearch, (() => {
  const { load, words } = bookSearch;

  // Palabras que no dicen de qué se habla, tampoco en una pregunta.
  const STOP = new Set(words(`
    a al algo cada como con cual cuales cuando cuanta cuantas cuanto
    cuantos de del desde diferencia diferencias donde dos e el ella en
    entre era es esa ese eso esta este esto existe funciona funcionan ha
    hace hacen hacer hago hay la las le les lo los me mi mis muy necesito
    ni no o para pasa pero por porque puede puedo que quien quiero se si
    siempre significa significan sin sirve sirven sobre son su sus te toda
    todas todo todos tu u un una unas unos usa usar uso versus vs y ya
    an and are be can cannot do does has how in is it not of on or that
    the this to was were what when which why`));

  // La primera y la última de la tercera parte.
  const [INSIDE, INSIDE_END] = ["por-dentro", "grabar"];
  // Una página con más de un enlace cada tanto texto es una puerta.
  const DOOR = 30;

  // Las secciones de las páginas y, detrás, los términos del glosario.
  const docs = [];
  // Lo que trae cada archivo del índice.
  const [starts, texts] = [{}, {}];

  // El archivo de una palabra: por su primera letra y por la segunda. Las de
  // una familia van al mismo: «duerme» y «dormir», «siente» y «sintió». Igual
  // que `start`, en `tools/maqueta/src/indice/mod.rs`.
  const start = ([first, second = "_"]) =>
    !/[a-z]/.test(first) ? "0"
      : first + (/[ei]/.test(second) ? "e" : /[ou]/.test(second) ? "o"
        : /[a-z]/.test(second) ? second : "_");

  // Qué documentos dicen cada palabra que empieza como esa, y cuánto.
  const postings = async (word) => {
    const name = start(word);
    if (written.has(name)) await load(`indice/palabras/${name}`);
    return starts[name] ?? {};
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
    return [...new Set(some.length ? some : all)];
  };
  // Un término es el mismo en plural y en femenino, y nada más: «ejecución»
  // no es «ejecutor».
  const key = (text) =>
    terms(text).map((word) => word.replace(/(.{2})(?:[aeo]s?|s)$/, "$1"))
      .join(" ");
  const put = (map, at, term) =>
    map.set(at, [...new Set([...(map.get(at) ?? []), term])]);

  // Los archivos de palabras que hay.
  const written = new Set();
  const build = ({ pages, terms: glossary, starts: files }) => {
    for (const one of files) written.add(one);
    let inside = false;
    for (const [page, title, sizes, links] of pages) {
      inside ||= page === INSIDE;
      const called = key(title);
      // Una página que manda a todas las demás es una puerta: de lo que nombra
      // tratan las otras.
      const whole = sizes.reduce((sum, size) => sum + size, 0);
      const door = 1 / (1 + (DOOR * (links ?? 0) / whole) ** 2);
      for (const [at, size] of sizes.entries()) {
        docs.push({ page, title, called, at, size, door, inside });
      }
      inside &&= page !== INSIDE_END;
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

  const few = (found = []) => (found.length < 3 ? found : []);

  // Los términos que la búsqueda nombra, aunque sea de otra manera.
  const meant = (query) =>
    few(names.get(key(query)) ?? hints.get(key(query)));

  // Los que nombra con más: los más largos, con cuántas palabras.
  const named = (query) => {
    const all = key(query).split(" ");
    const found = [];
    for (let from = 0; from < all.length; from += 1) {
      for (let to = all.length; to > from; to -= 1) {
        const some = few(names.get(all.slice(from, to).join(" ")));
        if (!some.length) continue;
        found.push({ terms: some, from, length: to - from });
        from = to - 1;
        break;
      }
    }
    return found;
  };

  return {
    build, docs, key, meant, named, postings, read, start, starts, terms,
    texts,
  };
})());
