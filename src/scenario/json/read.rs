//! JSON, character by character.

use super::{Json, number};

/// Where a text stops being JSON: at the first character that cannot stand there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault {
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
}

/// Lists and fields within each other, at most. A deeper text is a fault: no scenario is, and reading it would need
/// ever more memory.
const MAX_DEPTH: usize = 127;

/// Values, at most. A text of more is a fault: each takes many times its letters in memory, and no library has as many.
const MAX_VALUES: usize = 4_000_000;

/// The value in a text.
///
/// ```
/// use relevo::scenario::json::{Fault, Json, read};
/// assert_eq!(read(" [1, true]"), Ok(Json::List(vec![Json::Number(1.0), Json::Flag(true)])));
/// assert_eq!(read("[1,\n 2"), Err(Fault { line: 2, column: 3 }));
/// ```
///
/// # Errors
/// When the text is not JSON, or a number of it is too large.
pub fn read(text: &str) -> Result<Json, Fault> {
    let mut reader = Reader { text, at: 0, left: MAX_VALUES };
    reader.whole().ok_or_else(|| reader.fault())
}

/// Where in the text one is. Each step returns nothing where the text cannot go on, and stays before the character
/// that is to blame.
struct Reader<'a> {
    text: &'a str,
    at: usize,
    left: usize,
}

impl Reader<'_> {
    fn fault(&self) -> Fault {
        let read = self.text.get(..self.at).unwrap_or(self.text);
        let line = read.rsplit('\n').next().unwrap_or_default();
        Fault { line: read.matches('\n').count() + 1, column: line.chars().count() + 1 }
    }

    fn whole(&mut self) -> Option<Json> {
        let value = self.value(0)?;
        self.space();
        (self.at == self.text.len()).then_some(value)
    }

    fn value(&mut self, depth: usize) -> Option<Json> {
        self.left = self.left.checked_sub(1)?;
        self.space();
        match self.peek()? {
            b'{' | b'[' if depth == MAX_DEPTH => None,
            b'{' => self.fields(depth + 1),
            b'[' => self.list(depth + 1),
            b'"' => self.quoted().map(Json::Text),
            b'n' => self.word("null", Json::Null),
            b't' => self.word("true", Json::Flag(true)),
            b'f' => self.word("false", Json::Flag(false)),
            _ => self.number(),
        }
    }

    fn fields(&mut self, depth: usize) -> Option<Json> {
        let mut fields = Vec::new();
        self.items(b'}', |reader| {
            let name = reader.quoted()?;
            reader.space();
            reader.eat(b':')?;
            fields.push((name, reader.value(depth)?));
            Some(())
        })?;
        Some(Json::Fields(fields))
    }

    fn list(&mut self, depth: usize) -> Option<Json> {
        let mut values = Vec::new();
        self.items(b']', |reader| {
            values.push(reader.value(depth)?);
            Some(())
        })?;
        Some(Json::List(values))
    }

    /// What stands between brackets, with commas between.
    fn items(&mut self, close: u8, mut item: impl FnMut(&mut Self) -> Option<()>) -> Option<()> {
        self.at += 1;
        self.space();
        if self.eat(close).is_some() {
            return Some(());
        }
        loop {
            self.space();
            item(self)?;
            self.space();
            if self.eat(close).is_some() {
                return Some(());
            }
            self.eat(b',')?;
        }
    }

    fn word(&mut self, word: &str, value: Json) -> Option<Json> {
        word.bytes().try_for_each(|byte| self.eat(byte))?;
        Some(value)
    }

    fn number(&mut self) -> Option<Json> {
        let from = self.at;
        let _ = self.eat(b'-');
        if self.eat(b'0').is_none() {
            self.digits()?;
        }
        if self.eat(b'.').is_some() {
            self.digits()?;
        }
        if self.eat(b'e').or_else(|| self.eat(b'E')).is_some() {
            let _ = self.eat(b'-').or_else(|| self.eat(b'+'));
            self.digits()?;
        }
        let value = number::read(self.text.get(from..self.at)?);
        if value.is_infinite() {
            self.at = from;
            return None;
        }
        Some(Json::Number(value))
    }

    fn digits(&mut self) -> Option<()> {
        let from = self.at;
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        (self.at > from).then_some(())
    }

    fn quoted(&mut self) -> Option<String> {
        self.eat(b'"')?;
        let mut text = String::new();
        loop {
            let from = self.at;
            while !matches!(self.peek()?, b'"' | b'\\' | 0..=0x1f) {
                self.at += 1;
            }
            text.push_str(self.text.get(from..self.at)?);
            if self.eat(b'"').is_some() {
                return Some(text);
            }
            self.eat(b'\\')?;
            text.push(self.escaped()?);
        }
    }

    /// The character that stands behind a backslash.
    fn escaped(&mut self) -> Option<char> {
        let c = match self.peek()? {
            byte @ (b'"' | b'\\' | b'/') => char::from(byte),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            _ => return self.by_number(),
        };
        self.at += 1;
        Some(c)
    }

    /// `u00e9`, or two of them for a character beyond the first 65,536. Half of such a pair is no character.
    fn by_number(&mut self) -> Option<char> {
        let first = self.code_unit()?;
        if !(0xd800..0xdc00).contains(&first) {
            return char::from_u32(first);
        }
        self.eat(b'\\')?;
        let second = self.code_unit()?;
        (0xdc00..0xe000).contains(&second).then_some(())?;
        char::from_u32(0x1_0000 + ((first - 0xd800) << 10) + (second - 0xdc00))
    }

    fn code_unit(&mut self) -> Option<u32> {
        self.eat(b'u')?;
        let mut unit = 0;
        for _ in 0..4 {
            unit = 16 * unit + char::from(self.peek()?).to_digit(16)?;
            self.at += 1;
        }
        Some(unit)
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn eat(&mut self, byte: u8) -> Option<()> {
        let found = self.peek()? == byte;
        self.at += usize::from(found);
        found.then_some(())
    }
}
