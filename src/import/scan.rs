//! A reader of numbers, words and marks, for dates and durations.

/// The beginning of a cell in lower case, spaces of every width as one kind.
pub(super) struct Lowered {
    bytes: [u8; 64],
    length: usize,
}

impl Lowered {
    /// What is longer than any date ends in a mark that nothing accepts.
    pub(super) fn new(text: &str) -> Self {
        let mut bytes = [0; 64];
        let mut length = 0;
        for mark in text.chars() {
            let mark = if mark.is_whitespace() { ' ' } else { mark.to_ascii_lowercase() };
            if length + mark.len_utf8() >= bytes.len() {
                bytes[length] = b'#';
                length += 1;
                break;
            }
            length += mark.encode_utf8(&mut bytes[length..]).len();
        }
        Self { bytes, length }
    }

    /// A reader at the start of it.
    pub(super) fn scan(&self) -> Scan<'_> {
        Scan { rest: &self.bytes[..self.length] }
    }
}

/// Where reading stands in a cell.
#[derive(Clone)]
pub(super) struct Scan<'a> {
    rest: &'a [u8],
}

impl<'a> Scan<'a> {
    pub(super) fn peek(&self) -> Option<u8> {
        self.rest.first().copied()
    }

    pub(super) fn at_end(&self) -> bool {
        self.rest.is_empty()
    }

    /// Steps over one byte.
    pub(super) fn advance(&mut self) {
        self.rest = self.rest.get(1..).unwrap_or_default();
    }

    /// Steps over one byte if it is this mark.
    pub(super) fn eat(&mut self, mark: u8) -> bool {
        let here = self.peek() == Some(mark);
        if here {
            self.advance();
        }
        here
    }

    /// Steps over any of these marks.
    pub(super) fn skip(&mut self, marks: &[u8]) {
        self.take_while(|byte| marks.contains(&byte));
    }

    /// A whole number and how many digits it has; `None` without a digit or beyond 18 of them.
    pub(super) fn number(&mut self) -> Option<(u64, usize)> {
        let before = self.rest;
        let digits = self.take_while(|byte| byte.is_ascii_digit());
        if digits.is_empty() || digits.len() > 18 {
            self.rest = before;
            return None;
        }
        Some((digits.iter().fold(0, |value, digit| value * 10 + u64::from(digit - b'0')), digits.len()))
    }

    /// A run of letters.
    pub(super) fn word(&mut self) -> Option<&'a [u8]> {
        let word = self.take_while(|byte| byte.is_ascii_alphabetic() || !byte.is_ascii());
        (!word.is_empty()).then_some(word)
    }

    fn take_while(&mut self, wanted: impl Fn(u8) -> bool) -> &'a [u8] {
        let end = self.rest.iter().position(|&byte| !wanted(byte)).unwrap_or(self.rest.len());
        let (taken, rest) = self.rest.split_at(end);
        self.rest = rest;
        taken
    }
}
