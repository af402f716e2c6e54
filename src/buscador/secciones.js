// Qué dice cada sección del libro. Se prepara al abrir la búsqueda.

Object.assign(bookSearch, (() => {
  const { forms, starting, words } = bookSearch;

  // Palabras que no dicen de qué se habla.
  const STOP = new Set(words(`
    a al algo como con cual cuando de del donde e el ella en entre era es esa
    ese eso esta este esto ha hay la las le les lo los me mi muy ni no o para
    pero por porque que quien se si sin sobre son su sus te tu u un una unas
    unos y ya`));

  const docs = [];
  // El libro entero, seguido.
  let book = "";
  // De cada campo, su documento, lo que pesa y dónde acaba.
  const fields = [];
  const pieces = [];

  const add = (doc, texts) => {
    const id = docs.push(doc) - 1;
    doc.size = 0;
    for (const [text, weight] of texts) {
      doc.size += text.length * weight;
      const start = fields.at(-1)?.end ?? 0;
      fields.push({ id, weight, end: start + text.length + 1 });
      pieces.push(text);
    }
  };

  const read = (letter) => {
    const found = new Map();
    const put = (word, id, weight) => {
      const places = found.get(word);
      if (places) places.push(id, weight);
      else found.set(word, [id, weight]);
    };
    let at = 0;
    for (const { 0: word, 1: rest, index } of book.matchAll(starting(letter))) {
      while (fields[at].end <= index) at += 1;
      const { id, weight } = fields[at];
      const [name, ...parts] = rest
        ? ["", letter + rest.toLowerCase()] : forms(word);
      if (name) put(name, id, weight);
      // Un trozo de un nombre pesa la mitad que el nombre.
      for (const part of parts) {
        if (part[0] === letter) put(part, id, weight / 2);
      }
    }
    return found;
  };
  const letters = new Map();
  // De cada palabra que empieza por una letra, qué documentos la dicen y
  // cuánto. Se mira la primera vez que se busca: todas a la vez, se nota.
  const postings = (letter) => {
    if (!letters.has(letter)) letters.set(letter, read(letter));
    return letters.get(letter);
  };

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

  // El ancla que mdBook da a un encabezado, si no lo lleva otro.
  const slug = (heading) => heading.toLowerCase().replace(/\s/g, "-")
    .replace(/[^\p{L}\p{N}_-]/gu, "");

  const build = ({ pages, terms: glossary }) => {
    for (const [page, title, sections] of pages) {
      const called = key(title);
      for (const [at, section] of sections.entries()) {
        const [heading, prose, code = "", anchor = slug(heading)] = section;
        add({ page, title, called, anchor, heading, prose, code }, [
          [heading, at ? 50 : 80],
          [title, 10],
          [prose, 10],
          [code, 6],
        ]);
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
    }
    for (const one of names.keys()) hints.delete(one);
    book = pieces.join("\n");
  };

  // Los términos que la búsqueda nombra, aunque sea de otra manera.
  const meant = (query) => {
    const found = names.get(key(query)) ?? hints.get(key(query)) ?? [];
    return found.length < 3 ? found : [];
  };

  return { build, docs, key, meant, postings, terms };
})());
