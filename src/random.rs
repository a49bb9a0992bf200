//! Seeded streams of chance: stream (seed, i) is the same wherever and in whatever order it is drawn from, and nothing
//! here comes from the environment.

use rand_core::{RngCore, SeedableRng};
use rand_xoshiro::{SplitMix64, Xoshiro256PlusPlus};

/// One stream.
///
/// ```
/// use relevo::random::Stream;
/// let (mut one, mut same, mut next) = (Stream::new(7, 3), Stream::new(7, 3), Stream::new(7, 4));
/// assert_eq!(one.uniform().to_bits(), same.uniform().to_bits());
/// assert_ne!(one.uniform().to_bits(), next.uniform().to_bits());
/// ```
pub struct Stream {
    source: Xoshiro256PlusPlus,
    /// The other one of a pair of normal numbers.
    spare: Option<f64>,
}

impl Stream {
    /// Stream number `i` of a seed. The streams of a seed start in different states; those of two seeds are as far apart
    /// as chance puts them (Steele, Lea & Flood 2014; Blackman & Vigna 2021).
    #[must_use]
    pub fn new(seed: u64, i: u64) -> Self {
        let key = SplitMix64::seed_from_u64(seed).next_u64();
        Self { source: Xoshiro256PlusPlus::seed_from_u64(key ^ i), spare: None }
    }

    /// Above 0, at most 1.
    pub fn uniform(&mut self) -> f64 {
        ((self.source.next_u64() >> 11) + 1) as f64 / (1_u64 << 53) as f64
    }

    /// Of mean 0 and standard deviation 1 (Box & Muller 1958).
    pub fn normal(&mut self) -> f64 {
        if let Some(spare) = self.spare.take() {
            return spare;
        }
        let radius = (-2.0 * libm::log(self.uniform())).sqrt();
        let (sine, cosine) = libm::sincos(std::f64::consts::TAU * self.uniform());
        self.spare = Some(radius * sine);
        radius * cosine
    }
}
