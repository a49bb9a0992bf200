//! Chance: one seeded stream, of the desk and of the scenarios that are played.

use rand_core::{RngCore, SeedableRng};
use rand_xoshiro::Xoshiro256PlusPlus;

pub(crate) struct Random(Xoshiro256PlusPlus);

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Self(Xoshiro256PlusPlus::seed_from_u64(seed))
    }

    /// Above 0, at most 1.
    pub(crate) fn uniform(&mut self) -> f64 {
        ((self.0.next_u64() >> 11) + 1) as f64 / (1_u64 << 53) as f64
    }

    pub(crate) fn happens(&mut self, chance: f64) -> bool {
        self.uniform() <= chance
    }

    /// How many of `number` things happen, each with the same chance.
    pub(crate) fn count(&mut self, number: u32, chance: f64) -> u32 {
        (0..number).map(|_| u32::from(self.happens(chance))).sum()
    }

    pub(crate) fn exponential(&mut self, mean: f64) -> f64 {
        -libm::log(self.uniform()) * mean
    }

    /// Box & Muller 1958.
    pub(crate) fn normal(&mut self) -> f64 {
        let radius = (2.0 * self.exponential(1.0)).sqrt();
        radius * libm::cos(std::f64::consts::TAU * self.uniform())
    }

    /// Of a mean and a coefficient of variation.
    pub(crate) fn lognormal(&mut self, mean: f64, variation: f64) -> f64 {
        let variance = libm::log1p(variation * variation);
        mean * libm::exp(variance.sqrt() * self.normal() - 0.5 * variance)
    }

    /// Mean = shape. Marsaglia & Tsang 2000; below 1 with their boost.
    pub(crate) fn gamma(&mut self, shape: f64) -> f64 {
        if shape < 1.0 {
            return self.gamma(shape + 1.0) * libm::pow(self.uniform(), 1.0 / shape);
        }
        let d = shape - 1.0 / 3.0;
        loop {
            let normal = self.normal();
            let v = (1.0 + normal / (9.0 * d).sqrt()).powi(3);
            if v > 0.0 && libm::log(self.uniform()) < 0.5 * normal * normal + d - d * v + d * libm::log(v) {
                return d * v;
            }
        }
    }

    /// Beta with this mean and with this correlation of two things that happen with the chance drawn.
    pub(crate) fn beta(&mut self, mean: f64, correlation: f64) -> f64 {
        if correlation <= 0.0 || mean <= 0.0 || mean >= 1.0 {
            return mean;
        }
        let weight = 1.0 / correlation - 1.0;
        let (yes, no) = (self.gamma(mean * weight), self.gamma((1.0 - mean) * weight));
        yes / (yes + no)
    }
}
