//! Erlang B: the share of calls lost when there is no queue, for whole and for fractional numbers of servers.

use crate::model::special::gamma_fraction;

/// So many times √k below k the recursion may start with any value: what it forgets on its way up to k is a
/// factor of e^{−8.7²/2} = 4e-17.
const FORGOTTEN: f64 = 8.7;
/// Below this load B is aᵏ/k! to the last bit, and the recursion could overflow in one step.
const SMALL_LOAD: f64 = 1e-100;
/// 2⁻⁶⁴⁰, and its natural logarithm.
const SHRINK: f64 = 2.191_809_349_008_403e-193;
const LN_SHRINK: f64 = -640.0 * std::f64::consts::LN_2;

/// The share of calls lost when every server is busy: 0 without load, 1 without servers.
///
/// # Formula
/// 1/B₀ = 1, 1/Bₖ = 1 + (k/a)·1/Bₖ₋₁
///
/// where k = servers, a = `offered_load` in erlangs. The reciprocal never underflows; where it overflows, B is
/// below the smallest number and 0 is right. Domain: any size, a ≥ 0. Relative error below 1e-12 up to a million
/// servers and down to 1e-300. Source: Erlang 1917; the reciprocal recursion, Jagerman 1974.
///
/// ```
/// use relevo::model::erlang::erlang_b;
/// assert!((erlang_b(2, 1.0) - 0.2).abs() < 1e-12);
/// assert!((erlang_b(17, 10.0) - 0.012_949).abs() < 5e-7);
/// ```
#[must_use]
pub fn erlang_b(servers: u32, offered_load: f64) -> f64 {
    1.0 / reciprocal_loss(servers, offered_load)
}

/// ln B of [`erlang_b`], also where B itself is below the smallest number; `None` where nothing is ever lost
/// (servers, but no load).
///
/// # Formula
/// −ln(1/B) by the recursion of [`erlang_b`], whose 1 is not felt any more once 1/B is large: from there on ln
/// B = Σ ln(a/k)
///
/// where k = servers, a = `offered_load` in erlangs. Domain: any size; a load that is not above 0 is none.
/// Relative error below 1e-12. Source: Erlang 1917.
///
/// ```
/// use relevo::model::erlang::ln_erlang_b;
/// // B(k, a) ≈ aᵏ/k! for a small load: 1/1000!.
/// assert!((ln_erlang_b(1_000, 1e-9).unwrap_or(0.0) + 26_635.394).abs() < 5e-4);
/// ```
#[must_use]
pub fn ln_erlang_b(servers: u32, offered_load: f64) -> Option<f64> {
    if servers == 0 {
        return Some(0.0);
    }
    if offered_load.is_nan() || offered_load <= 0.0 {
        return None;
    }
    let servers = f64::from(servers);
    if offered_load < SMALL_LOAD {
        return Some(servers * libm::log(offered_load) - libm::lgamma(servers + 1.0));
    }
    let mut climb = Climb::towards(servers, offered_load);
    while climb.servers < servers && climb.reciprocal < 1.0 / SHRINK {
        climb.step();
    }
    // From here on the 1 of the recursion is not felt any more: what is left is a product, at any scale.
    let mut shrinks = 0.0;
    while climb.servers < servers {
        climb.servers += 1.0;
        climb.reciprocal *= climb.servers / climb.load;
        if climb.reciprocal > 1.0 / SHRINK {
            climb.reciprocal *= SHRINK;
            shrinks += 1.0;
        }
    }
    Some(shrinks * LN_SHRINK - libm::log(climb.reciprocal))
}

/// The share of calls lost with a fractional number of servers: what [`erlang_b`] is between two whole ones.
///
/// # Formula
/// 1/B = a∫₀^∞ e^{−at}(1 + t)ᶜ dt, for the fraction of c; then the recursion of [`erlang_b`]
///
/// where c = `servers`, a = `offered_load`. Domain: c, a ≥ 0 (a negative c counts as 0). Source: Jagerman 1974.
///
/// ```
/// use relevo::model::erlang::continuous_erlang_b;
/// assert!((continuous_erlang_b(2.0, 1.0) - 0.2).abs() < 1e-12);
/// ```
#[must_use]
pub fn continuous_erlang_b(servers: f64, offered_load: f64) -> f64 {
    let servers = if servers > 0.0 { servers } else { 0.0 };
    if offered_load.is_nan() || offered_load <= 0.0 {
        return if servers > 0.0 { 0.0 } else { 1.0 };
    }
    if offered_load.is_infinite() {
        return 1.0;
    }
    let mut climb = Climb::towards(servers, offered_load);
    let fraction = servers - servers.floor();
    if fraction > 0.0 {
        climb.servers += fraction;
        if climb.servers < 1.0 {
            climb.reciprocal = fractional_reciprocal(fraction, offered_load);
        }
    }
    1.0 / climb.to(servers)
}

/// 1/B for less than one server.
///
/// # Formula
/// eᵃa⁻ᶠΓ(1+f, a): by its continued fraction, or below one erlang as eᵃa⁻ᶠΓ(1+f) − Σ aⁿ⁺¹/((1+f)…(1+f+n))
fn fractional_reciprocal(fraction: f64, load: f64) -> f64 {
    let shape = 1.0 + fraction;
    if load >= 1.0 {
        return load * gamma_fraction(shape, load);
    }
    let whole = libm::exp(load - fraction * libm::log(load) + libm::lgamma(shape));
    let (mut term, mut below, mut n) = (load / shape, load / shape, 0.0);
    while term > f64::EPSILON / 8.0 {
        n += 1.0;
        term *= load / (shape + n);
        below += term;
    }
    (whole - below).max(1.0)
}

/// 1/B; infinite where B is below the smallest number, or 0.
pub(in crate::model) fn reciprocal_loss(servers: u32, offered_load: f64) -> f64 {
    if offered_load.is_nan() || offered_load <= 0.0 {
        return if servers == 0 { 1.0 } else { f64::INFINITY };
    }
    Climb::towards(f64::from(servers), offered_load).to(f64::from(servers))
}

/// The recursion of 1/B on its way up, one server at a step.
#[derive(Clone, Copy, Debug)]
pub(in crate::model) struct Climb {
    /// Servers so far.
    pub(in crate::model) servers: f64,
    /// Offered load, erlangs.
    pub(in crate::model) load: f64,
    /// 1/B.
    pub(in crate::model) reciprocal: f64,
}

impl Climb {
    /// A start from which every number of servers that is at least `servers` or the load is met to the last bit.
    ///
    /// The recursion is affine: an error of the start is multiplied by Π k/a. Let m be the smaller of `servers`
    /// and the load a, and the start be 1, d ≥ 8.7√m + 1 steps below m. There 1/B < a/(a − m + d), so the start is
    /// wrong by less than m/d. At m that has become less than (m/d)·(m/a)ᵈ·e^{−d(d−1)/2m} < 4e-17·(√m/8.7)·(m/a)ᵈ,
    /// while the first √m terms of 1/B = Σ m(m−1)…(m−j+1)/aʲ alone exceed (√m/2)·(m/a)^√m: relatively, less than
    /// 1e-17 is left, and above m the error shrinks further beside 1/B.
    pub(in crate::model) fn towards(servers: f64, load: f64) -> Self {
        let meeting = servers.min(load);
        let start = (meeting - FORGOTTEN * meeting.sqrt() - 2.0).floor();
        Self { servers: if start > 0.0 { start } else { 0.0 }, load, reciprocal: 1.0 }
    }

    /// One server more.
    #[inline]
    pub(in crate::model) fn step(&mut self) {
        self.servers += 1.0;
        self.reciprocal = 1.0 + self.servers / self.load * self.reciprocal;
    }

    /// 1/B of `servers`, which may be infinite.
    fn to(mut self, servers: f64) -> f64 {
        while self.servers < servers && self.reciprocal < f64::INFINITY {
            self.step();
        }
        self.reciprocal
    }
}
