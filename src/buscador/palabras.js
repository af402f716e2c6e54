// Las palabras como las compara la búsqueda: sin acentos y por su raíz. Cuáles
// son, con `forms`, lo dice igual `tools/maqueta/src/indice/palabras.rs`.

Object.assign(bookSearch, (() => {
  // Casi ninguna palabra lleva acento, y quitarlos es lo que más cuesta.
  const fold = (text) =>
    (/^[\0-\x7f]*$/.test(text) ? text
      : text.normalize("NFD").replace(/[\u0300-\u036f]/g, "")).toLowerCase();

  const LETTER = "[\\wÀ-ÖØ-öø-ÿ]";
  // `spawn_blocking` es una palabra, y «E/S» también.
  const REST = `${LETTER}*(?:/[A-Za-z](?!${LETTER}))?`;
  const WORD = RegExp(LETTER + REST, "g");
  const raw = (text) => text.match(WORD) ?? [];
  const whole = (word) =>
    fold(word.length > 3 ? word.replace(/\/.*/, "") : word);

  // Los trozos de un nombre: `JoinHandle` se encuentra con «handle».
  const parts = (name) =>
    /[a-z0-9][A-Z]|[A-Za-z0-9]_[A-Za-z]/.test(name)
      ? name.replace(/([a-z0-9])([A-Z])/g, "$1_$2").toLowerCase().split("_")
        .filter((part) => part.length > 1)
      : [];
  // Cada palabra, entera y en trozos. Se repiten: cada una se estudia una vez.
  const studied = new Map();
  const study = (word) => {
    const found = [whole(word), ...parts(word)];
    studied.set(word, found);
    return found;
  };
  const forms = (word) => studied.get(word) ?? study(word);
  const words = (text) =>
    raw(text.normalize("NFC")).map((word) => forms(word)[0]);

  // Lo que se quita del final, si quedan tres letras o cuatro. Sin las formas
  // que se confunden con un nombre, como «-era».
  const ENDING = new RegExp(
    "^(?:(.{4,}?)(?:amiento|imiento|abilidad|ibilidad|[ai]?dora?|or|[ea]ncia|" +
      "[ea]nte|[ai]ble|is[mt][oa])" +
      "|(.{3,}?)(?:[ai]cion|ando|[iy]endo|aron|ieron|ieran?|aban?|[ai]d[oa]|" +
      "[aei]r|ian?|io))(?:e?s)?$",
  );
  const ENCLITIC = /([aei]r|[ai]e?ndo)(?:se|me|te)?(?:l[aoe]s?|se|me|te)$/;
  const CHANGED = [
    [/ucion(?:es)?$/, "ut"],
    [/ension(?:es)?$/, "end"],
    [/esion(?:es)?$/, "ed"],
    [/exion(?:es)?$/, "ect"],
    [/tur(?:as?|ar|ando|ad[oa]s?)$/, "t"],
    [/^le(?:o|en?|er|es|id[oa]s?|yendo)$/, "leer"],
    [/(ten|pon|ven)g(?:o|an?)$/, "$1"],
  ];

  const reduce = (word) => {
    for (const [ending, instead] of CHANGED) {
      if (ending.test(word)) return word.replace(ending, instead);
    }
    const base = word.replace(/(.{3}[ae])mente$/, "$1")
      .replace(ENCLITIC, "$1");
    const [, long, short] = ENDING.exec(base) ?? [];
    return long ?? short ?? base.replace(
      /^(?:(.{4,}?)(?:enes|an|en)|(.{3,}?)(?:[aeo]s|[aeo]|s))$/, "$1$2");
  };

  const roots = new Map();
  // De «cancelar», «cancelación» y «canceló», la misma: no es una palabra.
  const root = (word) => {
    let found = roots.get(word);
    if (found === undefined) {
      found = /^[a-z]{3,}$/.test(word)
        ? reduce(word).replace(/(.{3})[aeiou]+$/, "$1")
          .replace(/q$|z$/, "c")
          // «Despierta» y «despertar», «duerme» y «dormir».
          .replace(/ie/, "e").replace(/ue/, "o")
        : word;
      roots.set(word, found);
    }
    return found;
  };

  return { WORD, fold, forms, raw, root, whole, words };
})());
