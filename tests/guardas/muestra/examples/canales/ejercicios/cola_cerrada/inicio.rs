//! Recibe.
