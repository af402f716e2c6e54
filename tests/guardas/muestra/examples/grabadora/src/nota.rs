//! Lo que se apunta.

pub struct Note;
