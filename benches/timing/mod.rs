//! How long something takes, and its bar beside it. Printed, never judged.

use std::hint::black_box;
use std::time::Instant;

/// Seconds of the fastest of `runs` runs: others on the machine can only make it slower.
pub(crate) fn fastest<T>(runs: usize, run: impl Fn() -> T) -> f64 {
    (0..runs).map(|_| timed(&run)).fold(f64::INFINITY, f64::min)
}

/// Seconds of one run. A function of its own that is called for each: V8 starts WebAssembly with quickly made, slow
/// code, and goes over to the optimised code at a call. A loop that is never left would be timed in the slow one.
#[inline(never)]
fn timed<T>(run: &impl Fn() -> T) -> f64 {
    let start = Instant::now();
    black_box(run());
    start.elapsed().as_secs_f64()
}

/// Prints a time beside the bar that was set for it, if there is one, and whether it misses it.
pub(crate) fn line(name: &str, seconds: f64, bar: Option<f64>) {
    let bar = match bar {
        Some(bar) if seconds > bar => format!("bar {}, misses", said(bar)),
        Some(bar) => format!("bar {}", said(bar)),
        None => "no bar".to_owned(),
    };
    println!("{name}: {} ({bar})", said(seconds));
}

/// With three digits and the unit that fits.
fn said(seconds: f64) -> String {
    let (unit, number) = match seconds {
        _ if seconds < 1e-6 => ("ns", seconds * 1e9),
        _ if seconds < 1e-3 => ("µs", seconds * 1e6),
        _ if seconds < 1.0 => ("ms", seconds * 1e3),
        _ => ("s", seconds),
    };
    let decimals = if number < 10.0 { 2 } else { usize::from(number < 100.0) };
    format!("{number:.decimals$} {unit}")
}
