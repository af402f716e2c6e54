//! Sin recibir.
