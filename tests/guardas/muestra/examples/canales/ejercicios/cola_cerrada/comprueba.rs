//! La cola, con 77 mensajes.
