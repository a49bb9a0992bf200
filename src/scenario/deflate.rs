//! Deflate, with an end: what a text grows to is bounded before it is read.

use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::TINFLStatus::{Done, HasMoreOutput};
use miniz_oxide::inflate::core::inflate_flags::TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
use miniz_oxide::inflate::core::{DecompressorOxide, decompress};

/// How hard is looked for repetitions, 0..=10: beyond this a document gets hardly shorter.
const LEVEL: u8 = 9;
/// What the output is given at first, for each byte that is read.
const GROWTH: usize = 4;

/// The bytes, shorter.
pub(super) fn deflate(bytes: &[u8]) -> Vec<u8> {
    compress_to_vec(bytes, LEVEL)
}

/// The bytes again, and how many of `packed` they were made of; `None` where they are not deflated, or more than `most`.
/// No more than `most` bytes are ever held.
pub(super) fn inflate(packed: &[u8], most: usize) -> Option<(Vec<u8>, usize)> {
    let mut reader = Box::<DecompressorOxide>::default();
    let mut bytes = vec![0; packed.len().saturating_mul(GROWTH).clamp(1, most.max(1))];
    let (mut read, mut written) = (0, 0);
    loop {
        let rest = packed.get(read..)?;
        let flags = TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
        let (status, taken, given) = decompress(&mut reader, rest, &mut bytes, written, flags);
        (read, written) = (read + taken, written + given);
        match status {
            Done if written <= most => {
                bytes.truncate(written);
                return Some((bytes, read));
            }
            HasMoreOutput if bytes.len() < most => bytes.resize((2 * bytes.len()).min(most), 0),
            _ => return None,
        }
    }
}
