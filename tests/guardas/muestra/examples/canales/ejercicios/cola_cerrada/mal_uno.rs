//! Cree que basta una.
