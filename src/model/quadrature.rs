//! Integrals of smooth pieces: the Gauss–Kronrod rule of 15 points, halved where it disagrees with itself.
//!
//! A piece is accepted when the rules of 7 and of 15 points differ by less than 1e-9 of the whole; the error of the
//! better one is far smaller. Source: Kronrod 1965; nodes and weights as in Piessens et al., QUADPACK, 1983.

/// Positive nodes of the 15 points and the middle; every second one belongs to the 7 points.
const NODES: [f64; 8] = [
    0.991_455_371_120_812_6,
    0.949_107_912_342_758_5,
    0.864_864_423_359_769_1,
    0.741_531_185_599_394_4,
    0.586_087_235_467_691_1,
    0.405_845_151_377_397_2,
    0.207_784_955_007_898_47,
    0.0,
];
/// Weights of the 15 points.
const KRONROD: [f64; 8] = [
    0.022_935_322_010_529_225,
    0.063_092_092_629_978_56,
    0.104_790_010_322_250_18,
    0.140_653_259_715_525_92,
    0.169_004_726_639_267_9,
    0.190_350_578_064_785_4,
    0.204_432_940_075_298_9,
    0.209_482_141_084_727_82,
];
/// Weights of the 7 points.
const GAUSS: [f64; 4] =
    [0.129_484_966_168_869_7, 0.279_705_391_489_276_64, 0.381_830_050_505_118_9, 0.417_959_183_673_469_4];
/// How far the two rules may differ, relative to the whole.
const AGREED: f64 = 1e-9;
/// How often a piece is halved: a jump that was not named is then cornered in a billionth of its piece.
const HALVINGS: u8 = 30;

/// ∫ f from `from` to `to` (0 unless `from < to`, both finite), smooth between the `bends`, which may come in any
/// order and lie anywhere.
pub(super) fn integral(f: impl Fn(f64) -> f64, from: f64, to: f64, bends: &[f64]) -> f64 {
    if !(from < to && from.is_finite() && to.is_finite()) {
        return 0.0;
    }
    let mut knots: Vec<f64> = bends.iter().copied().filter(|&at| at > from && at < to).collect();
    knots.extend([from, to]);
    knots.sort_by(f64::total_cmp);
    knots.dedup();
    let mut pieces: Vec<Piece> = knots.windows(2).map(|ends| Piece::new(&f, ends[0], ends[1], 0)).collect();
    let allowed = AGREED * pieces.iter().map(|piece| piece.value.abs()).sum::<f64>();
    let mut sum = 0.0;
    while let Some(piece) = pieces.pop() {
        if piece.doubt <= allowed || piece.halvings == HALVINGS {
            sum += piece.value;
        } else {
            let middle = 0.5 * (piece.from + piece.to);
            pieces.push(Piece::new(&f, piece.from, middle, piece.halvings + 1));
            pieces.push(Piece::new(&f, middle, piece.to, piece.halvings + 1));
        }
    }
    sum
}

/// The integral over a short stretch, and how far the two rules differ.
struct Piece {
    from: f64,
    to: f64,
    value: f64,
    doubt: f64,
    halvings: u8,
}

impl Piece {
    fn new(f: &impl Fn(f64) -> f64, from: f64, to: f64, halvings: u8) -> Self {
        let (middle, half) = (0.5 * (from + to), 0.5 * (to - from));
        let at_middle = f(middle);
        let (mut kronrod, mut gauss) = (KRONROD[7] * at_middle, GAUSS[3] * at_middle);
        for node in 0..7 {
            let both = f(middle - half * NODES[node]) + f(middle + half * NODES[node]);
            kronrod += KRONROD[node] * both;
            if node % 2 == 1 {
                gauss += GAUSS[node / 2] * both;
            }
        }
        Self { from, to, value: half * kronrod, doubt: half * (kronrod - gauss).abs(), halvings }
    }
}
