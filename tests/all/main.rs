//! Everything that is tested from outside: behaviour as data, the shape of the code, the commands.

mod cases;
