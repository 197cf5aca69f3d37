"""The proof of a deployed stack: what is run, how it is disturbed, and what must hold afterwards."""
