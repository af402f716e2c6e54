//! Cree que bastan tres.
