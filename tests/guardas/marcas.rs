//! Las anclas de un archivo, que marcan lo que una página enseña de él.

/// Una línea que abre o cierra un ancla.
pub struct Mark {
    pub line: usize,
    pub name: String,
    pub opens: bool,
}

#[derive(Default)]
pub struct Anchors {
    /// En el orden del archivo.
    pub marks: Vec<Mark>,
    /// Las líneas que quieren ser una marca y no lo son.
    pub wrong: Vec<usize>,
}

impl Anchors {
    pub fn read(text: &str) -> Anchors {
        let mut anchors = Anchors::default();
        for (index, line) in text.lines().enumerate() {
            if !line.contains("ANCHOR") {
                continue;
            }
            let mark = regex!(r"^\s*(?://|#) ANCHOR(_END)?: ([a-z0-9_]+)$");
            match mark.captures(line) {
                Some(found) => anchors.marks.push(Mark {
                    line: index + 1,
                    name: found[2].to_owned(),
                    opens: found.get(1).is_none(),
                }),
                None => anchors.wrong.push(index + 1),
            }
        }
        anchors
    }

    /// Las marcas que abren un ancla, en su orden.
    pub fn opened(&self) -> impl Iterator<Item = &Mark> {
        self.marks.iter().filter(|mark| mark.opens)
    }

    /// Lo que hay entre las dos marcas de un ancla.
    pub fn inside<'a>(
        &self,
        text: &'a str,
        name: &str,
    ) -> Option<Vec<&'a str>> {
        let mut own = self.marks.iter().filter(|mark| mark.name == name);
        let start = own.find(|mark| mark.opens)?.line;
        let end = own.find(|mark| !mark.opens)?.line;
        Some(text.lines().take(end - 1).skip(start).collect())
    }

    /// Las que abren un ancla dentro de otra.
    pub fn nested(&self) -> impl Iterator<Item = &Mark> {
        let opened = self.depths().filter(|(_, mark)| mark.opens);
        opened.filter(|(depth, _)| *depth > 1).map(|(_, mark)| mark)
    }

    /// Las líneas que no están en ninguna.
    pub fn outside<'a>(
        &self,
        text: &'a str,
    ) -> impl Iterator<Item = (usize, &'a str)> {
        let mut marks = self.depths().peekable();
        let mut depth = 0;
        (1..).zip(text.lines()).filter(move |(number, _)| {
            let mark = marks.next_if(|(_, mark)| mark.line == *number);
            depth = mark.map_or(depth, |(depth, _)| depth);
            mark.is_none() && depth == 0
        })
    }

    /// Cada marca, con cuántas anclas quedan abiertas tras ella.
    fn depths(&self) -> impl Iterator<Item = (usize, &Mark)> {
        self.marks.iter().scan(0usize, |depth, mark| {
            *depth = match mark.opens {
                true => *depth + 1,
                false => depth.saturating_sub(1),
            };
            Some((*depth, mark))
        })
    }
}
