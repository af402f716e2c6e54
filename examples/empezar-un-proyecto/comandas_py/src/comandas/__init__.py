"""El servicio entero, menos la entrada: así lo usan también las pruebas."""
