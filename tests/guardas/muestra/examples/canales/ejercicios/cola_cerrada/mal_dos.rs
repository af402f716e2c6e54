//! Cree que bastan dos.
