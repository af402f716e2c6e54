const OLDEST_PYTHON: (u32, u32) = (3, 11);
