// El trozo de una sección que contesta, con lo encontrado aparte.

Object.assign(bookSearch, (() => {
  const { WORD, forms, raw, whole } = bookSearch;
  const LENGTH = 30;

  // Si una palabra de la página, entera o en parte, es de las buscadas.
  const hit = (word, asked) => forms(word).some((form) => asked.has(form));

  const read = (text, asked) => {
    let before = 0;
    return text.split("\n").flatMap((line, row) => {
      const found = [...line.matchAll(WORD)].map((match) => ({
        row,
        start: before + match.index,
        end: before + match.index + match[0].length,
        name: hit(match[0], asked) && forms(match[0])[0],
      }));
      before += line.length + 1;
      return found;
    });
  };

  // Donde más palabras distintas hay juntas, en el mismo párrafo, o donde está
  // la última palabra que se ha escrito, tal cual: en una ruta, el nombre.
  const densest = (found, last) => {
    let [best, start] = [0, 0];
    for (let at = 0; at < found.length; at += 1) {
      if (!found[at].name) continue;
      const near = found.slice(at, at + LENGTH)
        .filter(({ name, row }) => name && row === found[at].row);
      const names = new Set(near.map(({ name }) => name));
      const exact = found[at].name === last ? LENGTH : 0;
      const worth = names.size * 3 + near.length + exact;
      if (worth > best) [best, start] = [worth, at];
    }
    return start;
  };

  // Retrocede hasta el principio de la frase, si está cerca.
  const opening = (text, found, start) => {
    for (let at = start; at > Math.max(start - 12, 0); at -= 1) {
      const gap = text.slice(found[at - 1].end, found[at].start);
      if (/[.:;?!]\s|\n/.test(gap)) return at;
    }
    return start < 12 ? 0 : start - 6;
  };

  // La fila de una tabla no se mezcla con otras.
  const rowAt = (text, at) => {
    const from = text.lastIndexOf("\n", at) + 1;
    const to = (text + "\n").indexOf("\n", at);
    return text.slice(from, to).includes(" · ") && { from, to };
  };

  const pieces = (text, found, from, to) => {
    const list = [];
    let last = from;
    for (const { start, end, name } of found) {
      if (!name || start < from || end > to) continue;
      list.push({ text: text.slice(last, start) });
      list.push({ text: text.slice(start, end), marked: true });
      last = end;
    }
    list.push({ text: text.slice(last, to) });
    return list.filter((piece) => piece.text);
  };

  const mark = (text, asked) =>
    pieces(text, read(text, asked), 0, text.length);

  // Las palabras de una sección que se resaltan en su página.
  const hits = ({ heading, prose, code }, asked) =>
    [...new Set(raw(`${heading}\n${prose}\n${code}`)
      .filter((word) => hit(word, asked)).map((word) => forms(word)[0]))];

  const excerpt = ({ prose, code }, asked, query) => {
    const found = read(prose, asked);
    const best = densest(found, whole(raw(query).at(-1) ?? ""));
    const row = rowAt(prose, found[best]?.start ?? 0);
    const head = row && found.findIndex((word) => word.start >= row.from);
    // De una fila larga, solo su mitad.
    const start = row && best - head < LENGTH - 5 ? head
      : opening(prose, found, best);
    const last = found[Math.min(start + LENGTH, found.length) - 1];
    const from = start ? found[start].start : 0;
    // Con el punto que la cierra.
    let to = last ? last.end : 0;
    to += /^[.»?!)]+/.exec(prose.slice(to))?.[0].length ?? 0;
    to = Math.min(to, row?.to ?? to);
    const list = pieces(prose, found, from, to);
    if (from && start !== head) list.unshift({ text: "… " });
    if (to < (row ? row.to : prose.length)) list.push({ text: " …" });
    if (!found.some(({ name }) => name)) {
      const names = code.split(" ").filter((name) =>
        read(name, asked).some((part) => part.name)).slice(0, 4);
      for (const [at, name] of names.entries()) {
        list.push({ text: at ? ", " : " En el código: " });
        list.push({ text: name, marked: true });
      }
    }
    return list;
  };

  return { excerpt, hits, mark };
})());
