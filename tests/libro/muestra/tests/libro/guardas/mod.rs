mod cuentas;
