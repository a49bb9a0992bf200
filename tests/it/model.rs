mod erlang;
mod week;
