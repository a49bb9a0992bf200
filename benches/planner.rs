//! Times the planner.

fn main() {}
