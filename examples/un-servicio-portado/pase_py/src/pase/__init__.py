"""El pase de una cocina: recibe comandas por la red y canta los platos."""
